import type { GrowthPoint, ProgressFacts } from '../../src/picture/progress-facts.ts';

/** The facts of a petition that is on its way, but for what a test says otherwise. */
export function someFacts(differently: Partial<ProgressFacts> = {}): ProgressFacts {
  return {
    title: 'Save the lime trees on Mill Street',
    countLine: '3 of 10',
    caption: '7 more until the next milestone',
    part: 0.3,
    growth: growthOf(3),
    locale: 'en',
    ...differently,
  };
}

/** One more signature every `stepMs`, `count` in all. */
export function growthOf(count: number, stepMs = 3_600_000): GrowthPoint[] {
  const opened = Date.UTC(2026, 2, 1, 9);
  return Array.from({ length: count }, (_, index) => ({ at: new Date(opened + index * stepMs), count: index + 1 }));
}
