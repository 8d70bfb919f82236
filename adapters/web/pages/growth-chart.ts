import { html, raw } from 'hono/html';
import { type GrowthPoint, growthChart, type Overview, type Speech } from '../../../src/index.ts';
import { directionOf, type Html } from '../html.ts';
import { renderDay } from './day.ts';
import { pageLanguage } from './document.ts';

/** The room that the line and the dot at its end take beyond the chart. */
const edge = 8;
const area = { left: edge, top: edge, width: 640, height: 180 };

/** How the count grew, as a chart that says in words where it begins and ends. Nothing where there is nothing to draw. */
export function renderGrowth(growth: readonly GrowthPoint[], speech: Speech): Html | undefined {
  const chart = growthChart(growth, area, directionOf(pageLanguage(speech)) === 'rtl');
  const [first, last] = [growth[0], growth.at(-1)];
  if (chart === undefined || first === undefined || last === undefined) return undefined;
  const alternative = speech.words('page.growth', {
    first: first.count,
    from: first.at,
    last: last.count,
    to: last.at,
  });
  return html`<figure class="growth">
<svg viewBox="0 0 ${area.width + 2 * edge} ${area.height + 2 * edge}" role="img" aria-label="${alternative}">
<path class="under" d="${raw(chart.area)}"/>
<path class="ground" d="M${edge} ${edge + area.height}h${area.width}"/>
<path class="line" d="${raw(chart.line)}"/>
<circle cx="${chart.end.x}" cy="${chart.end.y}" r="5"/>
</svg>
<figcaption class="quiet">${renderDay(first.at, speech)} ${renderDay(last.at, speech)}</figcaption>
</figure>`;
}

/** How the count grew. Nothing before it did. */
export function renderGrowthSection({ growth }: Overview, speech: Speech): Html | undefined {
  const chart = renderGrowth(growth, speech);
  if (chart === undefined) return undefined;
  return html`<section aria-labelledby="growth"><h2 id="growth">${speech.words('page.grew')}</h2>${chart}</section>`;
}
