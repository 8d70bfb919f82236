import { html } from 'hono/html';
import { markdownParagraphs, type Petition, type Speech } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { renderOwnWords } from './own-words.ts';

/** Why the petition was started, in its creator's words. */
export function renderCause(petition: Petition, speech: Speech): Html {
  return html`<section aria-labelledby="cause"><h2 id="cause">${speech.words('cause.title')}</h2>
${renderOwnWords({ paragraphs: markdownParagraphs(petition), plainKind: 'plain' }, petition, speech)}</section>`;
}
