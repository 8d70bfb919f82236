import { html } from 'hono/html';
import encodeQr from 'qr';
import type { Html } from '../html.ts';

/** Cameras need so many empty modules around a code. */
const quietModules = 4;
/** Light in every colour scheme: many cameras read no code that is lighter than its ground. */
const ground = '#fff';
const ink = '#000';

/**
 * A QR code that leads to `address`, as SVG with `label` for whoever does not see it. `undefined`: the address is one of this
 * machine alone, where no phone arrives.
 */
export function renderQr(address: string, label: string): Html | undefined {
  if (leadsNowhereElse(new URL(address).hostname)) return undefined;
  const modules = encodeQr(address, 'raw', { ecc: 'medium', border: quietModules });
  const size = modules.length;
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="${ground}" d="M0 0h${size}v${size}H0z"/><path fill="${ink}" d="${modules.map(drawRow).join('')}"/></svg>`;
}

function leadsNowhereElse(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(host);
}

/** The dark stretches of a row as SVG path data. */
function drawRow(row: readonly boolean[], top: number): string {
  const dark = row.map((isDark) => (isDark ? 'x' : ' ')).join('');
  return Array.from(
    dark.matchAll(/x+/g),
    ({ 0: { length }, index }) => `M${index} ${top}h${length}v1h-${length}z`,
  ).join('');
}
