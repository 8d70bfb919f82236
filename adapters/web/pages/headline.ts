import { html } from 'hono/html';
import { type Petition, type Speech, targetLine, UserText } from '../../../src/index.ts';
import { type Html, renderWritten } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import { ownLanguage } from './document.ts';

/** What a petition's page begins with: what is asked, and of whom. */
export function renderHeadline(petition: Petition, speech: Speech): Html {
  const lang = ownLanguage(petition, speech);
  return html`<header class="headline">
<p class="kicker" dir="auto">${speech.words('card.to', { target: targetLine(speech, petition) })}</p>
<h1 dir="auto"${lang}>${petition.title}</h1>
<p class="standfirst" dir="auto"${lang}>${petition.goal}</p>
</header>`;
}

/** What moderators have to say above everything else. Nothing where they said nothing. */
export function renderBanner(petition: Petition, speech: Speech): Html | undefined {
  if (petition.banner === undefined) return undefined;
  return html`<p class="banner" role="note" dir="auto"${ownLanguage(petition, speech)}>${renderWritten(new UserText(petition.banner))}</p>`;
}

/** What a page of a petition begins with that shows one thing of it. `from`: the community whose link led there. */
export function renderPartHeadline(petition: Petition, title: string, from: number | undefined, speech: Speech): Html {
  return html`<header class="headline">
<p class="kicker"><a href="${petitionPath(petition.slug, undefined, { from })}" dir="auto"${ownLanguage(petition, speech)}>${petition.title}</a></p>
<h1>${title}</h1>
</header>`;
}
