import { html } from 'hono/html';
import { type Message, type Petition, type PetitionFacts, photoOf, type Speech, UserText } from '../../src/index.ts';
import { type CommandButton, fittingButtons } from './command-buttons.ts';
import type { Notice } from './notice.ts';
import {
  type Html,
  hiddenFields,
  type Live,
  languageAttribute,
  pictureSource,
  renderMessage,
  renderText,
} from './render.ts';
import type { Visit } from './site.ts';
import { type Entry, liveAnswer, type Talk } from './talk.ts';

/** What stands around a page's content. */
interface Frame {
  /** Missing on the front page. */
  readonly title?: string | undefined;
  /** What a shared link to the page shows. */
  readonly petition?: Petition | undefined;
}

function documentOf(frame: Frame, { speech, publicUrl }: Visit, header: Html, main: Html): Html {
  const language = pageLanguage(speech);
  const name = speech.words('page.name');
  return html`<!doctype html>
<html lang="${language}" dir="${new Intl.Locale(language).getTextInfo().direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title === undefined ? name : `${frame.title} · ${name}`}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
<script src="/assets/chat.js" defer></script>
${frame.petition && shareTags(frame.petition, publicUrl)}
</head>
<body>
${header}
${main}
</body>
</html>`;
}

/** The language that the words are in, whatever region dates are written for. */
const pageLanguage = ({ locale }: Speech): string => new Intl.Locale(locale).language;

function shareTags(petition: Petition, publicUrl: string): Html {
  const picture = photoOf(petition);
  const photo = picture && pictureSource(picture);
  const address = new URL(`/p/${petition.slug}`, publicUrl).href;
  return html`<link rel="canonical" href="${address}">
<meta name="description" content="${petition.goal}">
<meta property="og:type" content="website">
<meta property="og:title" content="${petition.title}">
<meta property="og:description" content="${petition.goal}">
<meta property="og:url" content="${address}">
${photo && html`<meta property="og:image" content="${new URL(photo, publicUrl).href}">`}`;
}

function brand({ words }: Speech): Html {
  return html`<img src="/assets/icon.svg" alt="" width="28" height="28">${words('page.name')}`;
}

function header(speech: Speech, petition?: Titled): Html {
  const title = petition && html`<h1 dir="auto"${titleLanguage(petition, speech)}>${petition.title}</h1>`;
  return html`<header class="top"><a class="brand" href="/">${brand(speech)}</a>${title}</header>`;
}

type Titled = Pick<Petition, 'title' | 'language'>;

const titleLanguage = ({ language }: Titled, speech: Speech) => languageAttribute(language, pageLanguage(speech));

function frontHeader(speech: Speech): Html {
  return html`<header class="top"><h1 class="brand">${brand(speech)}</h1><p class="quiet">${speech.words('page.motto')}</p></header>`;
}

/** The chat: what was said, and below it everything that can be said next. */
export function chatPage(talk: Talk, petition: Petition | undefined, visit: Visit, now: Date): Html {
  const { speech } = visit;
  const live = { page: petition?.slug, turns: talk.turns };
  const skip = html`<a class="skip" href="#latest">${speech.words('page.skip')}</a>`;
  return documentOf(
    { title: petition?.title, petition },
    visit,
    html`${skip}${petition === undefined ? frontHeader(speech) : header(speech, petition)}`,
    html`${renderTalk(talk, live, speech)}
<footer class="bar">
${renderWriting(live, speech)}
${renderCommands(live, fittingButtons(speech, petition, now), speech)}
</footer>`,
  );
}

function renderTalk(talk: Talk, live: Live, speech: Speech): Html {
  const answer = liveAnswer(talk);
  const latest = talk.entries.at(-1);
  return html`<main class="chat">
<div class="talk" role="log" aria-live="off" aria-label="${speech.words('page.conversation')}">
${talk.entries.map((entry) => renderEntry(entry, entry === latest, entry === answer ? live : undefined, speech))}
</div>
</main>`;
}

