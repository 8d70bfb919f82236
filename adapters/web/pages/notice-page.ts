import { html } from 'hono/html';
import type { Html } from '../html.ts';
import type { Visit } from '../site.ts';
import { documentOf } from './document.ts';
import type { Notice } from './notice.ts';

/** Where a page with nothing else to show leads on to. */
export interface WayOn {
  readonly href: string;
  readonly words: string;
}

/** A page that says one thing and leads on, to the front page if nowhere else. */
export function noticePage(notice: Notice, visit: Visit, wayOn?: WayOn | undefined): Html {
  const { words } = visit.speech;
  const title = words(`page.${notice}Title`);
  const { href, words: label } = wayOn ?? { href: '/', words: words('page.home') };
  return documentOf(
    { title },
    visit,
    html`<main id="content" class="notice"><h1>${title}</h1><p>${words(`page.${notice}Text`)}</p>
<p><a class="button primary" href="${href}">${label}</a></p></main>`,
  );
}
