import { z } from 'zod';
import type { Comment } from './comment.ts';
import type { Person } from './person.ts';
import type { Plea } from './plea.ts';
import type { Switch } from './switches.ts';
import type { UserText } from './user-text.ts';

/** What a signature counts as. `held`: counted only after a moderator has looked. `removed`: struck by one. */
export const SignatureState = z.enum(['counted', 'held', 'removed']);
export type SignatureState = z.infer<typeof SignatureState>;

/** What can look wrong about a signature. None of it proves anything; `signals.ts` weighs them. */
export const signalNames = ['youngAccount', 'burst', 'alike', 'lookAlike', 'profanity', 'troll'] as const;
export type SignalName = (typeof signalNames)[number];

/**
 * What can be done with signatures. `restore` puts back what was removed. `block` removes, and its person cannot ask for a
 * second look. `hold` lets counted ones wait. `dismiss` leaves them as they are, and answers those who asked for a look.
 */
export const Deed = z.enum(['accept', 'remove', 'restore', 'block', 'hold', 'dismiss']);
export type Deed = z.infer<typeof Deed>;

/** What can be done with all signatures of a proposal. */
export const BulkDeed = Deed.extract(['accept', 'remove', 'restore']);
export type BulkDeed = z.infer<typeof BulkDeed>;

/**
 * What can be done with a comment. `acceptComment` shows one that is held, or lets a reported one stand, and answers those who reported
 * it; `removeComment` strikes it and `restoreComment` puts it back. `holdComment` lets one wait that was shown.
 */
export const CommentDeed = z.enum(['acceptComment', 'removeComment', 'restoreComment', 'holdComment']);
export type CommentDeed = z.infer<typeof CommentDeed>;

/** What somebody may act on: all signatures of a petition, or those that came through one community. */
export interface Remit {
  /** The petition's number. */
  readonly petition: number;
  /** The store's number of the community. */
  readonly community: number | undefined;
}

/** Who did something: a moderator; whoever runs the bot; several people's reports; what looks wrong about a new name. */
export type Doer = Person | { readonly platform: 'host' | 'reports' | 'signals' };

/** The longest reason that a moderator can give, in UTF-16 units. */
export const reasonMaxUnits = 200;

/** A signature as moderators see it. */
export interface ModeratedSignature {
  readonly number: number;
  /** Missing where the signature is anonymous: its name is for the target alone. */
  readonly name: UserText | undefined;
  readonly state: SignatureState;
  readonly signedAt: Date;
  readonly signals: readonly SignalName[];
  /** Those who asked for a look at it, and were not answered yet; without those who reported its comment. */
  readonly pleas: readonly Plea[];
  /** Missing also where the signature is anonymous: its comment is for the target alone. */
  readonly comment?: ModeratedComment | undefined;
}

/** A comment as moderators see it. */
export interface ModeratedComment extends Comment {
  /** How many people reported it, and were not answered yet. */
  readonly reports: number;
  /** It is held since it was written, and not because it was reported. */
  readonly isHeldAsWritten: boolean;
}

/**
 * `held` waits to be counted; of `asked`, somebody asked for a look: who was removed, or who reports another's. Of `comments`, the
 * comment is held, or was reported.
 */
export const WaitingList = z.enum(['held', 'asked', 'comments']);
export type WaitingList = z.infer<typeof WaitingList>;

/** Signatures that wait for a look, newest first. */
export interface WaitingPage {
  readonly list: WaitingList;
  readonly signatures: readonly ModeratedSignature[];
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** How many there are on all pages. */
  readonly total: number;
}

/** Held signatures that came through one community while unusually many did. */
export interface HeldCrowd {
  /** The store's number of the community; missing where they came through none. */
  readonly community: number | undefined;
  readonly count: number;
  readonly from: Date;
  readonly to: Date;
}

/** What was done as one set, with signatures, with a comment or with a switch. The batch numbers of a petition rise. */
export interface DeedRecord {
  readonly batch: number;
  readonly deed: Deed | CommentDeed | Switch;
  readonly by: Doer;
  /** Who confirmed it, where it took two. */
  readonly confirmedBy: Doer | undefined;
  /** The community whose moderator did it, as such. */
  readonly community: number | undefined;
  readonly at: Date;
  /** Why; of a banner that was set, what it says. */
  readonly reason: string | undefined;
  /** How many signatures it changed; of a comment, one. */
  readonly changed: number;
  /** Of what was done with a comment, the number of its signature. */
  readonly commentOf?: number | undefined;
  /** The batch that this one took back. */
  readonly undoes: number | undefined;
  /** The batch that took this one back. */
  readonly undoneBy: number | undefined;
}

/** What somebody wants done, and with which signatures. Those outside of the remit are left alone. */
export interface DeedRequest {
  readonly remit: Remit;
  readonly numbers: readonly number[];
  readonly deed: Deed;
  readonly by: Doer;
  readonly confirmedBy?: Doer | undefined;
  /** What is to count is left alone if its name was changed since then: nobody has looked at that one. */
  readonly seenAt?: Date | undefined;
  /** Told to the people whose signatures are removed. */
  readonly reason: string | undefined;
}

/** What somebody wants done with the comment of one signature. One outside of the remit is left alone. */
export interface CommentDeedRequest {
  readonly remit: Remit;
  readonly number: number;
  readonly deed: CommentDeed;
  readonly by: Doer;
  /** What is to be shown is left alone if its words were changed since then: nobody has looked at those. */
  readonly seenAt?: Date | undefined;
}

/** How a deed turned out. Signatures that were so already, or were withdrawn, are left alone. */
export interface DeedOutcome {
  /** Missing where nothing was changed. */
  readonly batch: number | undefined;
  readonly changed: number;
  /** Of what was done with a comment, the number of its signature. */
  readonly commentOf?: number | undefined;
  /** The signature count afterwards. */
  readonly count: number;
  /** How many wait for a look afterwards. */
  readonly held: number;
}
