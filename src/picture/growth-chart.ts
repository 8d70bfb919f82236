import type { GrowthPoint } from './progress-facts.ts';

/** A part of the picture, in pixels from its upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The growth of signatures as SVG path data: its line, the area under it, and where it ends. */
export interface GrowthChart {
  readonly line: string;
  readonly area: string;
  readonly end: { readonly x: number; readonly y: number };
}

/**
 * The chart of `growth` in `area`, from nothing at the bottom to the highest count at the top.
 * Where the language runs right to left, time does too. Without a point there is no chart.
 */
export function growthChart(growth: readonly GrowthPoint[], area: Area, rightToLeft: boolean): GrowthChart | undefined {
  const places = placePoints(growth, area, rightToLeft);
  const first = places[0];
  const end = places.at(-1);
  if (first === undefined || end === undefined) return undefined;
  const line = places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${pixels(x)} ${pixels(y)}`).join('');
  const ground = pixels(area.top + area.height);
  return { line, area: `${line}V${ground}H${pixels(first.x)}Z`, end };
}

function placePoints(growth: readonly GrowthPoint[], area: Area, rightToLeft: boolean): { x: number; y: number }[] {
  const from = growth[0]?.at.getTime() ?? 0;
  const span = (growth.at(-1)?.at.getTime() ?? 0) - from;
  const highest = growth.reduce((highest, { count }) => Math.max(highest, count), 0);
  return growth.map(({ at, count }) => {
    const passed = span > 0 ? (at.getTime() - from) / span : 1;
    const along = (rightToLeft ? 1 - passed : passed) * area.width;
    const risen = highest > 0 ? (count / highest) * area.height : 0;
    return { x: area.left + along, y: area.top + area.height - risen };
  });
}

/** A length as SVG writes it: a tenth of a pixel is finer than anyone sees. */
export function pixels(length: number): string {
  return String(Math.round(length * 10) / 10);
}
