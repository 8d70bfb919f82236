import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A font file that draws some of the characters of a family. */
export interface FontSlice {
  readonly file: string;
  readonly covers: (codePoint: number) => boolean;
}

/** The families of Noto that come with the project, by the end of their packages' names. */
type Family = keyof typeof usedSlices;

const numbered = /^\[\d+\]$/;

/** Each package also repeats alphabets of others: these are the slices for which it is here. */
const usedSlices = {
  'noto-sans': /^(latin|latin-ext|vietnamese|cyrillic|cyrillic-ext|greek|greek-ext|devanagari)$/,
  'noto-sans-arabic': /^arabic$/,
  'noto-sans-hebrew': /^hebrew$/,
  'noto-sans-sc': numbered,
  'noto-sans-jp': numbered,
  'noto-sans-kr': numbered,
  'noto-emoji': numbered,
} as const satisfies Record<string, RegExp>;

const alphabets = ['noto-sans', 'noto-sans-arabic', 'noto-sans-hebrew'] as const;
const emojiStyle = /\p{Emoji_Presentation}|\uFE0F/u;
const require = createRequire(import.meta.url);
const slicesOf = new Map<Family, readonly FontSlice[]>();

/** Whose shapes the ideographs take that Chinese, Japanese and Korean share. */
export type Ideographs = keyof typeof ideographFamilies;

const ideographFamilies = {
  chinese: ['noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr'],
  japanese: ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-kr'],
  korean: ['noto-sans-kr', 'noto-sans-jp', 'noto-sans-sc'],
} as const satisfies Record<string, readonly Family[]>;

/** The ideographs that belong to `text`: the letters around them tell, or else the language of `locale`. */
export function ideographsOf(text: string, locale: string): Ideographs {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'japanese';
  if (/\p{Script=Hangul}/u.test(text)) return 'korean';
  const { language } = new Intl.Locale(locale);
  if (language === 'ja') return 'japanese';
  return language === 'ko' ? 'korean' : 'chinese';
}

/** The font files that may draw `character`, the best first. */
export function slicesFor(character: string, ideographs: Ideographs): FontSlice[] {
  const codePoints = visibleCodePoints(character);
  return familiesFor(character, ideographs)
    .flatMap(readSlices)
    .filter(({ covers }) => codePoints.every(covers));
}

// Joiners, direction marks and variation selectors: they steer how others are drawn and have no glyph themselves.
const drawnAsNothing = /[\p{Default_Ignorable_Code_Point}]/u;

/** The code points of `character` that need a glyph. */
export function visibleCodePoints(character: string): number[] {
  return Array.from(character)
    .filter((one) => !drawnAsNothing.test(one))
    .map((one) => one.codePointAt(0) ?? 0);
}

function familiesFor(character: string, ideographs: Ideographs): Family[] {
  const words: Family[] = [...alphabets, ...ideographFamilies[ideographs]];
  return emojiStyle.test(character) ? ['noto-emoji', ...words] : [...words, 'noto-emoji'];
}

function readSlices(family: Family): readonly FontSlice[] {
  const known = slicesOf.get(family);
  if (known !== undefined) return known;
  const listing = require.resolve(`@fontsource-variable/${family}/unicode.json`);
  const ranges = z.record(z.string(), z.string()).parse(require(listing));
  const slices = Object.entries(ranges)
    .filter(([name]) => usedSlices[family].test(name))
    .map(([name, range]) => {
      const file = `${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`;
      return { file: join(dirname(listing), 'files', file), covers: rangeTest(range) };
    });
  slicesOf.set(family, slices);
  return slices;
}

/** Whether a code point lies in a range as style sheets write it, such as "U+0370-0377,U+037A". */
function rangeTest(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.replace('U+', '').split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });
  return (codePoint) => spans.some(({ from, to }) => codePoint >= from && codePoint <= to);
}
