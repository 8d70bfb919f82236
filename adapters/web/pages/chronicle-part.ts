import { html } from 'hono/html';
import {
  type ChronicleEntry,
  lastMoment,
  type Overview,
  type Petition,
  quoted,
  type Speech,
} from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { renderDay } from './day.ts';
import { renderOwnWords } from './own-words.ts';

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
  return html`<section aria-labelledby="chronicle"><h2 id="chronicle">${speech.words('chronicle.title')}</h2>
<ol class="chronicle">${chronicle.map((entry) => renderEntry(entry, entry === answer, petition, speech))}</ol></section>`;
}

/** `isTold`: its words stand above already. */
function renderEntry(entry: ChronicleEntry, isTold: boolean, petition: Petition, speech: Speech): Html {
  const text = 'text' in entry && !isTold && renderSaid(entry.text, petition, speech);
  return html`<li>${renderDay(entry.kind === 'closed' ? lastMoment(entry.at) : entry.at, speech)}<p class="entry">${entryTitle(entry, petition, speech)}</p>${text}</li>`;
}

function renderSaid(text: string, petition: Petition, speech: Speech): Html {
  return renderOwnWords({ paragraphs: quoted(text, petition.language), plainKind: 'quote' }, petition, speech);
}

/** What happened, in a few words. */
export function entryTitle(entry: ChronicleEntry, { target }: Petition, { words }: Speech): string {
  switch (entry.kind) {
    case 'opened':
      return words('chronicle.opened');
    case 'closed':
      return words('chronicle.closed');
    case 'reached':
      return words(entry.isGoal ? 'chronicle.goal' : 'signatures.count', { count: entry.count });
    case 'update':
      return words('chronicle.update');
    case 'answer':
      return words('news.answer', { target: target.name });
  }
}
