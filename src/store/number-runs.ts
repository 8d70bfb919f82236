/** A run of numbers, both ends included. */
export type Run = readonly [first: number, last: number];

/** The run of all numbers that there can be. */
export const everyNumber: Run = [1, Number.MAX_SAFE_INTEGER];
/** A run of no number. */
export const noNumber: Run = [1, 0];

/** What of the runs lies within another one, highest first and each number once. */
export function runsWithin(runs: readonly Run[], [lowest, highest]: Run): readonly Run[] {
  const clipped = runs
    .map(([first, last]): Run => [Math.max(first, lowest), Math.min(last, highest)])
    .filter(([first, last]) => first <= last)
    .sort(([, one], [, other]) => other - one);
  const apart: Run[] = [];
  for (const [first, last] of clipped) {
    const next = Math.min(...apart.map(([begin]) => begin)) - 1;
    if (first <= next) apart.push([first, Math.min(last, next)]);
  }
  return apart;
}

/** The same numbers in runs of at most `most`, highest first. */
export function* windows(runs: readonly Run[], most: number): Generator<Run> {
  for (const [first, last] of runs) {
    for (let high = last; high >= first; high -= most) yield [Math.max(first, high - most + 1), high];
  }
}
