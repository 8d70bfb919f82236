import type { MilestoneChoice } from './following.ts';
import type { PetitionContent } from './petition.ts';

/** The counts worth announcing of a petition that names none: 10, 25, 50, 100, 250, 500, 1,000, 2,500 … 10,000,000. */
export const defaultMilestones: readonly number[] = [10, 100, 1_000, 10_000, 100_000, 1_000_000]
  .flatMap((power) => [power, power * 2.5, power * 5])
  .concat(10_000_000);

/** The milestones that count as reached once those in `crossed` were: all up to the highest, though one leap skips some. */
export function reachedMilestones(milestones: readonly number[], crossed: readonly number[]): readonly number[] {
  const highest = Math.max(0, ...crossed);
  return milestones.filter((milestone) => milestone <= highest);
}

/** The first milestone above `count`, or `undefined` when all are reached. */
export function nextMilestone(milestones: readonly number[], count: number): number | undefined {
  return milestones.find((milestone) => milestone > count);
}

const powersOfTen: readonly number[] = [10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/** The milestones that a community hears of, rising, by its choice. */
export function chosenMilestones({ milestones }: Pick<PetitionContent, 'milestones'>, choice: MilestoneChoice) {
  const chosen: Readonly<Record<MilestoneChoice, readonly number[]>> = {
    own: milestones,
    usual: defaultMilestones,
    few: powersOfTen,
    none: [],
  };
  return chosen[choice];
}

/** Every count of which some community may want to hear, rising. */
export function watchedCounts({ milestones, signatureGoal }: Pick<PetitionContent, 'milestones' | 'signatureGoal'>) {
  return withGoal([...milestones, ...defaultMilestones], signatureGoal);
}

/** The counts of which a community still hears by its choice, rising: milestones, and the signature goal in any case. */
export function comingCounts(
  petition: Pick<PetitionContent, 'milestones' | 'signatureGoal'>,
  choice: MilestoneChoice,
  count: number,
): readonly number[] {
  return withGoal(chosenMilestones(petition, choice), petition.signatureGoal).filter((each) => each > count);
}

function withGoal(counts: readonly number[], goal: number | undefined): readonly number[] {
  return [...new Set([...counts, ...(goal === undefined ? [] : [goal])])].sort((one, other) => one - other);
}
