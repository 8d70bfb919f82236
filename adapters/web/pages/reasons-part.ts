import { html } from 'hono/html';
import type { Overview, PublicComment, Speech } from '../../../src/index.ts';
import { type Html, renderText, renderWritten } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import { renderDay } from './day.ts';

/** So many reasons stand on a petition's page itself. */
const reasonsMost = 4;

/**
 * Why people signed, the newest of what they said: what stands in `#reasons`, on a petition's page and in its stream. Nothing before
 * anybody said so. `from`: the community whose link led there.
 */
export function renderNewestReasons(
  { comments, petition }: Overview,
  from: number | undefined,
  speech: Speech,
): Html | undefined {
  if (comments.comments.length === 0) return undefined;
  const hasMore = comments.comments.length > reasonsMost || comments.before !== undefined;
  const all = petitionPath(petition.slug, 'reasons', { from });
  return html`<section aria-labelledby="why"><h2 id="why">${speech.words('list.reasons')}</h2>
${renderReasons(comments.comments.slice(0, reasonsMost), speech)}
${hasMore && html`<a class="more" href="${all}">${speech.words('list.allReasons')}</a>`}</section>`;
}

/** What people said why they signed. */
export function renderReasons(comments: readonly PublicComment[], speech: Speech): Html {
  return html`<ul class="reasons">${comments.map(
    ({ number, name, text, at }) => html`<li><blockquote dir="auto">${renderWritten(text)}</blockquote>
<p class="by"><span class="name">${renderText(name)}</span> <span class="number">${speech.words('list.number', { number })}</span> ${renderDay(at, speech)}</p></li>`,
  )}</ul>`;
}
