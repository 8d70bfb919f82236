import { commentMaxCharacters } from './comment.ts';
import { findWebAddress } from './web-address.ts';

/** The most lines of a comment, empty ones between its paragraphs among them. */
export const commentMaxLines = 20;

/** A character that is made of more UTF-16 units than this counts as several: some grow without limit. */
const characterMaxUnits = 4;

/** The longest comment in UTF-16 units. */
export const commentMaxUnits = characterMaxUnits * commentMaxCharacters;

/** Why a comment was refused. */
export type CommentProblem =
  | { readonly kind: 'empty' | 'marks' }
  /** `surplus`: so many characters, or lines, it is too long. */
  | { readonly kind: 'tooLong' | 'lines'; readonly surplus: number }
  /** `found` is, or looks like, an address of a page or a mailbox. */
  | { readonly kind: 'link'; readonly found: string }
  /** It holds what is no character. */
  | { readonly kind: 'unreadable' };

/** A comment as it is kept, or why there is none. */
export type ParsedComment =
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: CommentProblem };

/** The most that is looked at, in UTF-16 units. */
const writtenMaxUnits = 10_000;

/**
 * The comment in what a person wrote: composed (NFC), in lines that end with `\n`, free of what cannot be seen, without addresses.
 * It may hold anything else that can be read.
 */
export function parseComment(written: string): ParsedComment {
  if (written.length > writtenMaxUnits) return refused(tooLong(written.length));
  if (unreadable.test(written)) return refused({ kind: 'unreadable' });
  const plain = inLines(inPlainLetters(written));
  // What follows takes longer the longer a text is, and whoever sends a long one can send many.
  if (plain.length > commentMaxUnits) return refused(tooLong(charactersIn(plain)));
  const text = inLines(visible(plain));
  const problem = problemOf(text);
  return problem === undefined ? { kind: 'comment', text } : refused(problem);
}

const refused = (problem: CommentProblem): ParsedComment => ({ kind: 'refused', problem });

const tooLong = (characters: number): CommentProblem => ({
  kind: 'tooLong',
  surplus: characters - commentMaxCharacters,
});

/** Half characters, characters of nobody's or of one program's own, what stands for something lost, and the end of a text in C. */
const unreadable = /[\p{Cs}\p{Co}\p{Cn}\uFFFC\uFFFD\0]/u;

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
/** U+FEFF counts as one for patterns, and is seen by nobody. */
const spaces = /[[\s\u2800]--[\n\uFEFF]]+/gv;

/** Letters of mathematics, of wide keyboards and of old typesetting, each of which is a plain letter or digit too. */
const fancyDress =
  /[\u{1D400}-\u{1D7FF}\uFB00-\uFDFF\uFE70-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFDC]+/gu;

/** Joiners are spelling in these scripts and glue in emoji, and invisible trickery everywhere else. */
const joined =
  '[[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}' +
  '\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]' +
  '&&[\\p{L}\\p{Mn}\\p{Mc}]]';
const invisible = /(\p{RGI_Emoji})|[[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]--[\p{Join_Control}\n]]/gv;
const strayJoiner = new RegExp(`(\\p{RGI_Emoji})|(?<!${joined})\\p{Join_Control}|\\p{Join_Control}(?!${joined})`, 'gv');

/** Composed, in plain letters, with one kind of line break and one space between words. */
function inPlainLetters(written: string): string {
  const plain = written.normalize('NFC').replace(fancyDress, (letters) => letters.normalize('NFKC'));
  return plain.replace(lineBreak, '\n').replace(spaces, ' ');
}

function visible(plain: string): string {
  const seen = plain.replace(invisible, '$1').normalize('NFC');
  return seen.replace(strayJoiner, '$1').normalize('NFC').replace(spaces, ' ');
}

/** Lines without spaces around them, and never two empty ones in a row. */
function inLines(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const legible = /[\p{L}\p{N}\p{P}\p{S}]/v;
/** As in names: five accents on one letter are decoration, and a mark on nothing would fall on what stands before. */
const heap = /[\p{Script=Inherited}&&\p{M}]{5}|\p{M}{9}/v;
const strayMark = /(?<![\p{L}\p{M}\p{N}\p{P}\p{S}\p{Join_Control}])\p{M}/u;

function problemOf(text: string): CommentProblem | undefined {
  if (!legible.test(text)) return { kind: 'empty' };
  if (heap.test(text) || strayMark.test(text)) return { kind: 'marks' };
  return linkProblem(text) ?? lengthProblem(text);
}

function linkProblem(text: string): CommentProblem | undefined {
  const found = findWebAddress(text);
  return found === undefined ? undefined : { kind: 'link', found };
}

function lengthProblem(text: string): CommentProblem | undefined {
  const characters = charactersIn(text);
  if (characters > commentMaxCharacters) return tooLong(characters);
  const surplus = text.split('\n').length - commentMaxLines;
  return surplus > 0 ? { kind: 'lines', surplus } : undefined;
}

function charactersIn(text: string): number {
  if (text.length > writtenMaxUnits) return text.length;
  const graphemes = [...new Intl.Segmenter().segment(text)].length;
  return Math.max(graphemes, Math.ceil(text.length / characterMaxUnits));
}
