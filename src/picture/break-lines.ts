/** The room that a text has: how wide a line may be, how many there may be, and how wide a text comes out. */
export interface Room {
  readonly width: number;
  readonly lines: number;
  readonly locale: string;
  readonly measure: (text: string) => number;
}

/** Stands for what was left off. */
export const ellipsis = '…';
const narrowestPart = 0.6;
const narrowingStep = 0.04;

/** `text` in lines of about equal width. What does not fit is left off and an ellipsis says so. */
export function breakLines(text: string, room: Room): string[] {
  const pieces = breakable(text, room);
  const lines = fill(pieces, room.width, room.measure);
  return lines.length <= room.lines ? balance(lines, pieces, room) : cut(pieces, room);
}

/** Whether all of `text` fits into `room`. */
export function fits(text: string, room: Room): boolean {
  return fill(breakable(text, room), room.width, room.measure).length <= room.lines;
}

/** The pieces of `text` that a line may end after, none wider than a line. */
function breakable(text: string, room: Room): string[] {
  return pieces(text, room.locale).flatMap((piece) =>
    room.measure(piece.trimEnd()) <= room.width ? [piece] : graphemes(piece),
  );
}

const spaceAtEnd = /\s$/u;
const hyphenAtEnd = /[\p{L}\p{N}][-‐–—/]$/u;
// Chinese and Japanese have no spaces: a line may end after any word.
const writtenWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF65]/u;
const neverFirst = /^[\p{Pe}\p{Pf}\p{Po}\p{Mn}\p{Mc}ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々]/u;
const neverLast = /[\p{Ps}\p{Pi}]$/u;

function pieces(text: string, locale: string): string[] {
  const found: string[] = [];
  let current = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    if (current !== '' && mayBreak(current, segment)) {
      found.push(current);
      current = '';
    }
    current += segment;
  }
  return current === '' ? found : [...found, current];
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/u.test(after)) return false;
  if (spaceAtEnd.test(before)) return true;
  if (neverFirst.test(after) || neverLast.test(before)) return false;
  if (hyphenAtEnd.test(before)) return true;
  return writtenWithoutSpaces.test(before.slice(-1)) || writtenWithoutSpaces.test(after.slice(0, 1));
}

function fill(pieces: readonly string[], width: number, measure: Room['measure']): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/** As many lines as `lines`, of a width that leaves no short last one. */
function balance(lines: string[], pieces: readonly string[], room: Room): string[] {
  let balanced = lines;
  for (let part = 1 - narrowingStep; lines.length > 1 && part >= narrowestPart; part -= narrowingStep) {
    const narrower = fill(pieces, room.width * part, room.measure);
    if (narrower.length > lines.length || narrower.some((line) => room.measure(line) > room.width * part)) break;
    balanced = narrower;
  }
  return balanced;
}

function cut(pieces: readonly string[], room: Room): string[] {
  const whole = fill(pieces, room.width, room.measure).slice(0, room.lines);
  const last = whole.at(-1) ?? '';
  return [...whole.slice(0, -1), shorten(last, room)];
}

function shorten(line: string, room: Room): string {
  const keep = (parts: readonly string[]): string | undefined => {
    for (let kept = parts.length; kept > 0; kept -= 1) {
      const text =
        parts
          .slice(0, kept)
          .join('')
          .replace(/[\s\p{P}]+$/u, '') + ellipsis;
      if (text !== ellipsis && room.measure(text) <= room.width) return text;
    }
    return undefined;
  };
  return keep(pieces(line, room.locale)) ?? keep(graphemes(line)) ?? ellipsis;
}

/** What a reader takes for one character each. */
export function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
