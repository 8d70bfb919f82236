/** A name, boiled down to what different spellings of it share. Made for comparing, never for reading. */
export interface FoldedName {
  /** Lower-case words without accents; look-alikes and digits are the Latin letters that they pass for. */
  readonly words: readonly string[];
  /** The same with digits left out, and words that were nothing else. */
  readonly bareWords: readonly string[];
  /** `bareWords` in one. */
  readonly letters: string;
  /** Which letters there are, a bit each: two names that share few bits cannot be nearly alike. */
  readonly letterBits: number;
  /** Digits were left out. */
  readonly isNumbered: boolean;
  /** Letters of another alphabet stand for Latin ones. */
  readonly hasLookAlikes: boolean;
  /** A word of another alphabet's letters looks Latin from end to end, beside a word that is Latin. */
  readonly poses: boolean;
}

/** The folded form of a name. */
export function foldName(name: string): FoldedName {
  const plain = plainLetters(name);
  if (ascii.test(plain)) return folded(plain.split(asciiWordEnd).filter(Boolean), false, false);
  const words = plain.split(wordEnd).filter(Boolean);
  const latin = words.map((word) => word.replace(lookAlike, latinFor));
  const hasLookAlikes = latin.some((word, at) => word !== words[at]);
  return folded(latin, hasLookAlikes, hasLookAlikes && isPosing(words, latin));
}

/** Folds text that may hold more than letters, such as a pattern: nothing but its letters is changed. */
export const foldLetters = (text: string): string => plainLetters(text).replace(lookAlike, latinFor);

const ascii = /^[\x20-\x7e]*$/;
const asciiWordEnd = /[^a-z0-9]+/;
const wordEnd = /[^\p{L}\p{M}\p{N}]+/u;
/** Accents alone: the vowel signs of Indic scripts are marks too, and make other names. */
const accents = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/gu;

function plainLetters(text: string): string {
  const bare = (ascii.test(text) ? text : text.normalize('NFKD').replace(accents, '')).toLowerCase();
  return ascii.test(bare)
    ? bare
    : bare.replace(latinVariant, (letter) => latinVariants[letter] ?? letter).normalize('NFC');
}

/** Latin letters that do not come apart into a letter and an accent. */
const latinVariants: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ł: 'l', ŋ: 'n', ə: 'e', ɑ: 'a' },
  ...{ ɡ: 'g', ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j', ᴋ: 'k', ʟ: 'l' },
  ...{ ᴍ: 'm', ɴ: 'n', ᴏ: 'o', ᴘ: 'p', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ʏ: 'y', ᴢ: 'z' },
};
const latinVariant = anyOf(latinVariants);

/** Letters of other alphabets that pass for Latin ones, small or capital. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', н: 'h', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', о: 'o' },
  ...{ р: 'p', ԛ: 'q', ѕ: 's', т: 't', у: 'y', ү: 'y', ԝ: 'w', х: 'x', ѵ: 'v' },
  ...{ α: 'a', β: 'b', ε: 'e', ζ: 'z', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'n', ο: 'o', ρ: 'p', τ: 't', υ: 'y', χ: 'x' },
  ...{ հ: 'h', ո: 'n', օ: 'o', ս: 'u' },
};
const lookAlike = anyOf(lookAlikes);
const latinFor = (letter: string) => lookAlikes[letter] ?? letter;

function anyOf(letters: Readonly<Record<string, string>>): RegExp {
  return new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');
}

const latinWord = /^[a-z]+$/;
/** Shorter ones are initials. */
const shortestPose = 3;

function isPosing(words: readonly string[], latin: readonly string[]): boolean {
  const poses = latin.some((word, at) => word.length >= shortestPose && word !== words[at] && latinWord.test(word));
  return poses && words.some((word) => latinWord.test(word));
}

const digit = /[0-9]/g;
const letterForDigit = ['o', 'i', 'z', 'e', 'a', 's', 'g', 't', 'b', 'g'];
const hasDigit = /[0-9]/;
const hasLetter = /[^0-9]/;

function folded(words: readonly string[], hasLookAlikes: boolean, poses: boolean): FoldedName {
  const isNumbered = words.some((word) => hasDigit.test(word));
  const bareWords = isNumbered ? words.map((word) => word.replace(digit, '')).filter(Boolean) : words;
  const letters = bareWords.join('');
  return {
    words: isNumbered ? words.filter((word) => hasLetter.test(word)).map(spellOut) : words,
    bareWords,
    letters,
    letterBits: bitsOf(letters),
    isNumbered,
    hasLookAlikes,
    poses,
  };
}

const spellOut = (word: string) => word.replace(digit, (each) => letterForDigit[Number(each)] ?? each);

function bitsOf(letters: string): number {
  let bits = 0;
  // A shift takes the lowest five bits of a code, which are different for each Latin letter.
  for (let at = 0; at < letters.length; at += 1) bits |= 1 << letters.charCodeAt(at);
  return bits;
}
