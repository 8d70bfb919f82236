import { type Area, colours, pixels } from './look.ts';

const notchPx = 4;

/**
 * A slim bar of which `part` is full: all of it only when the goal is reached. Beyond the goal a notch marks where the
 * goal was.
 */
export function drawBar(part: number, area: Area, rightToLeft: boolean): string {
  const reached = Number.isFinite(part) ? Math.max(0, part) : 0;
  const full = fullWidth(reached, area);
  const bar = round(area, colours.own) + (full > 0 ? round(from(area, full, rightToLeft), colours.accent) : '');
  return reached > 1 ? bar + notch(area, reached, rightToLeft) : bar;
}

function fullWidth(reached: number, area: Area): number {
  if (reached === 0) return 0;
  if (reached >= 1) return area.width;
  // The rounded ends need a length of their own height, full or empty: the first signature shows, the last one lacks.
  return Math.min(area.width - area.height, Math.max(area.height, reached * area.width));
}

function from(area: Area, width: number, rightToLeft: boolean): Area {
  return { ...area, width, left: rightToLeft ? area.left + area.width - width : area.left };
}

function notch(area: Area, reached: number, rightToLeft: boolean): string {
  const along = Math.min(area.width - area.height, Math.max(area.height, area.width / reached));
  const x = rightToLeft ? area.left + area.width - along : area.left + along;
  const { top, height } = area;
  return rectangle({ left: x - notchPx / 2, top, width: notchPx, height }, colours.paper, 0);
}

function round(area: Area, colour: string): string {
  return rectangle(area, colour, area.height / 2);
}

function rectangle({ left, top, width, height }: Area, colour: string, radius: number): string {
  const place = `x="${pixels(left)}" y="${pixels(top)}" width="${pixels(width)}" height="${pixels(height)}"`;
  return `<rect ${place} rx="${pixels(radius)}" fill="${colour}"/>`;
}
