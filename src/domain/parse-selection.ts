import { foldLetters } from './fold-name.ts';
import { highestNumber } from './highest-number.ts';
import { parseStretch } from './parse-stretch.ts';
import { Platform } from './person.ts';
import type { Selection } from './selection.ts';

/** What somebody looks for, or the first words of it that cannot be understood. */
export type ParsedSelection = { readonly selection: Selection } | { readonly unread: string };

/** The longest line that is read, in UTF-16 units. */
export const selectionMaxUnits = 200;

/** A kind of term: how it begins what is left of the line, and what it says. `undefined`: it is none after all. */
interface Term {
  readonly pattern: RegExp;
  read(match: RegExpExecArray, now: Date): Selection | undefined;
}

/**
 * Reads what somebody looks for: terms in a line, which hold together. Times are in UTC; one without a day is of the last day on
 * which it has come by `now`.
 */
export function parseSelection(written: string, now: Date): ParsedSelection {
  let left = written.normalize('NFC').replaceAll(unseen, '').replace(separators, '');
  let selection: Selection = {};
  if (left === '') return { unread: '' };
  while (left !== '') {
    const term = nextTerm(left, now);
    const both = term && together(selection, term.says);
    if (term === undefined || both === undefined) return { unread: left };
    selection = both;
    left = left.slice(term.length).replace(separators, '');
  }
  return { selection };
}

/** What is copied from a chat may hold it. Joiners stay, because names are spelt with them. */
const unseen = /[\p{Cf}--\p{Join_Control}]/gv;
const separators = /^(?:[\s,;]|(?:and|und)(?=\s))+/iu;
/** A term ends where a separator follows, or nothing. */
const end = '(?=$|[\\s,;])';
const term = (source: string) => new RegExp(`^(?:${source})${end}`, 'iu');

/** As it is shown, perhaps with marks between thousands. */
const aNumber = '(\\d{1,3}(?:[.,\u00a0\u202f’]\\d{3})+|\\d{1,10})';
const dash = '\\s?[-–—]\\s?';
const numbered = '(?:(?:no|nr|nummer|number)\\.?\\s?|#)?';

/** Words that stand for something else than a name, unless they are in quotation marks. */
const states = {
  held: 'held|waiting|wartend|wartet|warten',
  counted: 'counted|gezählt|zählt',
  removed: 'removed|entfernt',
};
const days = 'today|yesterday|heute|gestern';
const places = 'community|gemeinschaft|direct|direkt|like|wie';
const reserved = `(?:(?:and|und)\\s+)?(?:(?:${[...Object.values(states), days, places].join('|')})(?![\\p{L}\\p{N}])|[\\d"“„«#])`;
const word = "[\\p{L}\\p{M}*][\\p{L}\\p{M}*'’.-]*";

const terms: readonly Term[] = [
  { pattern: /^"([^"]+)"|^[“„«]([^“”„»]+)[”“»]/u, read: ([, plain, curly]) => named(plain ?? curly) },
  {
    pattern: term('(telegram|discord):(\\d{1,20})'),
    read: ([, platform = '', account = '']) => {
      const known = Platform.safeParse(platform.toLowerCase()).data;
      return known && { account: { platform: known, account } };
    },
  },
  { pattern: term(`(?:community|gemeinschaft)(?:\\s|:\\s?)${aNumber}`), read: ([, number]) => through(number) },
  { pattern: term('direct|direkt'), read: () => ({ direct: true }) },
  { pattern: term(`(?:like|wie)\\s${numbered}${aNumber}`), read: ([, number]) => ({ like: numberOf(number) }) },
  { pattern: term(states.held), read: () => ({ state: 'held' }) },
  { pattern: term(states.counted), read: () => ({ state: 'counted' }) },
  { pattern: term(states.removed), read: () => ({ state: 'removed' }) },
  {
    // Before numbers: a day begins like a run of them.
    pattern: new RegExp(`^(?:\\d{4}-|\\d{1,2}:|${days}).*?(?=$|[,;]|\\s(?![\\d:–—-]))`, 'iu'),
    read: ([words], now) => parseStretch(words, now),
  },
  {
    pattern: term(`${numbered}${aNumber}(?:${dash}${numbered}${aNumber})?`),
    read: ([, first, last = first]) => run(numberOf(first), numberOf(last)),
  },
  // With a star, anything may stand in it.
  { pattern: /^[\p{L}\p{M}\p{N}'’.-]*\*[\p{L}\p{M}\p{N}*'’.-]*(?=$|[\s,;])/u, read: ([words]) => named(words) },
  { pattern: new RegExp(`^${word}(?:\\s+(?!${reserved})${word})*${end}`, 'iu'), read: ([words]) => named(words) },
];

function nextTerm(left: string, now: Date): { readonly says: Selection; readonly length: number } | undefined {
  for (const { pattern, read } of terms) {
    const match = pattern.exec(left);
    const says = match === null ? undefined : read(match, now);
    if (match !== null && says !== undefined) return { says, length: match[0].length };
  }
  return undefined;
}

/** Two terms together. Several numbers are any of them; of everything else there can be one. */
function together(before: Selection, more: Selection): Selection | undefined {
  if (before.numbers !== undefined && more.numbers !== undefined) {
    return { ...before, numbers: [...before.numbers, ...more.numbers] };
  }
  return Object.keys(more).some((key) => key in before) ? undefined : { ...before, ...more };
}

const numberOf = (written = ''): number => Math.min(Number(written.replaceAll(/\D/g, '')), highestNumber);

function run(first: number, last: number): Selection | undefined {
  return first < 1 || last < first ? undefined : { numbers: [[first, last]] };
}

function through(written: string | undefined): Selection {
  const community = numberOf(written);
  return community === 0 ? { direct: true } : { community };
}

function named(written = ''): Selection | undefined {
  const name = foldLetters(written).trim().replaceAll(/\s+/g, ' ');
  return name.replaceAll('*', '').trim() === '' ? undefined : { name };
}
