import { foldLetters } from './fold-name.ts';

/** What means something in a regular expression, and something else in small letters: escapes, and names of groups. */
const meaningful = /\\(?:[pPu]\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|k<[^>]*>|.)|\(\?<[^=!>][^>]*>/isu;
const partOf = new RegExp(`(${meaningful.source})|.`, 'gisu');

/** Within brackets a letter that folds into two, or the end of a range that moves, would mean something else. */
const wideClass = /(?<!\\)\[[^\]]*\P{ASCII}[^\]]*\]/u;

/**
 * A regular expression as it has to be to match folded names: its letters are folded, and everything else means what it did. Throws
 * a RangeError where letters beyond ASCII stand in brackets.
 */
export function foldPattern(source: string): string {
  if (wideClass.test(source)) throw new RangeError('A class of letters beyond a to z cannot be folded');
  return source.replace(partOf, (part, kept: string | undefined) => kept ?? foldPart(part));
}

function foldPart(letter: string): string {
  const folded = foldLetters(letter);
  // What follows it, such as a question mark, is meant for all of them.
  return [...folded].length > 1 ? `(?:${folded})` : folded;
}
