import { html } from 'hono/html';
import type { Overview, Petition, PublicComment, Speech } from '../../../src/index.ts';
import { petitionPath } from '../petition-path.ts';
import { type Html, renderText, renderWritten } from '../render.ts';
import { renderDay, renderNewest } from './newest-part.ts';
import { renderPager } from './pager.ts';

/** So many reasons stand on a petition's page itself. */
const reasonsMost = 4;

/** Why people signed, the newest of what they said. Nothing before anybody said so. `from`: the community whose link led there. */
export function renderNewestReasons(
  { comments, petition }: Overview,
  from: number | undefined,
  speech: Speech,
): Html | undefined {
  if (comments.comments.length === 0) return undefined;
  const hasMore = comments.comments.length > reasonsMost || comments.before !== undefined;
  const all = petitionPath(petition.slug, 'reasons', { from });
  return html`<section aria-labelledby="reasons"><h2 id="reasons">${speech.words('page.reasons')}</h2>
${renderReasons(comments.comments.slice(0, reasonsMost), speech)}
${hasMore && html`<a class="more" href="${all}">${speech.words('page.allReasons')}</a>`}</section>`;
}

/** What people said why they signed. */
export function renderReasons(comments: readonly PublicComment[], speech: Speech): Html {
  return html`<ul class="reasons">${comments.map(
    ({ number, name, text, at }) => html`<li><blockquote dir="auto">${renderWritten(text)}</blockquote>
<p class="by"><span class="name">${renderText(name)}</span> <span class="number">${speech.words('page.number', { number })}</span> ${renderDay(at, speech)}</p></li>`,
  )}</ul>`;
}

/** Who signed last, and the way to all of them. */
export function renderNewestNames(overview: Overview, from: number | undefined, speech: Speech): Html {
  const { newest, petition } = overview;
  return html`<section aria-labelledby="names"><h2 id="names">${speech.words('signatures.title')}</h2>
<div id="newest">${renderNewest(overview, speech)}</div>
${renderPager({ page: 1, pages: newest.pages, addressOf: (page) => signaturesPath(petition, page, from) }, speech)}</section>`;
}

/** The path of a page of the list of signatures. */
export function signaturesPath({ slug }: Pick<Petition, 'slug'>, page: number, from: number | undefined): string {
  return petitionPath(slug, 'signatures', page === 1 ? { from } : { page, from });
}
