import type { GetICUArgs } from '@schummar/icu-type-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { LRUCache } from 'lru-cache';
import { de } from './de.ts';
import { en } from './en.ts';
import { bold, italic, type Text, writeText } from './text.ts';

/** The keys of the catalogue. */
export type Key = keyof typeof en;

/** The catalogue of one language. English is the measure of completeness. */
type Catalogue = Readonly<Record<Key, string>>;

const catalogues: Readonly<Record<string, { readonly name: string; readonly sentences: Catalogue }>> = {
  en: { name: 'English', sentences: en },
  de: { name: 'Deutsch', sentences: de },
};
const fallbackLanguage = 'en';

/** A language that the bot speaks, by its BCP 47 tag, and how those who speak it call it. */
export interface Language {
  readonly tag: string;
  readonly name: string;
}

/** The languages that the bot speaks. */
export const languages: readonly Language[] = Object.entries(catalogues).map(([tag, { name }]) => ({ tag, name }));

type Values<K extends Key> = GetICUArgs<
  (typeof en)[K],
  { ICUArgument: Text; ICUNumberArgument: number; ICUDateArgument: Date }
>;
type Rest<V> = keyof V extends never ? [] : [values: V];

/** Speaks one language. */
export interface Speech {
  /** What to say, with people's words kept apart. */
  text<K extends Key>(key: K, ...values: Rest<Values<K>>): Text;
  /** The same as a plain string, for labels; nothing that a person wrote fits in. */
  words<K extends Key>(key: K, ...values: Rest<Values<K>>): string;
  /** BCP 47: in which way numbers and dates are written. */
  readonly locale: string;
}

const formats = {
  number: { percent: { style: 'percent', maximumFractionDigits: 1 } },
  date: {
    day: { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
    moment: {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
      timeZoneName: 'short',
    },
    clock: { hour: '2-digit', minute: '2-digit', timeZone: 'UTC', timeZoneName: 'short' },
  },
} satisfies ConstructorParameters<typeof IntlMessageFormat>[2];

const marks = { b: (inner: Text[]) => bold(inner), i: (inner: Text[]) => italic(inner) };

/** More regional variants than this are never kept at once: there are some more, which hardly anybody reads in. */
const mostSpeeches = 100;
const speeches = new LRUCache<string, Speech>({ max: mostSpeeches, memoMethod: newSpeech });

/** To find a locale takes longer than to say a sentence in it. */
const mostRemembered = 500;
const locales = new LRUCache<string, string>({ max: mostRemembered, memoMethod: nearestLocale });

/** Speech in the language that comes nearest to `language` (BCP 47). */
export function speak(language: string | undefined): Speech {
  return speeches.memo(knownLocale(language));
}

/** The language that comes nearest to `language` (BCP 47). */
export function languageOf(language: string | undefined): Language {
  const tag = new Intl.Locale(knownLocale(language)).language;
  return { tag, name: catalogues[tag]?.name ?? tag };
}

/** What is longer is no tag of a language that anybody speaks, and not worth remembering. */
const tagMostCharacters = 35;

/** The reader's own variant of a language of the catalogue, so that numbers and dates look as at home. */
function knownLocale(language = fallbackLanguage): string {
  return language.length > tagMostCharacters ? nearestLocale(language) : locales.memo(language);
}

// A tag may name any place and script, real or not: only what dates are really written in is told apart.
function nearestLocale(language: string): string {
  try {
    const { language: spoken, baseName } = new Intl.Locale(language);
    if (!Object.hasOwn(catalogues, spoken)) return fallbackLanguage;
    return new Intl.Locale(new Intl.DateTimeFormat(baseName).resolvedOptions().locale).baseName;
  } catch {
    return fallbackLanguage;
  }
}

function newSpeech(locale: string): Speech {
  const catalogue = catalogues[new Intl.Locale(locale).language]?.sentences ?? en;
  const formatters = new Map<Key, IntlMessageFormat>();
  const parts = (key: Key, values: object): Text[] => {
    const formatter = formatters.get(key) ?? new IntlMessageFormat(catalogue[key], locale, formats);
    formatters.set(key, formatter);
    return formatter.formatToParts<Text>({ ...marks, ...values }).map((part) => part.value);
  };
  return {
    locale,
    text: (key, ...[values = {}]) => parts(key, values),
    words: (key, ...[values = {}]) => onlyWords(parts(key, values)),
  };
}

/** A label has no looks, and holds nothing that could be somebody's name. */
function onlyWords(text: Text): string {
  return writeText(text, {
    plain: (words) => words,
    neutralise: () => '',
    bold: (inner) => inner,
    italic: (inner) => inner,
    link: (inner) => inner,
  });
}
