import { html } from 'hono/html';
import {
  type Button,
  encodeAction,
  type Message,
  type MessagePicture,
  type Paragraph,
  turnButtons,
} from '../../../src/index.ts';
import { type Html, isLink, languageAttribute, renderText } from '../html.ts';
import { pictureSource, usualPhotoWidth } from '../photos/photo-sizes.ts';
import { renderForm } from './render-form.ts';

/** Where what can be pressed sends from: the page, the community whose link led there, and the talk's turns until then. */
export interface SentFrom {
  readonly page: string | undefined;
  readonly from?: number | undefined;
  readonly turns: number;
}

/**
 * A message as HTML, on a page in `pageLanguage`. Without `sentFrom` it is a memory: nothing in it can be pressed, links
 * still lead on.
 */
export function renderMessage(message: Message, sentFrom: SentFrom | undefined, pageLanguage: string): Html {
  const paragraphs = message.paragraphs.map((paragraph) => renderParagraph(paragraph, pageLanguage));
  return html`${renderPicture(message, pageLanguage)}${paragraphs}${
    sentFrom && message.form && renderForm(message.form, hiddenFields(sentFrom))
  }${renderButtons(message, sentFrom)}`;
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
export function hiddenFields(sentFrom: SentFrom): Html {
  const page = sentFrom.page && html`<input type="hidden" name="page" value="${sentFrom.page}">`;
  const from = sentFrom.from && html`<input type="hidden" name="from" value="${sentFrom.from}">`;
  return html`${page}${from}<input type="hidden" name="turns" value="${sentFrom.turns}">`;
}

function renderButtons(message: Message, sentFrom: SentFrom | undefined): Html | undefined {
  const buttons = allButtons(message);
  const shown = sentFrom === undefined ? buttons.filter((button) => 'href' in button) : buttons;
  if (shown.length === 0) return undefined;
  if (sentFrom === undefined) return html`<div class="buttons">${shown.map(renderButton)}</div>`;
  return html`<form class="buttons" method="post" action="/chat">${hiddenFields(sentFrom)}${shown.map(renderButton)}</form>`;
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
