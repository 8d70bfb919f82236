import type { PetitionLink } from './dialogue/scene.ts';
import { nextMilestone, reachedMilestones } from './domain/milestone.ts';
import { type Petition, type PetitionState, petitionState, takesSignatures } from './domain/petition.ts';
import type { Tally } from './domain/signature.ts';

/** What can be known of a petition from outside. */
export interface PetitionFacts {
  readonly petition: Petition;
  readonly state: PetitionState;
  /** Whether it can be signed now: it is open, and nobody has stopped it. */
  readonly takesSignatures: boolean;
  readonly count: number;
  /** How many wait for a moderator's look. They are not counted. */
  readonly held: number;
  /** The next count worth announcing. */
  readonly nextMilestone?: number | undefined;
  readonly milestonesReached: readonly number[];
  /** Ways to it, in the order in which they are offered. */
  readonly links: readonly PetitionLink[];
}

/** What can be known of a petition at `now`, of which `tally` was read. */
export function factsOf(
  petition: Petition,
  { count, held, milestones }: Tally,
  links: readonly PetitionLink[],
  now: Date,
): PetitionFacts {
  return {
    ...stateOf(petition, now),
    count,
    held,
    nextMilestone: nextMilestone(petition.milestones, count),
    milestonesReached: reachedMilestones(petition.milestones, milestones),
    links,
  };
}

/** What a clock and the register alone know of a petition. */
export function stateOf(petition: Petition, now: Date) {
  return { petition, state: petitionState(petition, now), takesSignatures: takesSignatures(petition, now) };
}