function renderEntry(entry: Entry, isLatest: boolean, live: Live | undefined, speech: Speech): Html {
  const { words } = speech;
  const id = isLatest && html`id="latest" tabindex="-1"`;
  if (entry.kind === 'person') {
    return html`<article class="bubble person" ${id} aria-label="${words('page.you')}"><p dir="auto">${renderText(new UserText(entry.words))}</p></article>`;
  }
  return html`<article class="bubble ${entry.kind}" ${id} aria-label="${words('page.name')}">${renderMessage(entry.message, live, pageLanguage(speech))}</article>`;
}

function renderCommands(live: Live, buttons: readonly CommandButton[], speech: Speech): Html {
  return html`<form class="commands" method="post" action="/chat" aria-label="${speech.words('page.commands')}">
${hiddenFields(live)}${buttons.map(({ command, label }) => html`<button name="command" value="${command}">${label}</button>`)}
</form>`;
}

function renderWriting(live: Live, { words }: Speech): Html {
  return html`<form class="writing" method="post" action="/chat">
${hiddenFields(live)}
<label class="unseen" for="text">${words('page.write')}</label>
<input id="text" name="text" maxlength="${writtenMostUnits}" placeholder="${words('page.example')}" autocomplete="off" enterkeyhint="send" dir="auto" required>
<button class="primary">${words('page.send')}</button>
</form>`;
}

/** More than this is never the answer to a question. */
const writtenMostUnits = 1_000;

/** A petition to read: its card, its letter, and where it can be signed. */
export function petitionPage(facts: PetitionFacts, card: Message, letter: Message, visit: Visit): Html {
  const { petition } = facts;
  const read = (message: Message) => renderMessage(withoutButtons(message), undefined, pageLanguage(visit.speech));
  return documentOf(
    { title: petition.title, petition },
    visit,
    header(visit.speech, petition),
    html`<main class="sheet">
<article class="bubble">${read(card)}</article>
${facts.takesSignatures && renderWaysToSign(facts, visit.speech)}
<article class="bubble">${read(letter)}</article>
</main>`,
  );
}

function renderWaysToSign({ links }: PetitionFacts, { words }: Speech): Html {
  const ways = links.flatMap(({ kind, href }) =>
    kind === 'page' ? [] : [html`<a class="button primary" href="${href}">${words(`page.${kind}`)}</a>`],
  );
  return html`<nav class="signing" aria-label="${words('page.where')}">${
    ways.length === 0 ? html`<p class="quiet">${words('page.nowhere')}</p>` : ways
  }</nav>`;
}

function withoutButtons({ paragraphs, picture }: Message): Message {
  return { paragraphs, picture };
}

/** All petitions, each a link to its page. */
export function listPage(petitions: readonly Petition[], visit: Visit): Html {
  const { speech } = visit;
  const { words } = speech;
  const list = html`<ul class="list">${petitions.map((petition) => renderLink(petition, speech))}</ul>`;
  return documentOf(
    {},
    visit,
    frontHeader(speech),
    html`<main class="sheet"><h2>${words('button.petitions')}</h2>${petitions.length === 0 ? html`<p>${words('state.nothing')}</p>` : list}</main>`,
  );
}

function renderLink(petition: Petition, speech: Speech): Html {
  const lang = titleLanguage(petition, speech);
  return html`<li><a href="/p/${petition.slug}" dir="auto"${lang}>${petition.title}</a></li>`;
}

/** A page that says one thing and leads to the front page. */
export function noticePage(notice: Notice, visit: Visit): Html {
  const { words } = visit.speech;
  const title = words(`page.${notice}Title`);
  return documentOf(
    { title },
    visit,
    header(visit.speech),
    html`<main class="sheet"><article class="bubble bot"><h1>${title}</h1><p>${words(`page.${notice}Text`)}</p>
<p class="buttons"><a class="button primary" href="/">${words('page.home')}</a></p></article></main>`,
  );
}
