import { expect, test } from 'vitest';
import { defaultMilestones, nextMilestone, reachedMilestones } from '../../src/domain/milestone.ts';

test('a petition that names no milestones has 10, 25, 50, 100 and so on to ten million', () => {
  expect(defaultMilestones.slice(0, 8)).toEqual([10, 25, 50, 100, 250, 500, 1_000, 2_500]);
  expect(defaultMilestones.at(-1)).toBe(10_000_000);
  expect(defaultMilestones).toEqual(defaultMilestones.toSorted((one, other) => one - other));
});

test.each([
  [0, 10],
  [9, 10],
  [10, 25],
  [26, undefined],
])('after %d the next milestone is %s', (count, next) => {
  expect(nextMilestone([10, 25], count)).toBe(next);
});

test.each([
  [[], []],
  [[25], [10, 25]],
  [
    [10, 50],
    [10, 25, 50],
  ],
])('who crossed %j has reached %j', (crossed, reached) => {
  expect(reachedMilestones([10, 25, 50, 100], crossed)).toEqual(reached);
});
