import { html } from 'hono/html';
import type { Overview, Signature, Speech } from '../../../src/index.ts';
import { type Html, renderText } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import type { Visit } from '../site.ts';
import { documentOf, ownLanguage } from './document.ts';
import { renderLetter } from './letter-part.ts';

/** So many names are on one part: some twenty sheets of paper, and as much as a browser lays out at once. */
export const namesPerPart = 2_000;

/** A stretch of the names in the order of their numbers. */
export interface PrintedPart {
  /** Their numbers are above this one: 0 on the first part, which has the letter. */
  readonly after: number;
  readonly names: readonly Signature[];
  readonly at: Date;
}

/** The letter with its signatories, for paper. */
export function printPage(overview: Overview, part: PrintedPart, from: number | undefined, visit: Visit): Html {
  const { petition } = overview;
  const { speech } = visit;
  return documentOf(
    { title: petition.title, path: petitionPath(petition.slug, 'print') },
    visit,
    html`<main id="content" class="part print">
<header class="headline"><p class="kicker"><a href="${petitionPath(petition.slug, undefined, { from })}">${speech.words('page.back')}</a></p>
<h1 dir="auto"${ownLanguage(petition, speech)}>${petition.title}</h1></header>
${part.after === 0 && renderLetter(petition, speech, 'page.placeInPrint')}
<section aria-labelledby="names"><h2 id="names">${speech.words('signatures.title')}</h2>
<p>${speech.words('list.printedCount', { count: overview.count })} <span class="quiet">${speech.words('list.printed', { at: part.at })}</span></p>
${renderNames(overview, part, speech)}</section>
${renderParts(overview, part, from, speech)}
</main>`,
  );
}

function renderNames({ newest, count }: Overview, { names }: PrintedPart, speech: Speech): Html {
  const { words } = speech;
  if (newest.isHidden) return html`<p class="quiet">${words('signatures.hidden')}</p>`;
  const anonymous = count - newest.total;
  const how = newest.total === 0 ? 'list.anonymousAlone' : 'list.anonymous';
  return html`<ul class="columns">${names.map(
    ({ number, name }) =>
      html`<li><span class="number">${words('number.plain', { number })}</span> ${renderText(name)}</li>`,
  )}</ul>
${anonymous > 0 && html`<p>${words(how, { count: anonymous })}</p>`}`;
}

function renderParts({ petition }: Overview, { after, names }: PrintedPart, from: number | undefined, speech: Speech) {
  const { words } = speech;
  const last = names.length === namesPerPart ? names.at(-1)?.number : undefined;
  if (after === 0 && last === undefined) return undefined;
  const path = (after?: number) =>
    petitionPath(petition.slug, 'print', after === undefined ? { from } : { after, from });
  return html`<nav class="pager" aria-label="${words('list.printedParts')}">
${after > 0 && html`<a href="${path()}">${words('list.firstPart')}</a>`}
${last !== undefined && html`<a rel="next" href="${path(last)}">${words('list.nextPart', { number: last + 1 })}</a>`}
</nav>`;
}
