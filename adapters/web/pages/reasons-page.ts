import { html } from 'hono/html';
import type { Overview, PublicComments } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import type { Visit } from '../site.ts';
import { documentOf } from './document.ts';
import { renderPartHeadline } from './headline.ts';
import { renderReasons } from './reasons-part.ts';
import { renderHowToReport } from './signatures-page.ts';

/** Where a reader is in the list of reasons. */
export interface ReasonsPlace {
  /** Those of signatures with numbers below this one are shown; missing: the newest. */
  readonly before: number | undefined;
  /** The community whose link led there. */
  readonly from: number | undefined;
}

/** Why people signed, of the newest signatures first. */
export function reasonsPage(
  { petition }: Overview,
  { comments, before }: PublicComments,
  place: ReasonsPlace,
  visit: Visit,
): Html {
  const { speech } = visit;
  const { words } = speech;
  const { from } = place;
  const title = words('list.reasons');
  const none = place.before === undefined ? 'list.noReasons' : 'list.noOlderReasons';
  const path = (before: number | undefined) => petitionPath(petition.slug, 'reasons', { before, from });
  return documentOf(
    { title: `${title} · ${petition.title}`, path: petitionPath(petition.slug, 'reasons', { before: place.before }) },
    visit,
    html`<main id="content" class="part">
${renderPartHeadline(petition, title, from, speech)}
${comments.length === 0 ? html`<p class="quiet">${words(petition.namesHidden ? 'signatures.hidden' : none)}</p>` : renderReasons(comments, speech)}
${renderTurns(place.before !== undefined && path(undefined), before !== undefined && path(before), visit)}
${comments.length > 0 && renderHowToReport(speech)}
</main>`,
  );
}

function renderTurns(newest: string | false, older: string | false, { speech: { words } }: Visit): Html | undefined {
  if (newest === false && older === false) return undefined;
  return html`<nav class="pager" aria-label="${words('list.pages')}">
${newest !== false && html`<a href="${newest}">${words('list.newestReasons')}</a>`}
${older !== false && html`<a rel="next" href="${older}">${words('list.olderReasons')}</a>`}
</nav>`;
}
