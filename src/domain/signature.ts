import { z } from 'zod';
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
}

/** Public signatures, newest first. */
export interface SignaturePage {
  readonly signatures: readonly Signature[];
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** How many public signatures there are. */
  readonly total: number;
}

/** How far a petition has come. */
export interface Tally {
  readonly count: number;
  /** The milestones reached, rising; they stay reached when people withdraw. */
  readonly milestones: readonly number[];
}
