import { letterParts, namePlaceholder } from '../../domain/letter.ts';
import type { UserText } from '../../domain/user-text.ts';
import type { Paragraph } from '../message.ts';
import { readMarkdown } from './read-markdown.ts';
import type { Text } from './text.ts';

/** A petition's own words, in Markdown. */
export interface OwnWords {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** The cause, in the petition's own words. */
export const markdownParagraphs = remembering(({ text, language }) =>
  inLanguage(language, readMarkdown(text, 'plain').paragraphs),
);

const unsignedLetter = remembering((letter) => namedLetter(letter, undefined));

/**
 * The letter as its reader signs it: with the name in its place, or with the place kept open. Only the paragraphs with
 * the name are the reader's own: a long letter is in memory once, however many are reading it.
 */
export function letterParagraphs(letter: OwnWords, name: UserText | undefined): readonly Paragraph[] {
  const unsigned = unsignedLetter(letter);
  if (name === undefined) return unsigned;
  return namedLetter(letter, name).map((paragraph, at) => {
    const same = unsigned[at];
    return same !== undefined && JSON.stringify(same) === JSON.stringify(paragraph) ? same : paragraph;
  });
}

const namedLetter = ({ text, language }: OwnWords, name: UserText | undefined) =>
  inLanguage(language, readMarkdown(text, 'quote', (words) => namedWords(words, name)).paragraphs);

const inLanguage = (language: string, paragraphs: readonly Paragraph[]) =>
  paragraphs.map((paragraph): Paragraph => ({ ...paragraph, language }));

/** So many texts are remembered; an installation has few petitions, and each has two. */
const rememberedTexts = 200;

function remembering(read: (words: OwnWords) => readonly Paragraph[]): (words: OwnWords) => readonly Paragraph[] {
  const known = new Map<string, readonly Paragraph[]>();
  return (words) => {
    const key = `${words.language} ${words.text}`;
    const paragraphs = known.get(key) ?? read(words);
    if (known.size >= rememberedTexts) known.clear();
    known.set(key, paragraphs);
    return paragraphs;
  };
}

function namedWords(words: string, name: UserText | undefined): Text {
  const [before = '', ...others] = letterParts(words);
  if (others.length === 0) return before;
  return [before, ...others.flatMap((part) => [name ?? namePlaceholder, part])];
}
