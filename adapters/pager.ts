import { type Button, type Message, type Pages, type Paragraph, turnButtons } from '../src/index.ts';
import { cutParagraph } from './paragraph-cut.ts';

/** What a platform makes of paragraphs, as long as the platform counts it. */
export type Measure = (paragraphs: readonly Paragraph[]) => number;

/** A page fuller than this is turned rather than filled up with a piece of the next paragraph. */
const fullEnoughShare = 0.5;

/**
 * Paragraphs in pages of at most `limit`, as `measure` counts: parted between paragraphs where that leaves no page
 * nearly empty, else after sentences, else between words. A heading does not end a page. Always at least one page.
 */
export function cutIntoPages(
  paragraphs: readonly Paragraph[],
  limit: number,
  measure: Measure,
): readonly [readonly Paragraph[], ...(readonly Paragraph[])[]] {
  const [page, left] = firstPage(paragraphs, limit, measure);
  const pages: (readonly Paragraph[])[] = [];
  let waiting = left;
  while (waiting.length > 0) {
    const [next, rest] = firstPage(waiting, limit, measure);
    pages.push(next);
    waiting = rest;
  }
  return [page, ...pages];
}

function firstPage(
  paragraphs: readonly Paragraph[],
  limit: number,
  measure: Measure,
): readonly [page: readonly Paragraph[], left: readonly Paragraph[]] {
  let fitting = 0;
  while (fitting < paragraphs.length && measure(paragraphs.slice(0, fitting + 1)) <= limit) fitting += 1;
  const next = paragraphs[fitting];
  if (next === undefined) return [paragraphs, []];
  const page = paragraphs.slice(0, fitting);
  const left = paragraphs.slice(fitting + 1);
  if (fitting > 0 && measure(page) > limit * fullEnoughShare) return withoutLastHeading(page, [next, ...left]);
  const parts = cutParagraph(next, (start) => measure([...page, start]) <= limit, {
    window: limit * 2,
    mayBreakWords: fitting === 0,
  });
  if (parts === undefined) return fitting === 0 ? [[next], left] : withoutLastHeading(page, [next, ...left]);
  return [
    [...page, parts[0]],
    [parts[1], ...left],
  ];
}

function withoutLastHeading(
  page: readonly Paragraph[],
  left: readonly Paragraph[],
): readonly [page: readonly Paragraph[], left: readonly Paragraph[]] {
  const last = page.at(-1);
  if (last?.kind !== 'heading' || page.length === 1) return [page, left];
  return [page.slice(0, -1), [last, ...left]];
}

/** The page of a message that is shown, and the buttons that turn to its neighbours. */
export interface ShownPage {
  readonly paragraphs: readonly Paragraph[];
  readonly turns: readonly Button[];
}

/** What is shown of a message with `pages`. A page past the last one shows the last. */
export function shownPage(message: Message, pages: Pages, limit: number, measure: Measure): ShownPage {
  if (pages.of !== undefined) {
    return { paragraphs: message.paragraphs, turns: turnButtons(pages, pages.of) };
  }
  const cut = cutIntoPages(message.paragraphs, limit, measure);
  const page = Math.min(Math.max(pages.page, 1), cut.length);
  return { paragraphs: cut[page - 1] ?? cut[0], turns: turnButtons({ ...pages, page }, cut.length) };
}
