import { type Marks, type Paragraph, type Text, writeText } from '../../src/index.ts';
import type { Measure } from '../pager.ts';
import { tame } from './tame.ts';

const html: Marks = {
  plain: escaped,
  neutralise: (written) => escaped(tame(written)),
  bold: (inner) => `<b>${inner}</b>`,
  italic: (inner) => `<i>${inner}</i>`,
  link: (inner, href) => (isLinkable(href) ? `<a href="${escaped(href)}">${inner}</a>` : inner),
};

/** What is left of a text when Telegram has read its marks. */
const visible: Marks = {
  plain: (words) => words,
  neutralise: tame,
  bold: (inner) => inner,
  italic: (inner) => inner,
  link: (inner) => inner,
};

const between = '\n\n';

/** Paragraphs as Telegram's HTML. */
export function writeHtml(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ kind, text }) => dressed(kind, writeText(text, html))).join(between);
}

/** Paragraphs without their marks, as they are read. */
export function writeVisible(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => writeText(text, visible)).join(between);
}

/** How long Telegram finds paragraphs, in UTF-16 units. */
export const measure: Measure = (paragraphs) => writeVisible(paragraphs).length;

/** Whether there is nothing to read in a text. Telegram sends no such message. */
export function isBlank(text: Text): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(writeText(text, visible));
}

/** Telegram takes no address whose host has no dot: `http://localhost` on a button fails the whole message. */
export function isLinkable(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname } = new URL(href);
  return (protocol === 'https:' || protocol === 'http:') && /[^.]\.[^.]/.test(hostname);
}

function dressed(kind: Paragraph['kind'], inner: string): string {
  switch (kind) {
    case 'heading':
      return `<b>${inner}</b>`;
    case 'quote':
      return `<blockquote>${inner}</blockquote>`;
    case 'quiet':
      return `<i>${inner}</i>`;
    case 'plain':
      return inner;
  }
}

function escaped(words: string): string {
  const sound = words.toWellFormed();
  return sound.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
