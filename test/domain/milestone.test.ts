import { describe, expect, test } from 'vitest';
import { MilestoneChoice } from '../../src/domain/following.ts';
import {
  chosenMilestones,
  comingCounts,
  defaultMilestones,
  nextMilestone,
  reachedMilestones,
  watchedCounts,
} from '../../src/domain/milestone.ts';

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

describe('a community hears, of a petition with the milestones 7 and 30', () => {
  test.each<[MilestoneChoice, readonly number[]]>([
    ['own', [7, 30]],
    ['usual', [10, 25, 50]],
    ['few', [10, 100, 1_000]],
    ['none', []],
  ])('by the choice "%s" first of %j', (choice, first) => {
    expect(chosenMilestones({ milestones: [7, 30] }, choice).slice(0, 3)).toEqual(first);
  });

  test.each<[MilestoneChoice, number, readonly number[]]>([
    ['own', 7, [20, 30]],
    ['own', 20, [30]],
    ['none', 19, [20]],
    ['none', 20, []],
    ['few', 0, [10, 20, 100]],
  ])('by the choice "%s", with %d signatures and a goal of 20, next of %j', (choice, count, next) => {
    expect(comingCounts({ milestones: [7, 30], signatureGoal: 20 }, choice, count).slice(0, 3)).toEqual(next);
  });
});

test('every count of which some community may want to hear is watched, once, and rising', () => {
  const petition = { milestones: [7, 10, 30], signatureGoal: 25 };
  const watched = watchedCounts(petition);
  expect(watched.slice(0, 5)).toEqual([7, 10, 25, 30, 50]);
  expect(watched).toEqual([...new Set(watched)].sort((one, other) => one - other));
  for (const choice of MilestoneChoice.options) {
    expect(watched).toEqual(expect.arrayContaining([...chosenMilestones(petition, choice)]));
  }
});

test('a petition without a goal has nothing but milestones to watch', () => {
  expect(watchedCounts({ milestones: [10] })).toEqual(defaultMilestones);
});
