/** Where a letter has the name of whoever signs it. */
export const namePlaceholder = '[Your Name Here]';

/** The placeholder as it stands in a Markdown file: a line may break inside it. */
const placeholder = /\[Your\s+Name\s+Here\]/;

/** Whether a letter has a place for the signatory's name. */
export function hasNamePlaceholder(letter: string): boolean {
  return placeholder.test(letter);
}

/** A letter's words before, between and after its placeholders: one part more than there are placeholders. */
export function letterParts(words: string): readonly string[] {
  return words.split(placeholder);
}
