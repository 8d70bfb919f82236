import { z } from 'zod';
import { type BulkDeed, CommentDeed, type Deed, type Remit, type WaitingList } from '../domain/moderation.ts';
import type { Slug } from '../domain/petition.ts';
import { Intake } from '../domain/switches.ts';

/** What a button does that only moderators may press. */
export type ModeratorAction =
  /** Shows what waits in a message of its own: all that this person may act on. */
  | { readonly do: 'openReview'; readonly petition: Slug }
  /** Turns to a page of what waits. */
  | { readonly do: 'review'; readonly remit: Remit; readonly list: WaitingList; readonly page: number }
  /** The same page with what is done more rarely: blocking, and all that are like one. */
  | { readonly do: 'reviewMore'; readonly remit: Remit; readonly list: WaitingList; readonly page: number }
  /** Does something with exactly the signatures of these numbers, and shows that page then. */
  | {
      readonly do: 'moderate';
      readonly deed: PressedDeed;
      readonly remit: Remit;
      readonly numbers: readonly number[];
      readonly list: WaitingList;
      readonly page: number;
      /** When the button was shown: a name that was changed since then is accepted by nobody. */
      readonly seenAt: Date;
    }
  /** Does something with the comment of the signature of that number, and shows that page then. */
  | {
      readonly do: 'moderateComment';
      readonly deed: PressedCommentDeed;
      readonly remit: Remit;
      readonly number: number;
      readonly list: WaitingList;
      readonly page: number;
      /** When the button was shown: words that were changed since then are accepted by nobody. */
      readonly seenAt: Date;
    }
  | { readonly do: 'undo'; readonly remit: Remit; readonly batch: number }
  /** What moderators did, newest first; before that batch, or from the newest on. */
  | { readonly do: 'showDeeds'; readonly remit: Remit; readonly before: number | undefined }
  /** Makes a proposal of all names like that of this number, or of the held crowd of a community (0: of none). */
  | { readonly do: 'gather'; readonly remit: Remit; readonly by: 'like' | 'crowd'; readonly number: number }
  /** Asks what to look for. */
  | { readonly do: 'find'; readonly remit: Remit }
  | { readonly do: 'showProposal'; readonly remit: Remit; readonly proposal: number; readonly page: number }
  /** Does something with all signatures of a proposal; asks for a reason first where they are removed. */
  | { readonly do: 'submit'; readonly remit: Remit; readonly proposal: number; readonly deed: BulkDeed }
  /** Confirms or declines what another moderator proposed. */
  | { readonly do: 'decide'; readonly remit: Remit; readonly proposal: number; readonly agrees: boolean }
  | { readonly do: 'showSwitches'; readonly remit: Remit }
  | { readonly do: 'switch'; readonly remit: Remit; readonly to: SwitchWord }
  /** Asks for the words of the banner. */
  | { readonly do: 'writeBanner'; readonly remit: Remit };

/** What one press does with signatures. */
export type PressedDeed = Exclude<Deed, 'hold'>;

/** What one press does with a comment. */
export const PressedCommentDeed = CommentDeed.exclude(['holdComment']);
export type PressedCommentDeed = z.infer<typeof PressedCommentDeed>;

/** What one press switches. */
export const SwitchWord = z.enum([...Intake.options, 'hideNames', 'showNames', 'dropBanner']);
export type SwitchWord = z.infer<typeof SwitchWord>;

/** What {@link ModeratorAction}s do, by their names. */
export const moderatorDeeds: ReadonlySet<string> = new Set<ModeratorAction['do']>([
  'openReview',
  'review',
  'reviewMore',
  'moderate',
  'moderateComment',
  'undo',
  'showDeeds',
  'gather',
  'find',
  'showProposal',
  'submit',
  'decide',
  'showSwitches',
  'switch',
  'writeBanner',
]);
