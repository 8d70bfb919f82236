import { html } from 'hono/html';
import { lastMoment, type PetitionLine, type PetitionState, type Speech, targetLine } from '../../../src/index.ts';
import { type Html, renderText } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import { renderThumbnail } from '../photos/photo-part.ts';
import type { ShownPhoto } from '../photos/photos.ts';
import type { Visit } from '../site.ts';
import { documentOf, ownLanguage } from './document.ts';

/** A petition in the list, with its photo if it has one to show. */
export interface ListedPetition extends PetitionLine {
  readonly photo: ShownPhoto | undefined;
}

const titles = {
  open: 'page.openPetitions',
  upcoming: 'page.upcomingPetitions',
  closed: 'page.closedPetitions',
} as const satisfies Record<PetitionState, string>;

/** All petitions with their counts, those that can be signed first. `hasChat`: people can talk to the bot in the browser. */
export function frontPage(petitions: readonly ListedPetition[], visit: Visit, hasChat = false): Html {
  const { words } = visit.speech;
  const foot = hasChat ? html`<a href="/chat">${words('page.chat')}</a>` : undefined;
  const states = ['open', 'upcoming', 'closed'] as const;
  return documentOf(
    { path: '/', description: words('page.motto'), foot },
    visit,
    html`<main id="content" class="front">
<h1>${words('page.motto')}</h1>
${petitions.length === 0 && html`<p class="quiet">${words('state.nothing')}</p>`}
${states.map((state) =>
  renderState(
    state,
    petitions.filter((each) => each.state === state),
    visit.speech,
  ),
)}
</main>`,
  );
}

function renderState(state: PetitionState, petitions: readonly ListedPetition[], speech: Speech): Html | undefined {
  if (petitions.length === 0) return undefined;
  return html`<section aria-labelledby="${state}"><h2 id="${state}">${speech.words(titles[state])}</h2>
<ul class="cards">${petitions.map((petition) => renderCard(petition, speech))}</ul></section>`;
}

function renderCard(line: ListedPetition, speech: Speech): Html {
  const { petition } = line;
  const lang = ownLanguage(petition, speech);
  return html`<li class="card">${renderThumbnail(petition, line.photo)}<div>
<h3 dir="auto"${lang}><a href="${petitionPath(petition.slug)}">${petition.title}</a></h3>
<p class="quiet" dir="auto">${speech.words('card.to', { target: targetLine(speech, petition) })}</p>
${renderStanding(line, speech)}</div></li>`;
}

function renderStanding({ petition, state, count }: ListedPetition, speech: Speech): Html {
  const { opensAt, signatureGoal: goal, closedAt, closesAt, intake } = petition;
  if (state === 'upcoming' && opensAt) {
    return html`<p class="standing">${speech.words('card.upcoming', { at: opensAt })}</p>`;
  }
  const end = closedAt ?? closesAt;
  return html`<p class="standing">${renderText(speech.text('page.signatures', { count }))}${
    goal !== undefined && html` <span class="quiet">${speech.words('page.hopedFor', { goal })}</span>`
  }</p>
${goal !== undefined && html`<progress max="${goal}" value="${Math.min(count, goal)}" aria-label="${speech.words('progress.title')}"></progress>`}
${state === 'closed' && end && html`<p class="quiet">${speech.words('page.closedOn', { at: lastMoment(end) })}</p>`}
${state === 'open' && intake === 'stopped' && html`<p class="quiet">${speech.words('card.stopped')}</p>`}`;
}
