import { html } from 'hono/html';
import type { Overview, PublicSignatures, Speech } from '../../../src/index.ts';
import type { Html } from '../render.ts';
import type { Visit } from '../site.ts';
import { documentOf } from './document.ts';
import { renderPartHeadline } from './headline.ts';
import { renderNewest } from './newest-part.ts';
import { renderPager } from './pager.ts';
import { signaturesPath } from './voices.ts';

/** So many signatures stand on a page: as many as an overview shows. */
export const signaturesPageSize = 20;

/** One page of the names, newest first. `from`: the community whose link led there. */
export function signaturesPage(
  { petition, count }: Overview,
  list: PublicSignatures,
  from: number | undefined,
  visit: Visit,
): Html {
  const { speech } = visit;
  const { page, pages, total, isHidden } = list;
  const title = speech.words('signatures.title');
  const path = signaturesPath(petition, page, undefined);
  return documentOf(
    { title: `${page === 1 ? title : `${title}, ${speech.words('page.page', { page })}`} · ${petition.title}`, path },
    visit,
    html`<main id="content" class="part">
${renderPartHeadline(petition, title, from, speech)}
${!isHidden && total > 0 && html`<p class="quiet">${speech.words('page.public', { total })}</p>`}
${renderNewest({ newest: list, count }, speech)}
${renderPager({ page, pages, addressOf: (to) => signaturesPath(petition, to, from) }, speech)}
${!isHidden && total > 0 && renderHowToReport(speech)}
</main>`,
  );
}

/** How anybody tells moderators of what looks wrong in a list. */
export function renderHowToReport({ words }: Speech): Html {
  return html`<p class="quiet">${words('page.report', { command: '/report' })}</p>`;
}
