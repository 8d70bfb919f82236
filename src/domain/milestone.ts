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
