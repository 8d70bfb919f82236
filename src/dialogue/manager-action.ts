import { z } from 'zod';
import { CardChoice, MilestoneChoice } from '../domain/following.ts';
import { Slug } from '../domain/petition.ts';
import { languages } from './text/say.ts';

/** What a button does that only those who manage a community may press. */
export type ManagerAction =
  /** The community follows this petition from now on, where the button stands. */
  | { readonly do: 'follow'; readonly petition: Slug }
  | { readonly do: 'unfollow' }
  | Arrangement
  /** Makes a test announcement. */
  | { readonly do: 'rehearse' }
  /** Shows how the community follows. */
  | { readonly do: 'setup' }
  /** Shows a page of the petitions that it could follow. */
  | { readonly do: 'choosePetition'; readonly page: number };

/** Sets one setting. The topic can only become the one in which the button stands. */
export type Arrangement =
  | { readonly do: 'arrange'; readonly setting: 'milestones'; readonly value: MilestoneChoice }
  | { readonly do: 'arrange'; readonly setting: 'card'; readonly value: CardChoice }
  | { readonly do: 'arrange'; readonly setting: 'language'; readonly value: string }
  | { readonly do: 'arrange'; readonly setting: 'topic'; readonly value: 'here' }
  /** Moderators hear of what waits in the channel or topic in which the button stands, or nowhere. */
  | { readonly do: 'arrange'; readonly setting: 'notices'; readonly value: 'here' | 'off' }
  /** No role moderates any more: only the platform's own rights count. */
  | { readonly do: 'arrange'; readonly setting: 'role'; readonly value: 'off' };

/** What {@link ManagerAction}s do, by their names. */
export const managerDeeds: ReadonlySet<string> = new Set<ManagerAction['do']>([
  'follow',
  'unfollow',
  'arrange',
  'rehearse',
  'setup',
  'choosePetition',
]);

const LanguageTag = z.enum(languages.map(({ tag }) => tag));
const Page = z.coerce.number().int().min(1).max(9_999);

const arrangement = z.union([
  z
    .tuple([z.literal('milestones'), MilestoneChoice])
    .transform(([setting, value]): Arrangement => ({ do: 'arrange', setting, value })),
  z
    .tuple([z.literal('card'), CardChoice])
    .transform(([setting, value]): Arrangement => ({ do: 'arrange', setting, value })),
  z
    .tuple([z.literal('language'), LanguageTag])
    .transform(([setting, value]): Arrangement => ({ do: 'arrange', setting, value })),
  z
    .tuple([z.literal('topic'), z.literal('here')])
    .transform(([setting, value]): Arrangement => ({ do: 'arrange', setting, value })),
  z
    .tuple([z.literal('notices'), z.enum(['here', 'off'])])
    .transform(([setting, value]): Arrangement => ({ do: 'arrange', setting, value })),
  z
    .tuple([z.literal('role'), z.literal('off')])
    .transform(([setting, value]): Arrangement => ({ do: 'arrange', setting, value })),
]);

/** How the parts of an encoded action are read, by the letter that stands first. */
export const managerVerbs: Readonly<Record<string, z.ZodType<ManagerAction, unknown>>> = {
  f: z.tuple([Slug]).transform(([petition]): ManagerAction => ({ do: 'follow', petition })),
  u: z.tuple([]).transform((): ManagerAction => ({ do: 'unfollow' })),
  t: arrangement,
  e: z.tuple([]).transform((): ManagerAction => ({ do: 'rehearse' })),
  p: z.tuple([]).transform((): ManagerAction => ({ do: 'setup' })),
  l: z.tuple([Page]).transform(([page]): ManagerAction => ({ do: 'choosePetition', page })),
};

/** The parts of an encoded action, the letter first. */
export function managerParts(action: ManagerAction): readonly (string | number)[] {
  switch (action.do) {
    case 'follow':
      return ['f', action.petition];
    case 'unfollow':
      return ['u'];
    case 'arrange':
      return ['t', action.setting, action.value];
    case 'rehearse':
      return ['e'];
    case 'setup':
      return ['p'];
    case 'choosePetition':
      return ['l', action.page];
  }
}
