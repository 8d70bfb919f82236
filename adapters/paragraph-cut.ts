import { type Paragraph, type Text, UserText } from '../src/index.ts';

/** A stretch of a paragraph in one style; `wrap` gives words their style back. */
interface Run {
  readonly words: string;
  wrap(words: string): Text;
}

/** Where words may be parted, from the best place to the worst. */
const partings = ['sentence', 'space', 'word', 'grapheme', 'codePoint'] as const;
type Parting = (typeof partings)[number];

/** A sentence's end is taken when what comes before it fills at least this share of what would fit. */
const sentenceMinShare = 0.5;

const segmenters = {
  sentence: new Intl.Segmenter('und', { granularity: 'sentence' }),
  word: new Intl.Segmenter('und', { granularity: 'word' }),
  grapheme: new Intl.Segmenter('und', { granularity: 'grapheme' }),
};

/**
 * The longest start of a paragraph for which `fits` is true, and the rest: parted after a sentence, else between words,
 * else, where `mayBreakWords`, inside a word, and inside what is seen as one character only if it alone is too long.
 * `undefined`: not even a word fits. Nothing longer than `window` UTF-16 units is tried.
 */
export function cutParagraph(
  paragraph: Paragraph,
  fits: (start: Paragraph) => boolean,
  options: { readonly window: number; readonly mayBreakWords: boolean },
): readonly [start: Paragraph, rest: Paragraph] | undefined {
  const runs = runsOf(paragraph.text);
  const words = runs.map((run) => run.words).join('');
  const startAt = (end: number): Paragraph => ({ ...paragraph, text: sliceOf(runs, 0, trimmedEnd(words, end)) });
  const end = bestEnd(words.slice(0, options.window), (at) => fits(startAt(at)), options.mayBreakWords);
  if (end === undefined) return undefined;
  const restFrom = words.length - words.slice(end).trimStart().length;
  return [startAt(end), { ...paragraph, text: sliceOf(runs, restFrom, words.length) }];
}

function bestEnd(words: string, fits: (end: number) => boolean, mayBreakWords: boolean): number | undefined {
  const ends = partingEnds(words);
  const bySpace = lastFitting(ends.space, fits);
  const bySentence = lastFitting(ends.sentence, fits);
  if (bySentence !== undefined && bySentence >= (bySpace ?? 0) * sentenceMinShare) return bySentence;
  const between = bySpace ?? lastFitting(ends.word, fits);
  if (between !== undefined || !mayBreakWords) return between;
  return lastFitting(ends.grapheme, fits) ?? lastFitting(ends.codePoint, fits) ?? ends.codePoint[0];
}

function partingEnds(words: string): Record<Parting, readonly number[]> {
  const grapheme = segmentEnds(segmenters.grapheme, words);
  const seenApart = new Set(grapheme);
  const word = segmentEnds(segmenters.word, words).filter((end) => seenApart.has(end));
  return {
    sentence: segmentEnds(segmenters.sentence, words).filter((end) => seenApart.has(end)),
    space: word.filter((end) => /\s$/.test(words.slice(0, end).slice(-1))),
    word,
    grapheme,
    codePoint: codePointEnds(words),
  };
}

/** The ends of all segments but the last, which ends where the window does and not where the text is parted. */
function segmentEnds(segmenter: Intl.Segmenter, words: string): readonly number[] {
  return [...segmenter.segment(words)].slice(1).map((segment) => segment.index);
}

function codePointEnds(words: string): readonly number[] {
  let end = 0;
  return [...words].map((codePoint) => {
    end += codePoint.length;
    return end;
  });
}

/** The last of rising `ends` that fits, where none fits after one that does not. */
function lastFitting(ends: readonly number[], fits: (end: number) => boolean): number | undefined {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = ends[middle];
    if (end !== undefined && fits(end)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}

function trimmedEnd(words: string, end: number): number {
  return words.slice(0, end).trimEnd().length || end;
}

function runsOf(text: Text): readonly Run[] {
  if (typeof text === 'string') return [{ words: text, wrap: (words) => words }];
  // What was revealed stays in a run until `wrap` makes it a person's text again.
  if (text instanceof UserText) return [{ words: text.reveal(asWritten), wrap: (words) => new UserText(words) }];
  if ('href' in text) return rewrapped(text.text, (inner) => ({ href: text.href, text: inner }));
  if ('style' in text) return rewrapped(text.text, (inner) => ({ style: text.style, text: inner }));
  return text.flatMap(runsOf);
}

function rewrapped(text: Text, outer: (inner: Text) => Text): readonly Run[] {
  return runsOf(text).map((run) => ({ words: run.words, wrap: (words) => outer(run.wrap(words)) }));
}

function asWritten(words: string): string {
  return words;
}

function sliceOf(runs: readonly Run[], from: number, to: number): Text {
  let at = 0;
  return runs.flatMap((run): Text[] => {
    const start = at;
    at += run.words.length;
    const words = run.words.slice(Math.max(0, from - start), Math.max(0, to - start));
    return words === '' ? [] : [run.wrap(words)];
  });
}
