import * as harfbuzz from 'harfbuzzjs';
import { graphemes } from './break-lines.ts';
import { directionsOf } from './direction.ts';
import { ideographsOf } from './font-slices.ts';
import { findTypeface, type Typeface, unitsPerEm } from './typeface.ts';

/** How a line of text looks. */
export interface TypeStyle {
  readonly sizePx: number;
  readonly weight: number;
  readonly rightToLeft: boolean;
}

/** A line of text as it is drawn: how wide it is, and its shapes as SVG path data from the start of its baseline. */
export interface SetLine {
  readonly widthPx: number;
  readonly outline: () => string;
}

/** What turns a text into shapes. `undefined`: some character of the text is in no font. */
export type SetType = (text: string, style: TypeStyle) => SetLine | undefined;

interface Run {
  /** Its first UTF-16 unit in the line. */
  readonly start: number;
  readonly typeface: Typeface;
  readonly level: number;
  text: string;
}

// One for all: the library frees a buffer only when the garbage collector comes by, which sees none of its memory.
const buffer = new harfbuzz.Buffer();

interface Glyph {
  readonly font: harfbuzz.Font;
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** A typesetter for texts made of the characters of `texts`, with their fonts open. */
export async function openTypesetter(texts: readonly string[], locale: string): Promise<SetType> {
  const typefaces = new Map<string, Typeface | undefined>();
  const ideographs = ideographsOf(texts.join(''), locale);
  for (const character of new Set(texts.flatMap(graphemes))) {
    typefaces.set(character, await findTypeface(character, ideographs));
  }
  return (text, style) => {
    const runs = splitRuns(text, style.rightToLeft, typefaces);
    return runs === undefined ? undefined : setRuns(runs, style, locale);
  };
}

/**
 * `text` in stretches of one typeface and one direction, from left to right, or `undefined` when a character has no
 * typeface.
 */
function splitRuns(
  text: string,
  rightToLeft: boolean,
  typefaces: ReadonlyMap<string, Typeface | undefined>,
): Run[] | undefined {
  const { levels, order } = directionsOf(text, rightToLeft);
  const runs: Run[] = [];
  let index = 0;
  for (const character of graphemes(text)) {
    const typeface = typefaces.get(character);
    if (typeface === undefined) return undefined;
    const level = levels[index] ?? 0;
    const run = runs.at(-1);
    if (run?.typeface === typeface && run.level === level) run.text += character;
    else runs.push({ start: index, typeface, level, text: character });
    index += character.length;
  }
  return runs.toSorted((a, b) => order.indexOf(a.start) - order.indexOf(b.start));
}

function setRuns(runs: readonly Run[], style: TypeStyle, locale: string): SetLine {
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const { typeface, level, text } of runs) {
    const font = typeface.inWeight(style.weight);
    buffer.reset();
    buffer.addText(text);
    buffer.setDirection(level % 2 === 1 ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
    buffer.setLanguage(locale);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font, buffer);
    for (const { codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 } of buffer.getGlyphInfosAndPositions()) {
      glyphs.push({ font, id: codepoint, x: x + xOffset, y: yOffset });
      x += xAdvance;
    }
  }
  const scale = style.sizePx / unitsPerEm;
  return { widthPx: x * scale, outline: () => glyphs.map((glyph) => outlineOf(glyph, scale)).join('') };
}

function outlineOf({ font, id, x, y }: Glyph, scale: number): string {
  return font
    .glyphToJson(id)
    .map(({ type, values }) => {
      // Fonts count upwards from the baseline, SVG downwards.
      const placed = values.map((value, index) => (index % 2 === 0 ? (x + value) * scale : -(y + value) * scale));
      return type + placed.map((value) => Math.round(value * 100) / 100).join(' ');
    })
    .join('');
}
