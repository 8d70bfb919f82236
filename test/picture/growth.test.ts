import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthChart } from '../../src/picture/draw-growth.ts';
import { drawBar } from '../../src/picture/progress-bar.ts';
import { growthMaxPoints, thinGrowth } from '../../src/picture/thin-growth.ts';
import { growthOf } from './facts.ts';

const area = { left: 100, top: 50, width: 1000, height: 200 };

describe('the growth of signatures', () => {
  test('few points are all shown', () => {
    expect(thinGrowth(growthOf(3))).toEqual(growthOf(3));
  });

  test('what happened at a single moment is no growth', () => {
    expect(thinGrowth(growthOf(1))).toEqual([]);
    expect(thinGrowth(growthOf(5, 0))).toEqual([]);
  });

  test('a hundred thousand points become a few hundred, from the first to the last, still rising', () => {
    const year = growthOf(100_000, 315_000);
    const thin = thinGrowth(year);
    expect(thin.length).toBeLessThanOrEqual(growthMaxPoints);
    expect(thin.length).toBeGreaterThan(growthMaxPoints / 2);
    expect([thin[0], thin.at(-1)]).toEqual([year[0], year.at(-1)]);
    expect(thin.map(({ count }) => count)).toEqual(thin.map(({ count }) => count).toSorted((a, b) => a - b));
  });

  test('the line ends at the highest count, at the side where the language ends', () => {
    expect(growthChart(growthOf(3), area, false)?.end).toEqual({ x: 1100, y: 50 });
    expect(growthChart(growthOf(3), area, true)?.end).toEqual({ x: 100, y: 50 });
  });

  test('without a signature the line lies on the ground', () => {
    const nobody = growthOf(3).map(({ at }) => ({ at, count: 0 }));
    expect(growthChart(nobody, area, false)?.line).toBe('M100 250L600 250L1100 250');
  });
});

describe('the bar', () => {
  test('is full only when the goal is reached', () => {
    const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(fc.property(part, (part) => fullWidth(part) < area.width));
    expect(fullWidth(1)).toBe(area.width);
  });

  test('shows even one signature of a million', () => {
    expect(fullWidth(0)).toBe(0);
    expect(fullWidth(0.000_001)).toBeGreaterThan(0);
  });

  test('beyond the goal marks where the goal was', () => {
    expect(drawBar(1.25, area, false)).toContain('<rect x="898" y="50" width="4"');
    expect(drawBar(1.25, area, true)).toContain('<rect x="298" y="50" width="4"');
  });

  test('of a part that is no number is empty', () => {
    expect(fullWidth(Number.NaN)).toBe(0);
    expect(fullWidth(-1)).toBe(0);
  });
});

/** How wide the full part is of a bar for `part`. */
function fullWidth(part: number): number {
  const [, full] = drawBar(part, { ...area, height: 14 }, false).matchAll(/width="([\d.]+)"/g);
  return Number(full?.[1] ?? 0);
}
