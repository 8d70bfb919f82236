import type { ChronicleEntry } from './domain/chronicle.ts';
import type { PublicComments } from './domain/comment.ts';
import type { Petition, PetitionState } from './domain/petition.ts';
import { UserText } from './domain/user-text.ts';
import { type PetitionFacts, stateOf } from './petition-facts.ts';
import type { GrowthPoint } from './picture/progress-facts.ts';
import { hideNames, type PublicSignatures } from './public-lists.ts';

/** Everything that moves on a petition's page. While nothing changes it is the same object, so what was made of it still stands. */
export interface Overview extends PetitionFacts {
  /** How many of the signatures that count were given since midnight UTC. */
  readonly today: number;
  /** The first page of the public list. */
  readonly newest: PublicSignatures;
  readonly comments: PublicComments;
  /** Running totals, thinned for a chart; none where all was signed at one moment. */
  readonly growth: readonly GrowthPoint[];
  /** What happened to the petition, newest first. */
  readonly chronicle: readonly ChronicleEntry[];
}

/** A petition in the list of all. */
export interface PetitionLine {
  readonly petition: Petition;
  readonly state: PetitionState;
  readonly takesSignatures: boolean;
  readonly count: number;
}

/**
 * An overview as it is shown at `now`, of the petition as it is known now: a petition closes on the second, and names are gone as
 * soon as somebody hides them. The same object, where nothing has to be changed.
 */
export function overviewAt(overview: Overview, petition: Petition, now: Date): Overview {
  if (overview.petition === petition && stateIsAt(overview, petition, now)) return overview;
  const { newest, comments } = overview;
  return {
    ...overview,
    ...stateOf(petition, now),
    newest: petition.namesHidden ? hideNames(newest) : newest,
    comments: petition.namesHidden ? { comments: [] } : comments,
  };
}

/** Whether an overview shows the state of its petition at `now`. */
export function stateIsAt(overview: Overview, petition: Petition, now: Date): boolean {
  const { state, takesSignatures } = stateOf(petition, now);
  return overview.state === state && overview.takesSignatures === takesSignatures;
}

/** Whether two overviews show the same. */
export function showSame(one: Overview, other: Overview): boolean {
  return one === other || contentOf(one) === contentOf(other);
}

function contentOf(overview: Overview): string {
  // What a person wrote serialises as nothing: two names would look the same.
  return JSON.stringify(overview, (_, value: unknown) =>
    value instanceof UserText ? value.reveal((written) => written) : value,
  );
}
