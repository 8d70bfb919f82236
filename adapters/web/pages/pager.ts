import { html } from 'hono/html';
import type { Speech } from '../../../src/index.ts';
import type { Html } from '../html.ts';

/** A list in numbered pages. */
interface Numbered {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  addressOf(page: number): string;
}

/** So many numbers stand on both sides of the page that is shown, and at both ends. */
const around = 1;

/** The numbers of a list's pages: `1 2 3 … 29`. Nothing where there is one page. */
export function renderPager({ page, pages, addressOf }: Numbered, { words }: Speech): Html | undefined {
  if (pages <= 1) return undefined;
  const step = (to: number, rel: 'prev' | 'next', label: string) =>
    to >= 1 && to <= pages && html`<a rel="${rel}" href="${addressOf(to)}">${label}</a>`;
  const number = (to: number) => {
    const label = words('number.plain', { number: to });
    const name = words('list.page', { page: to });
    return to === page
      ? html`<a aria-current="page" aria-label="${name}" href="${addressOf(to)}">${label}</a>`
      : html`<a aria-label="${name}" href="${addressOf(to)}">${label}</a>`;
  };
  return html`<nav class="pager" aria-label="${words('list.pages')}">
${step(page - 1, 'prev', words('list.previous'))}
${shownPages(page, pages).map((to) => (to === undefined ? gap : number(to)))}
${step(page + 1, 'next', words('list.next'))}
</nav>`;
}

const gap = html`<span aria-hidden="true">…</span>`;

/** The pages whose numbers are shown, rising; `undefined` where some are left out. */
export function shownPages(page: number, pages: number): readonly (number | undefined)[] {
  // A gap of a single page is that page: it takes no more room.
  const from = page - around <= 3 ? 1 : page - around;
  const to = page + around >= pages - 2 ? pages : Math.max(page + around, Math.min(3, pages));
  const middle = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [...(from === 1 ? [] : [1, undefined]), ...middle, ...(to === pages ? [] : [undefined, pages])];
}
