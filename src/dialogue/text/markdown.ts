import { letterParts, namePlaceholder } from '../../domain/letter.ts';
import type { UserText } from '../../domain/user-text.ts';
import type { Paragraph } from '../message.ts';
import { readMarkdown } from './read-markdown.ts';
import type { Text } from './text.ts';

/** The cause, in the petition's own words. */
export function markdownParagraphs(text: string): readonly Paragraph[] {
  return readMarkdown(text, 'plain').paragraphs;
}

/** The letter as its reader signs it: with the name in its place, or with the place kept open. */
export function letterParagraphs(letter: string, name: UserText | undefined): readonly Paragraph[] {
  return readMarkdown(letter, 'quote', (words) => namedWords(words, name)).paragraphs;
}

function namedWords(words: string, name: UserText | undefined): Text {
  const [before = '', ...others] = letterParts(words);
  if (others.length === 0) return before;
  return [before, ...others.flatMap((part) => [name ?? namePlaceholder, part])];
}
