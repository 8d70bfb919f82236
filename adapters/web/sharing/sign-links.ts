import { html } from 'hono/html';
import type { Origin, Overview } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import type { Visit } from '../site.ts';
import { renderQr } from './qr.ts';

/** The address of a petition's page that others are led to; it remembers where its visitor came from. */
export function pageAddress({ petition }: Overview, { publicUrl }: Visit, from: Pick<Origin, 'community'>): string {
  return new URL(petitionPath(petition.slug, undefined, { from: from.community }), publicUrl).href;
}

/**
 * The ways to sign in a chat, and a QR code (`figure.qr`, for wide screens alone) that brings this page to a phone. `undefined`:
 * there are none, or the petition takes no signatures.
 */
export function renderWaysToSign(overview: Overview, visit: Visit, from: Origin): Html | undefined {
  const { words } = visit.speech;
  const ways = from.links.flatMap(({ kind, href }) =>
    kind === 'page'
      ? []
      : [html`<a class="button primary" href="${href}" rel="noopener noreferrer">${words(`page.${kind}`)}</a>`],
  );
  if (!overview.takesSignatures || ways.length === 0) return undefined;
  return html`<nav class="signing" aria-label="${words('page.where')}">${ways}</nav>
${renderPhoneWay(pageAddress(overview, visit, from), visit)}`;
}

function renderPhoneWay(address: string, { speech }: Visit): Html | undefined {
  const code = renderQr(address, speech.words('share.qr'));
  return code && html`<figure class="qr">${code}<figcaption>${speech.words('share.qrCaption')}</figcaption></figure>`;
}
