import { holdsWebAddress } from './web-address.ts';

/** The longest name, in graphemes: what a reader sees as one character. */
export const nameMaxGraphemes = 80;

/** The longest name in UTF-16 units. A grapheme alone can be endless: Hangul and Indic letters join without limit. */
export const nameMaxUnits = 4 * nameMaxGraphemes;

/** Why a name was refused. `found` holds the characters that do not belong, each once. */
export type NameProblem =
  | { readonly kind: 'empty' | 'tooLong' | 'noLetter' | 'lines' | 'link' | 'mention' | 'marks' }
  /** Characters that no name holds. */
  | { readonly kind: 'symbols'; readonly found: string }
  /** A character that a name may hold, but not begin with. */
  | { readonly kind: 'start'; readonly found: string }
  /** A word made of alphabets whose letters look alike. */
  | { readonly kind: 'mixed'; readonly found: string };

/** A name that can stand under a letter, or why there is none. */
export type ParsedName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'refused'; readonly problem: NameProblem };

/** The most that is looked at, in UTF-16 units, before anything is stripped. */
const writtenMaxUnits = 2_000;

/**
 * The name in what a person wrote, composed (NFC), on one line, free of what cannot be seen. It begins with a letter, a
 * digit or an apostrophe, so that no spreadsheet takes it for a formula.
 */
export function parseName(written: string): ParsedName {
  if (written.length > writtenMaxUnits) return { kind: 'refused', problem: { kind: 'tooLong' } };
  const name = visible(written);
  const problem = lineProblem(written) ?? problemOf(name);
  return problem === undefined ? { kind: 'name', name } : { kind: 'refused', problem };
}

/** What could be signed with, taken from a profile; `undefined` where the profile's name is none that can sign. */
export function suggestName(profileName: string | undefined): string | undefined {
  const parsed = parseName(profileName ?? '');
  return parsed.kind === 'name' ? parsed.name : undefined;
}

const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/u;
const spaces = /[\s\u0085\u2800]+/gu;
const invisible = /[[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]--\p{Join_Control}]/gv;

/** Joiners are spelling in these scripts, and invisible trickery everywhere else. */
const joined =
  '[[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}' +
  '\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]' +
  '&&[\\p{L}\\p{Mn}\\p{Mc}]]';
const strayJoiner = new RegExp(`(?<!${joined})\\p{Join_Control}|\\p{Join_Control}(?!${joined})`, 'gv');

/** Punctuation as names have it, for what keyboards and phones put in its place. */
const usual = (name: string) =>
  name
    .replace(/＝/gu, '゠')
    .replace(/[–—−]/gu, '-')
    .replace(/`/gu, "'")
    .replace(/․/gu, '.')
    .replace(/(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu, '״');

/** Letters of mathematics, of wide keyboards and of old typesetting, each of which is a plain letter too. */
const fancyDress = /[\u{1D400}-\u{1D7FF}\uFB00-\uFDFF\uFE70-\uFEFF\uFF00-\uFFEF]/gu;

function visible(written: string): string {
  const seen = written.normalize('NFC').replace(spaces, ' ').replace(invisible, '').replace(strayJoiner, '');
  const plain = usual(seen).replace(fancyDress, (letter) => letter.normalize('NFKC'));
  return plain.normalize('NFC').replace(spaces, ' ').trim();
}

function lineProblem(written: string): NameProblem | undefined {
  return lineBreak.test(written.trim()) ? { kind: 'lines' } : undefined;
}

const mention = /[@＠][\p{L}\p{N}_]|<[@#!&:]/u;
/** Five accents on one letter are decoration. Scripts that stack their own signs, as Burmese does, need up to eight. */
const heap = /[\p{Script=Inherited}&&\p{M}]{5}|\p{M}{9}/v;

function problemOf(name: string): NameProblem | undefined {
  if (name === '') return { kind: 'empty' };
  if (holdsWebAddress(name)) return { kind: 'link' };
  if (mention.test(name)) return { kind: 'mention' };
  if (heap.test(name)) return { kind: 'marks' };
  return symbolProblem(name) ?? mixtureProblem(name) ?? lengthProblem(name);
}

/**
 * Letters, their marks and digits, and the punctuation of names: apostrophes, hyphens, full stops and commas ("King,
 * Jr."), brackets, a slash ("Arun s/o Nathan"), the points of Catalan and of foreign names in Chinese and Japanese,
 * Hebrew's geresh, gershayim and maqaf, Armenian's apostrophe and hyphen, Tibetan's tsheg, Hindi's sign for initials,
 * Ethiopic's space, quotation marks around a nickname, and the colon of Swedish and Bengali ("Bengt H:son", "মো: রহিম").
 */
const allowed = /[\p{L}\p{Mn}\p{Mc}\p{Nd}\p{Nl}\p{Join_Control} '’‘´.,()/\-‐‑·‧•・･゠׳״־՚֊་༌॰፡"“”„:]/u;
const straySlash = /(?<![\p{L}\p{M}])\/|\/(?!\p{L})/u;
const strayColon = /(?<![\p{L}\p{M}]):|:(?![\p{L} ])|:(?=[^:]*:)/u;
const strayMark = /(?<![\p{L}\p{M}\p{N}\p{Join_Control}])\p{M}/u;

function symbolProblem(name: string): NameProblem | undefined {
  const stray = [straySlash, strayColon, strayMark].flatMap((pattern) => pattern.exec(name)?.[0] ?? []);
  const found = new Set([...name.toWellFormed()].filter((character) => !allowed.test(character)).concat(stray));
  if (found.size > 0) return { kind: 'symbols', found: [...found].join('') };
  if (!/[\p{L}--\p{Lm}]/v.test(name)) return { kind: 'noLetter' };
  const [first = ''] = name;
  return /[\p{L}\p{Nd}\p{Nl}'’‘]/u.test(first) ? undefined : { kind: 'start', found: first };
}

/** Letters that keyboards lack and people replace: Chechen's palochka and Ukrainian's i by Latin ones, Akan's ɛ by a Greek one. */
const substitutes = /[IiεΕ]/gu;

/** No language writes one word in Latin and in Cyrillic or Greek letters; who poses as somebody else does. */
function mixtureProblem(name: string): NameProblem | undefined {
  const found = name.split(/[^\p{L}\p{M}]+/u).find((word) => {
    const telling = word.replace(substitutes, '');
    return /\p{Script=Latin}/u.test(telling) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(telling);
  });
  return found === undefined ? undefined : { kind: 'mixed', found };
}

function lengthProblem(name: string): NameProblem | undefined {
  const graphemes = [...new Intl.Segmenter().segment(name)].length;
  return graphemes > nameMaxGraphemes || name.length > nameMaxUnits ? { kind: 'tooLong' } : undefined;
}
