import { html } from 'hono/html';
import {
  type ChronicleEntry,
  letterParagraphs,
  markdownParagraphs,
  type Overview,
  type Petition,
  quoted,
  type Speech,
  speak,
  targetLine,
  UserText,
} from '../../../src/index.ts';
import type { Html } from '../render.ts';
import { renderGrowth } from './growth-chart.ts';
import { renderDay } from './newest-part.ts';
import { renderOwnWords } from './own-words.ts';

/** Why the petition was started, in its creator's words. */
export function renderCause(petition: Petition, speech: Speech): Html {
  return html`<section aria-labelledby="cause"><h2 id="cause">${speech.words('cause.title')}</h2>
${renderOwnWords({ paragraphs: markdownParagraphs(petition), plainKind: 'plain' }, petition, speech)}</section>`;
}

/** The letter as it is delivered, with the place of the signatory's name marked by words of `place`. */
export function renderLetter(
  petition: Petition,
  speech: Speech,
  place: 'page.place' | 'page.placeInPrint' = 'page.place',
): Html {
  const { letter, language } = petition;
  // In the letter's language where that is spoken here: it is a part of the letter.
  const marked = new UserText(speak(language).words(place));
  return html`<section class="letter" aria-labelledby="letter"><h2 id="letter">${speech.words('letter.title', { target: targetLine(speech, petition) })}</h2>
${renderOwnWords({ paragraphs: letterParagraphs({ text: letter, language }, marked), plainKind: 'quote' }, petition, speech)}</section>`;
}

/** How the count grew. Nothing before it did. */
export function renderGrowthOver({ growth }: Overview, speech: Speech): Html | undefined {
  const chart = renderGrowth(growth, speech);
  if (chart === undefined) return undefined;
  return html`<section aria-labelledby="growth"><h2 id="growth">${speech.words('page.grew')}</h2>${chart}</section>`;
}

/** What the target answered last. Nothing before they do. */
export function renderAnswer({ chronicle, petition }: Overview, speech: Speech): Html | undefined {
  const answer = lastAnswer(chronicle);
  if (answer === undefined) return undefined;
  return html`<section class="answer" aria-labelledby="answer"><h2 id="answer">${speech.words('news.answer', { target: petition.target.name })}</h2>
<p class="quiet">${renderDay(answer.at, speech)}</p>
${renderSaid(answer.text, petition, speech)}</section>`;
}

function lastAnswer(chronicle: Overview['chronicle']) {
  const last = chronicle.find(({ kind }) => kind === 'answer');
  return last?.kind === 'answer' ? last : undefined;
}

/** What happened to the petition, newest first. Nothing before anything did. */
export function renderChronicle({ chronicle, petition }: Overview, speech: Speech): Html | undefined {
  if (chronicle.length === 0) return undefined;
  const answer = lastAnswer(chronicle);
  return html`<section aria-labelledby="chronicle"><h2 id="chronicle">${speech.words('page.happened')}</h2>
<ol class="chronicle">${chronicle.map((entry) => renderEntry(entry, entry === answer, petition, speech))}</ol></section>`;
}

/** `isTold`: its words stand above already. */
function renderEntry(entry: ChronicleEntry, isTold: boolean, petition: Petition, speech: Speech): Html {
  const text = 'text' in entry && !isTold && renderSaid(entry.text, petition, speech);
  return html`<li>${renderDay(entry.at, speech)}<p class="entry">${entryTitle(entry, petition, speech)}</p>${text}</li>`;
}

function renderSaid(text: string, petition: Petition, speech: Speech): Html {
  return renderOwnWords({ paragraphs: quoted(text, petition.language), plainKind: 'quote' }, petition, speech);
}

/** What happened, in a few words. */
export function entryTitle(entry: ChronicleEntry, { target }: Petition, { words }: Speech): string {
  switch (entry.kind) {
    case 'opened':
      return words('page.happenedOpened');
    case 'closed':
      return words('page.happenedClosed');
    case 'reached':
      return words(entry.isGoal ? 'page.happenedGoal' : 'page.happenedReached', { count: entry.count });
    case 'update':
      return words('page.happenedUpdate');
    case 'answer':
      return words('news.answer', { target: target.name });
  }
}
