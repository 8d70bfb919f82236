import type { BulkDeed, DeedOutcome, Doer, ModeratedSignature } from './moderation.ts';

/** So many signatures are meant by one proposal at most: the petition stands still for some seconds while they are changed. */
export const proposalMaxSignatures = 50_000;

/** More signatures than this are changed only when a second moderator has confirmed it. */
const aloneMax = 100;
/** So many stand on a page, which one press takes anyway. */
const pageMax = 5;
const tenth = 10;

/** Whether a second moderator has to confirm that so many signatures are changed, where `count` are counted. */
export function needsSecond(changed: number, count: number): boolean {
  return changed > aloneMax || (changed > pageMax && changed * tenth > count);
}

/**
 * Signatures that a moderator has looked for, and may want to do something with: exactly these, as they were found. `drafted` is
 * known to this moderator alone; `waits` for a second one to confirm it.
 */
export interface Proposal {
  /** Numbered for each petition. */
  readonly number: number;
  readonly state: 'drafted' | 'waits' | 'done' | 'declined';
  readonly by: Doer;
  readonly at: Date;
  /** What is to be done, and why; missing while it is drafted. */
  readonly deed: BulkDeed | undefined;
  readonly reason: string | undefined;
  /** How many it means. Those that were withdrawn since count here, and nowhere below. */
  readonly total: number;
  /** There were more than a proposal can mean: these are the newest. */
  readonly isCut: boolean;
  /** How many of them are in each state now. */
  readonly counted: number;
  readonly held: number;
  readonly removed: number;
}

/** How many signatures of a proposal a deed would change, as they are now. */
export function wouldChange(deed: BulkDeed, { counted, held, removed }: Proposal): number {
  if (deed === 'remove') return counted + held;
  return deed === 'accept' ? held : removed;
}

/** A proposal and a page of the signatures that it means, newest first. */
export interface ProposalPage {
  readonly proposal: Proposal;
  readonly signatures: readonly ModeratedSignature[];
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
}

/**
 * How it turned out to do what a proposal says. `waits`: for a second moderator. `own`: whoever proposed cannot confirm. `gone`: it
 * was done, declined or forgotten meanwhile.
 */
export type ProposalOutcome =
  | { readonly kind: 'done'; readonly done: DeedOutcome }
  | { readonly kind: 'waits' | 'own' | 'gone' | 'declined' };
