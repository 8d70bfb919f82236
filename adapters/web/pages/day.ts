import { html } from 'hono/html';
import type { Speech } from '../../../src/index.ts';
import type { Html } from '../html.ts';

/** A day, for people and for programs. */
export function renderDay(at: Date, { words }: Speech): Html {
  return html`<time datetime="${at.toISOString()}">${words('page.day', { at })}</time>`;
}
