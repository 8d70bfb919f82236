import { html } from 'hono/html';
import { type Message, type PetitionFacts, UserText } from '../../src/index.ts';
import { type Html, hiddenFields, type Live, photoSource, renderMessage, renderText } from './render.ts';
import { type Entry, liveAnswer, type Talk } from './talk.ts';
import { commandButtons, type Notice, words } from './words.ts';

/** What stands around a page's content. */
interface Frame {
  readonly title: string;
  /** What a shared link to the page shows. */
  readonly facts?: PetitionFacts | undefined;
  /** The address that others reach this installation at. */
  readonly publicUrl: string;
}

function documentOf(frame: Frame, header: Html, main: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
<script src="/assets/chat.js" defer></script>
${frame.facts && shareTags(frame.facts, frame.publicUrl)}
</head>
<body>
${header}
${main}
</body>
</html>`;
}

function shareTags({ petition }: PetitionFacts, publicUrl: string): Html {
  const photo = petition.photo && photoSource({ ...petition.photo, petition: petition.slug });
  const address = new URL(`/p/${petition.slug}`, publicUrl).href;
  return html`<link rel="canonical" href="${address}">
<meta name="description" content="${petition.goal}">
<meta property="og:type" content="website">
<meta property="og:title" content="${petition.title}">
<meta property="og:description" content="${petition.goal}">
<meta property="og:url" content="${address}">
${photo && html`<meta property="og:image" content="${new URL(photo, publicUrl).href}">`}`;
}

const brand = html`<img src="/assets/icon.svg" alt="" width="28" height="28">${words.name}`;

function header(title: string): Html {
  return html`<header class="top"><a class="brand" href="/">${brand}</a><h1 dir="auto">${title}</h1></header>`;
}

const frontHeader = html`<header class="top"><h1 class="brand">${brand}</h1><p class="quiet">${words.motto}</p></header>`;

/** The chat: what was said, and below it everything that can be said next. */
export function chatPage(
  talk: Talk,
  page: string | undefined,
  facts: PetitionFacts | undefined,
  publicUrl: string,
): Html {
  const live = { page, turns: talk.turns };
  const title = facts?.petition.title;
  return documentOf(
    { title: title === undefined ? words.name : `${title} · ${words.name}`, facts, publicUrl },
    html`<a class="skip" href="#latest">${words.skip}</a>${title === undefined ? frontHeader : header(title)}`,
    html`<main class="chat">
<div class="talk" role="log" aria-live="off" aria-label="${words.conversation}">
${talk.entries.map((entry, at) => renderEntry(entry, talk, live, at === talk.entries.length - 1))}
</div>
</main>
<footer class="bar">
${renderWriting(live)}
${renderCommands(live)}
</footer>`,
  );
}

function renderEntry(entry: Entry, talk: Talk, live: Live, latest: boolean): Html {
  const id = latest && html`id="latest" tabindex="-1"`;
  if (entry.kind === 'person') {
    return html`<article class="bubble person" ${id} aria-label="${words.you}"><p dir="auto">${renderText(new UserText(entry.words))}</p></article>`;
  }
  const pressable = entry === liveAnswer(talk) ? live : undefined;
  return html`<article class="bubble ${entry.kind}" ${id} aria-label="${words.name}">${renderMessage(entry.message, pressable)}</article>`;
}

function renderCommands(live: Live): Html {
  return html`<form class="commands" method="post" action="/chat" aria-label="${words.commands}">
${hiddenFields(live)}${commandButtons.map(([command, label]) => html`<button name="command" value="${command}">${label}</button>`)}
</form>`;
}

function renderWriting(live: Live): Html {
  return html`<form class="writing" method="post" action="/chat">
${hiddenFields(live)}
<label class="unseen" for="text">${words.write}</label>
<input id="text" name="text" maxlength="${writtenMostUnits}" placeholder="${words.example}" autocomplete="off" enterkeyhint="send" dir="auto" required>
<button class="primary">${words.send}</button>
</form>`;
}

/** More than this is never the answer to a question. */
const writtenMostUnits = 1_000;

/** A petition to read: its card, its letter, and where it can be signed. */
export function petitionPage(facts: PetitionFacts, card: Message, letter: Message, publicUrl: string): Html {
  const { title } = facts.petition;
  const signing = facts.links.filter(({ kind }) => kind !== 'page');
  return documentOf(
    { title: `${title} · ${words.name}`, facts, publicUrl },
    header(title),
    html`<main class="sheet">
<article class="bubble">${renderMessage(withoutButtons(card), undefined)}</article>
<nav class="signing" aria-label="${words.where}">${
      signing.length === 0
        ? html`<p class="quiet">${words.nowhere}</p>`
        : signing.map(
            ({ kind, href }) =>
              html`<a class="button primary" href="${href}">${kind === 'telegram' ? words.telegram : words.discord}</a>`,
          )
    }</nav>
<article class="bubble">${renderMessage(withoutButtons(letter), undefined)}</article>
</main>`,
  );
}

function withoutButtons({ paragraphs, photo }: Message): Message {
  return { paragraphs, photo };
}

/** All petitions, each a link to its page. */
export function listPage(
  petitions: readonly { readonly slug: string; readonly title: string }[],
  publicUrl: string,
): Html {
  const list = html`<ul class="list">${petitions.map(({ slug, title }) => html`<li><a href="/p/${slug}" dir="auto">${title}</a></li>`)}</ul>`;
  return documentOf(
    { title: words.name, publicUrl },
    frontHeader,
    html`<main class="sheet"><h2>${words.petitions}</h2>${petitions.length === 0 ? html`<p>${words.noPetitions}</p>` : list}</main>`,
  );
}

/** A page that says one thing and leads to the front page. */
export function noticePage({ title, text }: Notice, publicUrl: string): Html {
  return documentOf(
    { title: `${title} · ${words.name}`, publicUrl },
    html`<header class="top"><a class="brand" href="/">${brand}</a></header>`,
    html`<main class="sheet"><article class="bubble bot"><h1>${title}</h1><p>${text}</p>
<p class="buttons"><a class="button primary" href="/">${words.home}</a></p></article></main>`,
  );
}
