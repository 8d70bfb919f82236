import type { Paragraph } from '../message.ts';
import { type Text, writeText } from '../text/text.ts';

/** So much is read on one page at most, in UTF-16 units: every platform takes that, with its own marks in it. */
const pageMaxUnits = 3_850;
const betweenParagraphsUnits = '\n\n'.length;

const read = (words: string) => words;

/** How long a text is as it is read, in UTF-16 units. */
export const unitsOf = (text: Text): number =>
  writeText(text, { plain: read, neutralise: read, bold: read, italic: read, link: read }).length;

/** How much room paragraphs leave on their page for each of so many more texts, in UTF-16 units. */
export function roomFor(texts: number, paragraphs: readonly Paragraph[]): number {
  const taken = paragraphs.reduce((sum, { text }) => sum + unitsOf(text) + betweenParagraphsUnits, 0);
  return Math.floor((pageMaxUnits - taken) / texts);
}
