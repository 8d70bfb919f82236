import { html } from 'hono/html';
import type { Overview, PublicSignatures, Speech } from '../../../src/index.ts';
import { type Html, renderText } from '../render.ts';

/** The newest names and how many signed anonymously: what stands in `#newest`, on a petition's page and in its stream. */
export function renderNewest({ newest, count }: Pick<Overview, 'newest' | 'count'>, speech: Speech): Html {
  const anonymous = count - newest.total;
  return html`${renderNames(newest, speech)}
${anonymous > 0 && html`<p class="quiet anonymous">${speech.words('page.anonymous', { count: anonymous })}</p>`}`;
}

function renderNames({ signatures, isHidden }: PublicSignatures, speech: Speech): Html {
  const { words } = speech;
  if (isHidden) return html`<p class="quiet">${words('signatures.hidden')}</p>`;
  if (signatures.length === 0) return html`<p class="quiet">${words('signatures.none')}</p>`;
  return html`<ul class="names">${signatures.map(
    ({ number, name, signedAt }) =>
      html`<li><span class="name">${renderText(name)}</span> <span class="number">${words('page.number', { number })}</span> ${renderDay(signedAt, speech)}</li>`,
  )}</ul>`;
}

/** A day, for people and for programs. */
export function renderDay(at: Date, { words }: Speech): Html {
  return html`<time datetime="${at.toISOString()}">${words('page.day', { at })}</time>`;
}
