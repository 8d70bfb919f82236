import type { Remit, WaitingList } from '../../domain/moderation.ts';

/** Where a moderator's button acts, and which page it shows then. */
export interface Bearings {
  readonly remit: Remit;
  readonly list: WaitingList;
  readonly page: number;
  /** When the button is shown. */
  readonly seenAt: Date;
}
