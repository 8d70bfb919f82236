import { html } from 'hono/html';
import type { Overview, Speech } from '../../../src/index.ts';
import { type Html, htmlDocument, renderText } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import { ownLanguage, pageLanguage } from './document.ts';
import { renderBar } from './progress-part.ts';

/** A petition in the fewest words, for a frame on another site. What it leads to opens in a tab of its own. */
export function cardPage(overview: Overview, speech: Speech): Html {
  const { petition, count, takesSignatures } = overview;
  const path = petitionPath(petition.slug);
  return htmlDocument({
    language: pageLanguage(speech),
    head: html`<meta name="robots" content="noindex">
<title>${petition.title} · ${speech.words('page.name')}</title>
<link rel="stylesheet" href="/assets/card.css">
<script src="/assets/card.js" defer></script>`,
    body: html`<main id="card">
<h1 dir="auto"${ownLanguage(petition, speech)}><a href="${path}" target="_blank" rel="noopener">${petition.title}</a></h1>
<p class="count">${renderText(speech.text('page.count', { count }))}</p>
${renderBar(overview, speech)}
<p class="foot"><a class="sign" href="${path}" target="_blank" rel="noopener">${speech.words(takesSignatures ? 'button.sign' : 'button.petition')}</a>
<span class="name">${speech.words('page.name')}</span></p>
</main>`,
  });
}
