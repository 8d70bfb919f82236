import type { Petition } from '../../domain/petition.ts';
import type { Paragraph } from '../message.ts';
import type { Speech } from '../text/say.ts';

/** What was last heard of a petition, and when. Nothing where nothing was. */
export function updateParagraphs(speech: Speech, { update, target, language }: Petition): readonly Paragraph[] {
  if (update === undefined) return [];
  const { kind, at, text } = update;
  const said = speech.text(`update.${kind}`, { at, target: target.name });
  return [{ kind: 'quiet', text: said }, ...quoted(text, language)];
}

/** What somebody had to say, in `language` (BCP 47), with a paragraph for each of theirs. */
export function quoted(words: string, language: string): readonly Paragraph[] {
  return words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((text) => ({ kind: 'quote', text, language }));
}
