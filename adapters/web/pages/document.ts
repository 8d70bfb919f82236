import { html } from 'hono/html';
import type { Petition, Speech } from '../../../src/index.ts';
import { type Html, htmlDocument, languageAttribute } from '../html.ts';
import type { Visit } from '../site.ts';

/** What stands around a page's content. */
export interface Frame {
  /** Missing on the front page. */
  readonly title?: string | undefined;
  /** The path that search engines should know the page by, unless `head` says so. */
  readonly path?: string | undefined;
  /** What the page is about, in a sentence, unless `head` says so. */
  readonly description?: string | undefined;
  /** What else belongs into the head: tags for shared links, feeds. */
  readonly head?: Html | undefined;
  /** Our own scripts that the page takes along, by their file names. */
  readonly scripts?: readonly string[] | undefined;
  /** Where the link for those who jump over the top leads, and what it says. Missing: to the content. */
  readonly skip?: { readonly to: string; readonly words: string } | undefined;
  /** More links for the bottom of the page. */
  readonly foot?: Html | undefined;
}

/** A whole page. `main` is its `main` element, whose id is `content`. */
export function documentOf(frame: Frame, visit: Visit, main: Html): Html {
  const { speech } = visit;
  return htmlDocument({
    language: pageLanguage(speech),
    head: renderHead(frame, visit),
    body: html`${renderTop(frame, speech)}
${main}
${renderBottom(frame, speech)}`,
  });
}

/** The language that a page's own words are in, whatever region dates are written for. */
export const pageLanguage = ({ locale }: Speech): string => new Intl.Locale(locale).language;

/** The attribute of an element with the petition's own words. It begins with a space. */
export function ownLanguage({ language }: Pick<Petition, 'language'>, speech: Speech): Html | undefined {
  return languageAttribute(language, pageLanguage(speech));
}

function renderHead({ title, path, description, head, scripts = [] }: Frame, { speech, publicUrl }: Visit): Html {
  const name = speech.words('page.name');
  return html`<title>${title === undefined ? name : `${title} · ${name}`}</title>
${path !== undefined && html`<link rel="canonical" href="${new URL(path, publicUrl).href}">`}
${description !== undefined && html`<meta name="description" content="${description}">`}
${head}
<link rel="stylesheet" href="/assets/style.css">
${scripts.map((script) => html`<script type="module" src="/assets/${script}"></script>`)}`;
}

function renderTop({ skip }: Frame, { words }: Speech): Html {
  return html`<a class="skip" href="#${skip?.to ?? 'content'}">${skip?.words ?? words('page.skipToContent')}</a>
<header class="top"><a class="brand" href="/"><img src="/assets/icon.svg" alt="" width="28" height="28">${words('page.name')}</a></header>`;
}

function renderBottom({ foot }: Frame, { words }: Speech): Html {
  return html`<footer class="bottom"><nav aria-label="${words('page.more')}">
<a href="/">${words('page.all')}</a>
${foot}
<a href="/api">${words('page.otherSites')}</a>
</nav></footer>`;
}
