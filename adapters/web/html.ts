import { html, raw } from 'hono/html';
import { type Marks, type Text, type UserText, writeText } from '../../src/index.ts';

/** HTML that may stand in a page as it is. */
export type Html = ReturnType<typeof html>;

/** The attribute of an element with words in `language`, where the page speaks another. It begins with a space. */
export function languageAttribute(language: string | undefined, pageLanguage: string): Html | undefined {
  if (language === undefined || new Intl.Locale(language).language === pageLanguage) return undefined;
  return html` lang="${language}"`;
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

/** Whether a browser may be led to an address that others wrote. */
export function isLink(href: string): boolean {
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

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** A whole document in `language`: what every one of them begins with, and what one has of its own. */
export function htmlDocument({ language, head, body }: { language: string; head: Html; body: Html }): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${head}
</head>
<body>
${body}
</body>
</html>`;
}
