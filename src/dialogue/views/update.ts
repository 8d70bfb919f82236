import type { Petition } from '../../domain/petition.ts';
import type { Paragraph } from '../message.ts';
import type { Speech } from '../text/say.ts';

/** What was last heard of a petition, and when. Nothing where nothing was. */
export function updateParagraphs(speech: Speech, { update, target }: Petition): readonly Paragraph[] {
  if (update === undefined) return [];
  const { kind, at, text } = update;
  const said = speech.text(`update.${kind}`, { at, target: target.name });
  return [{ kind: 'quiet', text: said }, ...quoted(text)];
}

/** What somebody had to say, with a paragraph for each of theirs. */
export function quoted(words: string): readonly Paragraph[] {
  return words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((text) => ({ kind: 'quote', text }));
}
