import { html } from 'hono/html';
import type { Overview, PublicSignatures, Speech } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import type { Visit } from '../site.ts';
import { documentOf } from './document.ts';
import { renderPartHeadline } from './headline.ts';
import { renderNameList } from './name-list.ts';
import { signaturesPath } from './names-part.ts';
import { renderPager } from './pager.ts';

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
    { title: `${page === 1 ? title : `${title}, ${speech.words('list.page', { page })}`} · ${petition.title}`, path },
    visit,
    html`<main id="content" class="part">
${renderPartHeadline(petition, title, from, speech)}
${!isHidden && total > 0 && html`<p class="quiet">${speech.words('list.public', { total })}</p>`}
${renderNameList({ newest: list, count }, speech)}
${renderPager({ page, pages, addressOf: (to) => signaturesPath(petition, to, from) }, speech)}
${!isHidden && total > 0 && renderHowToReport(speech)}
</main>`,
  );
}

/** How anybody tells moderators of what looks wrong in a list. */
export function renderHowToReport({ words }: Speech): Html {
  return html`<p class="quiet">${words('list.report', { command: '/report' })}</p>`;
}
