import type { Action } from './action.ts';
import type { Button, Pages } from './message.ts';
import type { Speech } from './text/say.ts';

/** Pages in a reader's language. Without `of` the renderer, which knows how much fits, cuts the message itself. */
export function pagesOf(speech: Speech, page: number, of: number | undefined, turn: (page: number) => Action): Pages {
  return { page, of, turn, labels: { previous: speech.words('list.previous'), next: speech.words('list.next') } };
}

/** The buttons that turn to the neighbours of a page, of which there are `of`. */
export function turnButtons({ page, turn, labels }: Pages, of: number): readonly Button[] {
  const previous = page > 1 ? [{ label: labels.previous, press: turn(Math.min(page, of + 1) - 1) }] : [];
  const next = page < of ? [{ label: labels.next, press: turn(page + 1) }] : [];
  return [...previous, ...next];
}
