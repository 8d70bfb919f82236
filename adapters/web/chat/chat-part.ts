import { html } from 'hono/html';
import { type Petition, type Speech, takesSignatures, UserText } from '../../../src/index.ts';
import { type Html, renderWritten } from '../html.ts';
import { pageLanguage } from '../pages/document.ts';
import { type CommandButton, fittingButtons } from './command-buttons.ts';
import { writtenMostUnits } from './post-limits.ts';
import { hiddenFields, renderMessage, type SentFrom } from './render.ts';
import { type Entry, liveAnswer, type Talk } from './talk.ts';

/**
 * The chat of a petition's page, or without `petition` the one that is a page by itself: what was said, and everything that can
 * be said next. Without `talk` it is the same for all who have not spoken there. `from`: the community whose link led there.
 */
export function renderChat(
  talk: Talk | undefined,
  petition: Petition | undefined,
  speech: Speech,
  now: Date,
  from?: number | undefined,
): Html {
  const sentFrom = { page: petition?.slug, from, turns: talk?.turns ?? 0 };
  const maySign = petition !== undefined && takesSignatures(petition, now);
  const offersSigning = maySign && (talk === undefined || liveAnswer(talk) === undefined);
  const buttons = fittingButtons(speech, petition, now).filter(({ command }) => !offersSigning || command !== 'sign');
  return html`<section class="chat" id="chat" aria-labelledby="chat-title">
${petition === undefined ? renderTitle(1, 'page.chat', speech) : renderTitle(2, maySign ? 'page.chatSign' : 'page.chatAsk', speech)}
${talk && renderTalk(talk, sentFrom, speech)}
${offersSigning && renderSignHere(sentFrom, speech)}
${renderWriting(sentFrom, speech)}
${talk === undefined ? renderFolded(renderCommands(sentFrom, buttons, speech), speech) : renderCommands(sentFrom, buttons, speech)}
</section>`;
}

function renderTitle(level: 1 | 2, words: 'page.chat' | 'page.chatSign' | 'page.chatAsk', speech: Speech): Html {
  const title = speech.words(words);
  return level === 1 ? html`<h1 id="chat-title">${title}</h1>` : html`<h2 id="chat-title">${title}</h2>`;
}

function renderSignHere(sentFrom: SentFrom, { words }: Speech): Html {
  return html`<form class="signing" method="post" action="/chat">
${hiddenFields(sentFrom)}
<p class="quiet" id="sign-here">${words('page.chatHint')}</p>
<button class="primary" name="command" value="sign" aria-describedby="sign-here">${words('page.signHere')}</button>
</form>`;
}

function renderTalk(talk: Talk, sentFrom: SentFrom, speech: Speech): Html {
  const answer = liveAnswer(talk);
  const latest = talk.entries.at(-1);
  return html`<div class="talk" role="log" aria-live="off" aria-label="${speech.words('page.conversation')}">
${talk.entries.map((entry) => renderEntry(entry, entry === latest, entry === answer ? sentFrom : undefined, speech))}
</div>`;
}

function renderEntry(entry: Entry, isLatest: boolean, sentFrom: SentFrom | undefined, speech: Speech): Html {
  const { words } = speech;
  const id = isLatest && html`id="latest" tabindex="-1"`;
  if (entry.kind === 'person') {
    return html`<article class="bubble person" ${id} aria-label="${words('page.you')}"><p dir="auto">${renderWritten(new UserText(entry.words))}</p></article>`;
  }
  return html`<article class="bubble ${entry.kind}" ${id} aria-label="${words('page.name')}">${renderMessage(entry.message, sentFrom, pageLanguage(speech))}</article>`;
}

/** Who has not spoken yet came to read the petition. */
const renderFolded = (commands: Html, { words }: Speech) =>
  html`<details><summary>${words('page.commands')}</summary>${commands}</details>`;

function renderCommands(sentFrom: SentFrom, buttons: readonly CommandButton[], { words }: Speech): Html {
  return html`<form class="commands" method="post" action="/chat" aria-label="${words('page.commands')}">
${hiddenFields(sentFrom)}${buttons.map(({ command, label }) => html`<button name="command" value="${command}">${label}</button>`)}
</form>`;
}

function renderWriting(sentFrom: SentFrom, { words }: Speech): Html {
  return html`<form class="writing" method="post" action="/chat">
${hiddenFields(sentFrom)}
<label class="unseen" for="text">${words('page.write')}</label>
<input id="text" name="text" maxlength="${writtenMostUnits}" placeholder="${words('page.example')}" autocomplete="off" enterkeyhint="send" dir="auto" required>
<button>${words('page.send')}</button>
</form>`;
}
