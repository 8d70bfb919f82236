import { z } from 'zod';
import type { Comment } from './comment.ts';
import type { SignatureState } from './moderation.ts';
import type { UserText } from './user-text.ts';

/** `public`, or `anonymous`: the name is shown to nobody but the target. */
export const Visibility = z.enum(['public', 'anonymous']);
export type Visibility = z.infer<typeof Visibility>;

/** One person's name under one petition. */
export interface Signature {
  /** Its number under its petition, given once and never to another: "signatory no. 42". */
  readonly number: number;
  readonly name: UserText;
  readonly visibility: Visibility;
  readonly signedAt: Date;
  readonly state: SignatureState;
  /** Why its person signed, if they said so. */
  readonly comment?: Comment | undefined;
  /** Why a moderator removed it, in the moderator's words. */
  readonly removedFor?: string | undefined;
  /** Of one that was removed: its person may ask for a second look. */
  readonly mayAsk?: boolean | undefined;
  /** Of one that was removed: its person has asked for one, and waits for it or has had it. */
  readonly secondLook?: 'open' | 'answered' | undefined;
  /** It was removed, and withdrawn since: nothing is left of it but its number and why it was removed. */
  readonly isWithdrawn?: boolean | undefined;
}

/** What a person can change of a signature. */
export type SignatureChange = { readonly name: string } | { readonly visibility: Visibility };

/**
 * How signing turned out. `count` is the signature count after the commit; `notOpen`: not yet, no more, or stopped by a moderator,
 * at the commit.
 */
export type SignOutcome =
  | { readonly kind: 'signed' | 'already'; readonly signature: Signature; readonly count: number }
  | { readonly kind: 'notOpen' };

/** Public signatures, newest first. Past the last page there are none. */
export interface SignaturePage {
  readonly signatures: readonly Signature[];
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** How many public signatures there are. */
  readonly total: number;
}

/** How many signatures of a petition are counted, and how many wait for a moderator's look. */
export type Counts = Pick<Tally, 'count' | 'held'>;

/** How far a petition has come. */
export interface Tally {
  readonly count: number;
  /** How many wait for a moderator's look. They are not counted. */
  readonly held: number;
  /** The milestones that a signature crossed, rising: of several in one leap, the highest. They stay when people withdraw. */
  readonly milestones: readonly number[];
}
