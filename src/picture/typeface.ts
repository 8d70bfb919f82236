import { readFile } from 'node:fs/promises';
import * as harfbuzz from 'harfbuzzjs';
import { LRUCache } from 'lru-cache';
import decompress from 'woff2-encoder/decompress';
import { type FontSlice, type Ideographs, slicesFor, visibleCodePoints } from './font-slices.ts';

/** A font file that is open: it tells which characters it draws, and draws them in any weight. */
export interface Typeface {
  readonly draws: (character: string) => boolean;
  readonly inWeight: (weight: number) => harfbuzz.Font;
}

/** A font's shapes come in units of which this many make one em. */
export const unitsPerEm = 1000;

const openMax = 48;
// It has a glyph that says that one is lacking: a box, by another name.
const replacement = '\uFFFD';
const opened = new LRUCache<string, Promise<Typeface>>({ max: openMax });

/** The typeface that draws `character`, or `undefined` when no font that ships with the project does. */
export async function findTypeface(character: string, ideographs: Ideographs): Promise<Typeface | undefined> {
  if (character === replacement) return undefined;
  for (const slice of slicesFor(character, ideographs)) {
    const typeface = await open(slice);
    if (typeface.draws(character)) return typeface;
  }
  return undefined;
}

function open({ file }: FontSlice): Promise<Typeface> {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const opening = read(file);
  opened.set(file, opening);
  return opening;
}

async function read(file: string): Promise<Typeface> {
  const sfnt = await decompress(await readFile(file));
  const face = new harfbuzz.Face(new harfbuzz.Blob(Uint8Array.from(sfnt).buffer));
  const weights = new Map<number, harfbuzz.Font>();
  const inWeight = (weight: number) => {
    const font = weights.get(weight) ?? weighted(face, weight);
    weights.set(weight, font);
    return font;
  };
  const regular = new harfbuzz.Font(face);
  // The lists of ranges name whole blocks; only the font itself knows which characters of them it has.
  const draws = (character: string) => visibleCodePoints(character).every((one) => regular.glyph(one) !== undefined);
  return { draws, inWeight };
}

function weighted(face: harfbuzz.Face, weight: number): harfbuzz.Font {
  const font = new harfbuzz.Font(face);
  font.setScale(unitsPerEm, unitsPerEm);
  font.setVariations([new harfbuzz.Variation('wght', weight)]);
  return font;
}
