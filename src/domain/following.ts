import { z } from 'zod';

/** Of which counts a community hears: the petition's own milestones, the usual ones, powers of ten, or none but the goal. */
export const MilestoneChoice = z.enum(['own', 'usual', 'few', 'none']);
export type MilestoneChoice = z.infer<typeof MilestoneChoice>;

/** Whether a community has a live card of its petition, and whether that is pinned. */
export const CardChoice = z.enum(['off', 'on', 'pinned']);
export type CardChoice = z.infer<typeof CardChoice>;

/** Why the bot cannot speak where a community wants to hear of its petition: the channel is gone, or a right is missing. */
export const PauseReason = z.enum(['noTopic', 'noRights']);
export type PauseReason = z.infer<typeof PauseReason>;

/** How a community follows a petition. */
export interface Following {
  /** The petition's number. */
  readonly petition: number;
  /** The channel or topic in which it hears of it, as the platform names it. */
  readonly topic: string | undefined;
  /** BCP 47; missing for the petition's own. */
  readonly language: string | undefined;
  readonly milestones: MilestoneChoice;
  readonly card: CardChoice;
  /** The card was deleted again and again, or refused: there is none until one is chosen anew. */
  readonly cardGivenUp: boolean;
  /** A role whose members moderate signatures that came through it, as the platform names it. */
  readonly moderatorRole: string | undefined;
  /** The channel or topic in which its moderators hear of what waits, empty for a group without topics; missing: in none. */
  readonly noticesIn: string | undefined;
  /** It hears of nothing until its managers have mended this and followed again. */
  readonly paused: PauseReason | undefined;
}

/** One setting of a following, changed. */
export type FollowingChange =
  | { readonly milestones: MilestoneChoice }
  | { readonly card: CardChoice }
  | { readonly language: string }
  | { readonly topic: string | undefined }
  | { readonly moderatorRole: string | undefined }
  | { readonly noticesIn: string | undefined };
