import { breakLines, fits } from './break-lines.ts';
import { localeIsRightToLeft, textIsRightToLeft } from './direction.ts';
import { colours, marginPx, pictureSize, pixels } from './look.ts';
import type { SetLine, SetType, TypeStyle } from './typesetter.ts';

/** A text in lines, ready to be placed. */
export interface TextBlock {
  readonly lines: readonly SetLine[];
  readonly style: TypeStyle;
  readonly colour: string;
  readonly heightPx: number;
}

/** A size of type, and how many lines of it there may be at most. */
interface Choice {
  readonly sizePx: number;
  readonly lines: number;
}

const columnPx = pictureSize.width - 2 * marginPx;
const titleWeight = 400;
const titleChoices: readonly Choice[] = [
  { sizePx: 50, lines: 1 },
  { sizePx: 46, lines: 2 },
  { sizePx: 42, lines: 3 },
];
const countWeight = 600;
const countSizesPx = [92, 80, 70, 60, 52, 46];
const soleCountSizesPx = [132, 112, ...countSizesPx];
const addresseeStyle = { sizePx: 32, weight: 400 };
const captionStyle = { sizePx: 28, weight: 400 };

/** The height of a line and of the part above its baseline, in parts of its type's size. */
const lineHeight = 1.3;
// Arabic letters reach far above and below the line.
const rightToLeftLineHeight = 1.46;
const aboveBaseline = 0.98;

/** The title in at most three lines, aligned to where its own script begins. */
export function setTitle(text: string, locale: string, setType: SetType): TextBlock | undefined {
  const style = { weight: titleWeight, rightToLeft: textIsRightToLeft(text) };
  return setBlock(text, locale, setType, { choices: titleChoices, style, colour: colours.ink });
}

/** The line below the title, aligned to where its own script begins. */
export function setAddressee(text: string, locale: string, setType: SetType): TextBlock | undefined {
  const style = { weight: addresseeStyle.weight, rightToLeft: textIsRightToLeft(text) };
  const choices = [{ sizePx: addresseeStyle.sizePx, lines: 1 }];
  return setBlock(text, locale, setType, { choices, style, colour: colours.quiet });
}

/** The count on one line, as large as it fits: larger still when there is no growth to show. */
export function setCount(text: string, sole: boolean, locale: string, setType: SetType): TextBlock | undefined {
  const choices = (sole ? soleCountSizesPx : countSizesPx).map((sizePx) => ({ sizePx, lines: 1 }));
  const style = { weight: countWeight, rightToLeft: localeIsRightToLeft(locale) };
  return setBlock(text, locale, setType, { choices, style, colour: colours.ink });
}

/** The quiet line below the bar. */
export function setCaption(text: string, locale: string, setType: SetType): TextBlock | undefined {
  const { sizePx, weight } = captionStyle;
  const style = { weight, rightToLeft: localeIsRightToLeft(locale) };
  return setBlock(text, locale, setType, { choices: [{ sizePx, lines: 1 }], style, colour: colours.quiet });
}

interface Wish {
  readonly choices: readonly Choice[];
  readonly style: Omit<TypeStyle, 'sizePx'>;
  readonly colour: string;
}

/** `text` in the first of the choices that it fits into; in none, it is cut in the last. */
function setBlock(text: string, locale: string, setType: SetType, wish: Wish): TextBlock | undefined {
  if (text === '') return undefined;
  const { choices, colour } = wish;
  for (const [index, { sizePx, lines: most }] of choices.entries()) {
    const style = { ...wish.style, sizePx };
    const measure = (part: string) => setType(part, style)?.widthPx ?? Number.POSITIVE_INFINITY;
    if (!Number.isFinite(measure(text))) return undefined;
    const room = { width: columnPx, lines: most, locale, measure };
    if (index < choices.length - 1 && !fits(text, room)) continue;
    const lines = breakLines(text, room)
      .map((part) => setType(part, style))
      .filter((set) => set !== undefined);
    return { lines, style, colour, heightPx: lines.length * lineHeightOf(style) };
  }
  return undefined;
}

/** `block` as SVG, its first line below `top`. */
export function drawBlock(block: TextBlock, top: number): string {
  const { rightToLeft, sizePx } = block.style;
  return block.lines
    .map((set, index) => {
      const x = rightToLeft ? pictureSize.width - marginPx - set.widthPx : marginPx;
      const baseline = top + index * lineHeightOf(block.style) + aboveBaseline * sizePx;
      return drawLine(set, { x, baseline, colour: block.colour });
    })
    .join('');
}

function lineHeightOf({ sizePx, rightToLeft }: TypeStyle): number {
  return sizePx * (rightToLeft ? rightToLeftLineHeight : lineHeight);
}

/** `set` as an SVG path. */
export function drawLine(set: SetLine, place: { x: number; baseline: number; colour: string }): string {
  const { x, baseline, colour } = place;
  return `<path fill="${colour}" transform="translate(${pixels(x)} ${pixels(baseline)})" d="${set.outline()}"/>`;
}
