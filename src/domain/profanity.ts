import { type FoldedName, foldLetters } from './fold-name.ts';
import { namesNonetheless } from './names-nonetheless.ts';

/** Whether a name holds a profane word or a slur. */
export type ProfanityCheck = (name: FoldedName) => boolean;

/**
 * Looks names up in a list, word by word. An entry is a word or a phrase in which `+` repeats the letter before it, `_` is
 * a space or nothing, and `*` at an end is any letters.
 */
export function createProfanityCheck(entries: readonly string[]): ProfanityCheck {
  const patterns = entries.map(foldLetters);
  const words = byFirstLetter(patterns.filter((pattern) => !isPhrase(pattern)));
  const phrases = new RegExp(`(?<![^ ])${anyOf(patterns.filter(isPhrase))}(?![^ ])`, 'u');
  const inside = anyOf([...unmistakable, ...patterns.filter(isChineseWord)]);
  const stems = new RegExp(`${inside}|^${anyOf(patterns.filter(isLongStem))}`, 'u');

  const isWhole = (word: string) => words.get(word.slice(0, 1))?.test(word) === true;
  const isProfane = (word: string) => isWhole(word) || stems.test(word);
  return (name) => {
    const given = joinSpelling(name.words).map(withoutStretches);
    if (given.some((word) => !isNameNonetheless(word) && isProfane(word))) return true;
    if (given.length < 2) return false;
    // A name may be half of a word: "Dick Head".
    return phrases.test(given.join(' ')) || (given.some(isNameNonetheless) && isWhole(given.join('')));
  };
}

/** Found inside other words, too: no name holds them. */
const unmistakable = ['fuck', 'nigger', 'faggot', 'пизд', 'бляд'].map(foldLetters);

/** Names may begin with fewer letters of such a word: Bitchener, Vaginay, Сукачёв. */
const longStemLetters = 7;

const isPhrase = (pattern: string) => pattern.includes('_');
const isStem = (pattern: string) => pattern.endsWith('*') && !isPhrase(pattern);
const isLongStem = (pattern: string) => isStem(pattern) && lettersOf(pattern).length >= longStemLetters;
const isChineseWord = (pattern: string) => isStem(pattern) && /^\p{Script=Han}{2,}$/u.test(lettersOf(pattern));
const lettersOf = (pattern: string) => pattern.replace(/[^\p{L}\p{M}]/gu, '');

const isNameNonetheless = (word: string) => namesNonetheless.has(word);

/** So many letters in a row, each by itself, spell a word; fewer are initials. */
const shortestSpelling = 4;
const spelling = new RegExp(`(?<![^ ])(?:[^ ] ){${shortestSpelling - 1},}[^ ](?![^ ])`, 'gu');

function joinSpelling(words: readonly string[]): readonly string[] {
  if (words.every((word) => word.length === 1)) return [words.join('')];
  const letters = words.filter((word) => word.length === 1);
  if (letters.length < shortestSpelling) return words;
  return words
    .join(' ')
    .replace(spelling, (spelt) => spelt.replaceAll(' ', ''))
    .split(' ');
}

/** "Fuuuuck" is written with one u; no name has three of a letter in a row. */
const withoutStretches = (word: string) => (stretch.test(word) ? word.replace(stretches, '$1') : word);
const stretch = /(.)\1\1/u;
const stretches = /(.)\1\1+/gu;

function byFirstLetter(patterns: readonly string[]): ReadonlyMap<string, RegExp> {
  const groups = Map.groupBy(patterns, (pattern) => lettersOf(pattern).slice(0, 1));
  return new Map([...groups].map(([letter, group]) => [letter, new RegExp(`^${anyOf(group)}$`, 'u')]));
}

const anyOf = (patterns: readonly string[]) => `(?:${patterns.map(sourceOf).join('|') || '(?!)'})`;

/** An entry as a regular expression of the words that it means as they stand. */
const sourceOf = (pattern: string) => pattern.replace(/[^\p{L}\p{M}+_ ]/gu, '').replace(/_/gu, ' ?');
