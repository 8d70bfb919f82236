import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noNumber, type Run, runsWithin, windows } from '../../src/store/number-runs.ts';

const run = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
const numbersOf = (runs: Iterable<Run>) =>
  [...runs].flatMap(([first, last]) => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => last - at));

test('runs within another one hold each number once, the highest first, whatever is cut and however they overlap', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), run, (runs, whole) => {
      const meant = new Set(numbersOf(runs));
      const within = new Set(numbersOf([whole]));
      const expected = [...meant].filter((number) => within.has(number)).sort((one, other) => other - one);
      expect(numbersOf(runsWithin(runs, whole))).toEqual(expected);
    }),
  );
});

test('windows hold the same numbers in the same order, and none is too long', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (runs, most) => {
      const cut = [...windows(runs, most)];
      expect(numbersOf(cut)).toEqual(numbersOf(runs));
      expect(cut.every(([first, last]) => first <= last && last - first < most)).toBe(true);
    }),
  );
});

test('in no number there is none', () => {
  expect(runsWithin([[1, 9]], noNumber)).toEqual([]);
});
