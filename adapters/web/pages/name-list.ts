import { html } from 'hono/html';
import type { Overview, PublicSignatures, Speech } from '../../../src/index.ts';
import { type Html, renderText } from '../html.ts';
import { renderDay } from './day.ts';

/** A page of names, and how many signed anonymously. */
export function renderNameList({ newest, count }: Pick<Overview, 'newest' | 'count'>, speech: Speech): Html {
  const anonymous = count - newest.total;
  const how = newest.signatures.length === 0 ? 'list.anonymousAlone' : 'list.anonymous';
  return html`${renderNames(newest, speech)}
${anonymous > 0 && html`<p class="quiet">${speech.words(how, { count: anonymous })}</p>`}`;
}

function renderNames({ signatures, isHidden }: PublicSignatures, speech: Speech): Html {
  const { words } = speech;
  if (isHidden) return html`<p class="quiet">${words('signatures.hidden')}</p>`;
  if (signatures.length === 0) return html`<p class="quiet">${words('signatures.none')}</p>`;
  return html`<ul class="names">${signatures.map(
    ({ number, name, signedAt }) =>
      html`<li><span class="name">${renderText(name)}</span> <span class="number">${words('list.number', { number })}</span> ${renderDay(signedAt, speech)}</li>`,
  )}</ul>`;
}
