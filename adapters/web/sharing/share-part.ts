import { html } from 'hono/html';
import type { Origin, Overview } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import type { Visit } from '../site.ts';
import { shareLinks } from './share-links.ts';
import { pageAddress } from './sign-links.ts';

/**
 * Everything that passes a petition on, a whole `<section id="share">`: the link, which `assets/share.js` copies or gives to the
 * device's own sheet, and plain links to where people talk.
 */
export function renderShare(overview: Overview, visit: Visit, from: Pick<Origin, 'community'>): Html {
  const { speech } = visit;
  const { words } = speech;
  const address = pageAddress(overview, visit, from);
  const text = words(inviting(overview), { title: overview.petition.title });
  return html`<section id="share" class="share" aria-labelledby="share-title">
<h2 id="share-title">${words('share.title')}</h2>
${renderLink(overview, address, visit)}
<ul class="places">${shareLinks({ address, text, title: overview.petition.title }).map(
    ({ place, href }) =>
      html`<li><a class="button" href="${href}" rel="noopener noreferrer" aria-label="${words('share.on', { place: nameOf(place, visit) })}">${nameOf(place, visit)}</a></li>`,
  )}</ul>
</section>`;
}

/** The buttons are for those whose browser can do what they say; `assets/share.js` shows them. */
function renderLink({ petition }: Overview, address: string, { speech: { words } }: Visit): Html {
  const said = html`data-done="${words('share.copied')}" data-failed="${words('share.notCopied')}"`;
  return html`<p class="link"><label for="share-link">${words('share.link')}</label>
<input id="share-link" value="${address}" dir="ltr" readonly>
<button type="button" id="copy" ${said} hidden>${words('share.copy')}</button>
<button type="button" id="device" data-title="${petition.title}" hidden>${words('share.device')}</button>
<span id="share-said" class="quiet" role="status"></span></p>`;
}

function nameOf(place: ReturnType<typeof shareLinks>[number]['place'], { speech }: Visit): string {
  return place === 'mail' ? speech.words('share.mail') : place;
}

/** Who is led to a petition is not promised what cannot be done there now. */
function inviting({ takesSignatures, state }: Overview) {
  if (takesSignatures) return 'share.text';
  return state === 'open' ? 'share.paused' : 'share.unsigned';
}
