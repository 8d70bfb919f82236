import { localeIsRightToLeft } from './direction.ts';
import { type Area, colours, pixels } from './look.ts';
import type { GrowthPoint, ProgressFacts } from './progress-facts.ts';
import { drawLine } from './progress-text.ts';
import type { SetType } from './typesetter.ts';

const dateStyle = { sizePx: 22, weight: 400, rightToLeft: false };
const dateGapPx = 34;
const linePx = 4;
const endRadiusPx = 8;
const endRimPx = 4;

/** The growth of signatures above its baseline, and below it when it began and when it ends, as SVG. */
export function drawGrowth(facts: ProgressFacts, dates: readonly string[], area: Area, setType: SetType): string {
  const rightToLeft = localeIsRightToLeft(facts.locale);
  const plot = { ...area, top: area.top + endRadiusPx, height: area.height - dateGapPx - endRadiusPx };
  const chart = growthChart(facts.growth, plot, rightToLeft);
  if (chart === undefined) return '';
  const ground = pixels(plot.top + plot.height);
  return [
    `<linearGradient id="fade" x2="0" y2="1"><stop stop-color="${colours.own}"/>`,
    `<stop offset="1" stop-color="${colours.own}" stop-opacity=".2"/></linearGradient>`,
    `<path fill="url(#fade)" d="${chart.area}"/>`,
    `<path stroke="${colours.line}" stroke-width="2" d="M${area.left} ${ground}H${area.left + area.width}"/>`,
    `<path fill="none" stroke="${colours.accent}" stroke-width="${linePx}" stroke-linejoin="round" `,
    `stroke-linecap="round" d="${chart.line}"/>`,
    `<circle cx="${pixels(chart.end.x)}" cy="${pixels(chart.end.y)}" r="${endRadiusPx}" fill="${colours.accent}" `,
    `stroke="${colours.paper}" stroke-width="${endRimPx}"/>`,
    drawDates(dates, area, rightToLeft, setType),
  ].join('');
}

function drawDates(dates: readonly string[], area: Area, rightToLeft: boolean, setType: SetType): string {
  const style = { ...dateStyle, rightToLeft };
  return dates
    .map((date, index) => {
      const set = setType(date, style);
      const atRight = (index === 0) === rightToLeft;
      const x = atRight ? area.left + area.width - (set?.widthPx ?? 0) : area.left;
      return set === undefined ? '' : drawLine(set, { x, baseline: area.top + area.height, colour: colours.quiet });
    })
    .join('');
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
