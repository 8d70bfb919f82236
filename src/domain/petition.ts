import { z } from 'zod';
import type { Switches } from './switches.ts';

/** The longest slug: a button's 64 bytes hold it with all that stands around it. */
export const slugMaxLength = 32;

/** How a petition is called in links, commands and buttons. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(slugMaxLength);
export type Slug = z.infer<typeof Slug>;

/** Who is asked to act. */
export interface Target {
  readonly name: string;
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
}

/** A picture that stands for the petition. `address` is set for one that lies elsewhere; the others are in the store. */
export interface Photo {
  readonly address?: string | undefined;
  readonly alternativeText: string;
  readonly credit: string;
}

/** What a petition's file says of it. */
export interface PetitionContent {
  readonly slug: Slug;
  readonly title: string;
  readonly target: Target;
  /** What the target is asked to do, in one line. */
  readonly goal: string;
  /** The cause, in Markdown. */
  readonly text: string;
  /** What is delivered to the target, in Markdown, with `[Your Name Here]` where the signatory's name goes. */
  readonly letter: string;
  readonly photo?: Photo | undefined;
  /** How many signatures the creator hopes for. */
  readonly signatureGoal?: number | undefined;
  /** Counts worth announcing, rising. */
  readonly milestones: readonly number[];
  readonly opensAt?: Date | undefined;
  readonly closesAt?: Date | undefined;
  /** BCP 47. */
  readonly language: string;
}

/** What the organiser had to say since, or what the target answered. */
export interface PetitionUpdate {
  readonly kind: 'update' | 'answer';
  readonly text: string;
  readonly at: Date;
}

/** A request to a target, open for signatures. */
export interface Petition extends PetitionContent, Switches {
  readonly id: number;
  /** When it was closed by hand. */
  readonly closedAt?: Date | undefined;
  /** What was last heard of it. */
  readonly update?: PetitionUpdate | undefined;
}

/** `upcoming` has not opened yet; only what is `open` takes signatures. */
export type PetitionState = 'upcoming' | 'open' | 'closed';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Until when it could be signed, as people say it, of what closed at `end`: midnight (UTC) is the last minute of the day before. */
export function lastMoment(end: Date): Date {
  return end.getTime() % dayMs === 0 ? new Date(end.getTime() - minuteMs) : end;
}

/** A petition's state at `now`. */
export function petitionState(petition: Pick<Petition, 'opensAt' | 'closesAt' | 'closedAt'>, now: Date): PetitionState {
  if (petition.closedAt !== undefined) return 'closed';
  if (petition.closesAt !== undefined && petition.closesAt <= now) return 'closed';
  if (petition.opensAt !== undefined && petition.opensAt > now) return 'upcoming';
  return 'open';
}

/** Whether a petition takes signatures at `now`, counted or held: it is open, and nobody has stopped it. */
export function takesSignatures(
  petition: Parameters<typeof petitionState>[0] & Pick<Petition, 'intake'>,
  now: Date,
): boolean {
  return petitionState(petition, now) === 'open' && petition.intake !== 'stopped';
}
