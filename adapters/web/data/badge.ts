import { html } from 'hono/html';
import type { Speech } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { pageLanguage } from '../pages/document.ts';
import { textWidthPx } from './text-width.ts';

const heightPx = 20;
const fontSizePx = 12;
const baselinePx = 14;
/** The room that the mark takes. */
const markPx = 24;
const edgePx = 8;

/** A small picture with the count, for other sites. Whatever font a reader has, the words are fitted into their place. */
export function renderBadge(count: number, speech: Speech): Html {
  const words = speech.words('signatures.count', { count });
  const wordsPx = textWidthPx(words, fontSizePx);
  const widthPx = markPx + wordsPx + edgePx;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" aria-label="${words}" xml:lang="${pageLanguage(speech)}">
<title>${words}</title>
<rect width="${widthPx}" height="${heightPx}" rx="5" fill="#2f5d50"/>
<path d="M6 12.5c1.9-5.6 3.8-6.9 4.4-5s-2.5 5.6-1.3 5.6 1.9-3.1 3.1-3.1-.6 3.1.6 3.1 1.9-1.9 3.8-2.5" fill="none" stroke="#fff" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>
<text x="${markPx}" y="${baselinePx}" textLength="${wordsPx}" lengthAdjust="spacingAndGlyphs" fill="#fff" font-family="Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif" font-size="${fontSizePx}">${words}</text>
</svg>
`;
}
