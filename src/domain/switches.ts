import { z } from 'zod';

/** What becomes of new signatures. `held`: each waits for a moderator's look. `stopped`: none is taken. */
export const Intake = z.enum(['open', 'held', 'stopped']);
export type Intake = z.infer<typeof Intake>;

/** What the host and a petition's moderators can switch when it is attacked. */
export interface Switches {
  readonly intake: Intake;
  /** Nobody sees the list of public signatures. */
  readonly namesHidden: boolean;
  /** Stands above the petition wherever it is shown. */
  readonly banner: string | undefined;
}

/** Since when each switch stands as it does; missing where nobody has set it yet. */
export type SwitchTimes = { readonly [Switched in keyof Switches]?: Date | undefined };

/** One switch, set. */
export type SwitchChange =
  | { readonly intake: Intake }
  | { readonly namesHidden: boolean }
  | { readonly banner: string | undefined };

/** What setting a switch is called in the log. */
export const Switch = z.enum(['takeAll', 'holdAll', 'stop', 'hideNames', 'showNames', 'setBanner', 'dropBanner']);
export type Switch = z.infer<typeof Switch>;
