import { z } from 'zod';
import type { Person } from './person.ts';
import type { UserText } from './user-text.ts';

/** What a signature counts as. `held`: counted only after a moderator has looked. `removed`: struck by one. */
export const SignatureState = z.enum(['counted', 'held', 'removed']);
export type SignatureState = z.infer<typeof SignatureState>;

/** What can look wrong about a signature. None of it proves anything; `signals.ts` weighs them. */
export const signalNames = ['youngAccount', 'burst', 'alike', 'lookAlike', 'profanity', 'troll'] as const;
export type SignalName = (typeof signalNames)[number];

/** What a moderator can do with signatures. `restore` puts back what was removed. */
export const Deed = z.enum(['accept', 'remove', 'restore']);
export type Deed = z.infer<typeof Deed>;

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
}

/** Signatures that wait for a look, newest first. */
export interface WaitingPage {
  readonly signatures: readonly ModeratedSignature[];
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  readonly total: number;
}

/** What a moderator did, as one set. The batch numbers of a petition rise. */
export interface DeedRecord {
  readonly batch: number;
  readonly deed: Deed;
  readonly by: Person;
  readonly at: Date;
  readonly reason: string | undefined;
  /** How many signatures it changed. */
  readonly changed: number;
  /** The batch that this one took back. */
  readonly undoes: number | undefined;
  /** The batch that took this one back. */
  readonly undoneBy: number | undefined;
}

/** What a moderator wants done, and with which signatures: numbers of one petition. */
export interface DeedRequest {
  readonly petition: number;
  readonly numbers: readonly number[];
  readonly deed: Deed;
  readonly by: Person;
  /** Told to the people whose signatures are removed. */
  readonly reason: string | undefined;
}

/** How a deed turned out. Signatures that were so already, or were withdrawn, are left alone. */
export interface DeedOutcome {
  /** Missing where nothing was changed. */
  readonly batch: number | undefined;
  readonly changed: number;
  /** The signature count afterwards. */
  readonly count: number;
  /** How many wait for a look afterwards. */
  readonly held: number;
}
