import { html, raw } from 'hono/html';
import {
  type Button,
  encodeAction,
  type Marks,
  type Message,
  type MessagePicture,
  type Paragraph,
  type Text,
  turnButtons,
  type UserText,
  writeText,
} from '../../src/index.ts';
import { renderForm } from './chat/render-form.ts';
import { usualPhotoWidth } from './photos/photo-sizes.ts';

/** HTML that may stand in a page as it is. */
export type Html = ReturnType<typeof html>;

/** The attribute of an element with words in `language`, where the page speaks another. It begins with a space. */
export function languageAttribute(language: string | undefined, pageLanguage: string): Html | undefined {
  if (language === undefined || new Intl.Locale(language).language === pageLanguage) return undefined;
  return html` lang="${language}"`;
}

/** Where what can be pressed sends from: the page, the community whose link led there, and the talk's turns until then. */
export interface Live {
  readonly page: string | undefined;
  readonly from?: number | undefined;
  readonly turns: number;
}

const linkProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

const marks: Marks = {
  plain: (written) => String(html`${written}`),
  // <bdi> keeps a name's writing direction to itself.
  neutralise: (written) => String(html`<bdi>${written}</bdi>`),
  bold: (inner) => `<strong>${inner}</strong>`,
  italic: (inner) => `<em>${inner}</em>`,
  link: (inner, href) =>
    isLink(href) ? String(html`<a href="${href}" rel="nofollow noopener">${raw(inner)}</a>`) : inner,
};

function isLink(href: string): boolean {
  return linkProtocols.has(URL.parse(href)?.protocol ?? '');
}

/** What a person wrote, for an element of its own that takes the direction of what is in it (`dir="auto"`). */
export function renderWritten(text: UserText): Html {
  return raw(text.reveal(marks.plain));
}

/** `text` as HTML. Whatever people wrote in it is text and stays text. */
export function renderText(text: Text): Html {
  return raw(writeText(text, marks));
}

/**
 * A message as HTML, on a page in `pageLanguage`. Without `live` it is a memory: nothing in it can be pressed, links
 * still lead on.
 */
export function renderMessage(message: Message, live: Live | undefined, pageLanguage: string): Html {
  const paragraphs = message.paragraphs.map((paragraph) => renderParagraph(paragraph, pageLanguage));
  return html`${renderPicture(message, pageLanguage)}${paragraphs}${
    live && message.form && renderForm(message.form, hiddenFields(live))
  }${renderButtons(message, live)}`;
}

function renderParagraph({ kind, text, language }: Paragraph, pageLanguage: string): Html {
  const inner = renderText(text);
  const lang = languageAttribute(language, pageLanguage);
  switch (kind) {
    case 'heading':
      return html`<h2 dir="auto"${lang}>${inner}</h2>`;
    case 'quote':
      return html`<blockquote dir="auto"${lang}>${inner}</blockquote>`;
    case 'quiet':
      return html`<p class="quiet" dir="auto"${lang}>${inner}</p>`;
    case 'plain':
      return html`<p dir="auto"${lang}>${inner}</p>`;
  }
}

/** The path of a picture. One that lies elsewhere is served from here too: no reader's browser asks anybody else. */
export function pictureSource({ id }: Pick<MessagePicture, 'id'>): string {
  return `/petitions/${id}`;
}

/** A photo may be larger than anything on a page; what is drawn is never. */
function sizedSource({ id }: MessagePicture): string {
  return id.endsWith('/photo') ? `${pictureSource({ id })}?width=${usualPhotoWidth}` : pictureSource({ id });
}

function renderPicture({ picture }: Message, pageLanguage: string): Html | undefined {
  if (picture === undefined) return undefined;
  // Its credit stands among the paragraphs.
  const lang = languageAttribute(picture.language, pageLanguage);
  return html`<figure><img src="${sizedSource(picture)}" alt="${picture.alternativeText}"${lang}></figure>`;
}

/** The fields that say where a form was sent from. */
export function hiddenFields(live: Live): Html {
  const page = live.page && html`<input type="hidden" name="page" value="${live.page}">`;
  const from = live.from && html`<input type="hidden" name="from" value="${live.from}">`;
  return html`${page}${from}<input type="hidden" name="turns" value="${live.turns}">`;
}

function renderButtons(message: Message, live: Live | undefined): Html | undefined {
  const buttons = allButtons(message);
  const shown = live === undefined ? buttons.filter((button) => 'href' in button) : buttons;
  if (shown.length === 0) return undefined;
  if (live === undefined) return html`<div class="buttons">${shown.map(renderButton)}</div>`;
  return html`<form class="buttons" method="post" action="/chat">${hiddenFields(live)}${shown.map(renderButton)}</form>`;
}

function renderButton(button: Button): Html | undefined {
  if ('press' in button) {
    return html`<button class="${button.style ?? 'plain'}" name="action" value="${encodeAction(button.press)}">${button.label}</button>`;
  }
  return isLink(button.href)
    ? html`<a class="button" href="${button.href}" rel="nofollow noopener">${button.label}</a>`
    : undefined;
}

/** Everything on a message that can be pressed. A message that is not cut into pages yet is shown whole. */
export function allButtons({ pages, buttons = [] }: Message): readonly Button[] {
  return pages?.of === undefined ? buttons : [...turnButtons(pages, pages.of), ...buttons];
}
