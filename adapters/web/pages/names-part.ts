import { html } from 'hono/html';
import type { Overview, Petition, Speech } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import { renderNameList } from './name-list.ts';
import { renderPager } from './pager.ts';

/** Who signed last, and the way to all of them. */
export function renderNewestNames(overview: Overview, from: number | undefined, speech: Speech): Html {
  return html`<section aria-labelledby="names"><h2 id="names">${speech.words('signatures.title')}</h2>
<div id="newest">${renderNewest(overview, from, speech)}</div></section>`;
}

/** The newest names and the way to all of them: what stands in `#newest`, on a petition's page and in its stream. */
export function renderNewest(overview: Overview, from: number | undefined, speech: Speech): Html {
  const { newest, petition } = overview;
  return html`${renderNameList(overview, speech)}
${renderPager({ page: 1, pages: newest.pages, addressOf: (page) => signaturesPath(petition, page, from) }, speech)}`;
}

/** The path of a page of the list of signatures. */
export function signaturesPath({ slug }: Pick<Petition, 'slug'>, page: number, from: number | undefined): string {
  return petitionPath(slug, 'signatures', page === 1 ? { from } : { page, from });
}
