import { graphemes } from './break-lines.ts';
import type { GrowthPoint, ProgressFacts } from './progress-facts.ts';

/** Everything that a progress picture says in words. */
export interface ProgressWords {
  readonly title: string;
  /** Empty: nothing stands there. */
  readonly addressee: string;
  readonly count: string;
  readonly caption: string;
  /** When the growth begins and ends. One text when it is a single moment, none when there is no growth. */
  readonly dates: readonly string[];
}

// More than three lines of any script hold.
const writtenMaxCharacters = 300;
const oneDayMs = 24 * 60 * 60 * 1_000;

/** The words of the picture of `facts`, each on one line and in composed characters. */
export function progressWords(facts: ProgressFacts): ProgressWords {
  return {
    title: oneLine(startOf(facts.title)),
    addressee: oneLine(startOf(facts.addressee ?? '')),
    count: oneLine(facts.countLine),
    caption: oneLine(facts.caption),
    dates: dates(facts.growth, facts.locale).map(oneLine),
  };
}

function startOf(text: string): string {
  return graphemes(text).slice(0, writtenMaxCharacters).join('').toWellFormed();
}

// Fonts have glyphs for composed letters, and no separate ones for most accents.
function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function dates(growth: readonly GrowthPoint[], locale: string): string[] {
  const first = growth[0]?.at;
  const last = growth.at(-1)?.at;
  if (first === undefined || last === undefined) return [];
  const within = last.getTime() - first.getTime();
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(within < oneDayMs ? { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } : { year: 'numeric' }),
  });
  const texts = [format.format(first), format.format(last)];
  return texts[0] === texts[1] ? texts.slice(0, 1) : texts;
}
