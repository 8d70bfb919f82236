import type { GrowthPoint } from './progress-facts.ts';

/** A chart is drawn from at most this many points: one for every few pixels of its width. */
export const growthMaxPoints = 240;

/**
 * The same growth in at most `growthMaxPoints` points: the first, and the last of each equal stretch of time. What happened
 * at a single moment is no growth over time: then there is none.
 */
export function thinGrowth(growth: readonly GrowthPoint[]): readonly GrowthPoint[] {
  const first = growth[0];
  const last = growth.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = last.at.getTime() - first.at.getTime();
  if (!(span > 0)) return [];
  if (growth.length <= growthMaxPoints) return growth;
  const stretches = growthMaxPoints - 1;
  const lastOfStretch = new Map<number, GrowthPoint>();
  for (const point of growth) {
    const passed = (point.at.getTime() - first.at.getTime()) / span;
    lastOfStretch.set(Math.min(stretches - 1, Math.floor(passed * stretches)), point);
  }
  return [first, ...lastOfStretch.values()];
}
