import bidiFactory from 'bidi-js/dist/bidi.mjs';

const bidi = bidiFactory();

/** Whether the first letter of `text` belongs to a script written from right to left. */
export function textIsRightToLeft(text: string): boolean {
  const [paragraph] = bidi.getEmbeddingLevels(text, 'auto').paragraphs;
  return (paragraph?.level ?? 0) % 2 === 1;
}

/** Whether the language of `locale` is written from right to left. */
export function localeIsRightToLeft(locale: string): boolean {
  return new Intl.Locale(locale).getTextInfo().direction === 'rtl';
}

/** How the UTF-16 units of a line of text lie, by the Unicode bidirectional algorithm. */
export interface Directions {
  /** How deep each unit lies in turns of direction: even is left to right, odd right to left. */
  readonly levels: Uint8Array;
  /** The units in the order in which they are seen from left to right. */
  readonly order: readonly number[];
}

/** The directions in `text`, a line that as a whole runs from right to left, or does not. */
export function directionsOf(text: string, rightToLeft: boolean): Directions {
  const embedding = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  return { levels: embedding.levels, order: bidi.getReorderedIndices(text, embedding) };
}
