import { ellipsis } from './break-lines.ts';
import { localeIsRightToLeft } from './direction.ts';
import { drawGrowth } from './draw-growth.ts';
import { colours, marginPx, pictureSize } from './look.ts';
import { drawBar } from './progress-bar.ts';
import type { ProgressFacts } from './progress-facts.ts';
import { drawBlock, setAddressee, setCaption, setCount, setTitle } from './progress-text.ts';
import { progressWords } from './progress-words.ts';
import { openTypesetter, type SetType } from './typesetter.ts';

const width = pictureSize.width - 2 * marginPx;
const barHeightPx = 14;
const gapsPx = { belowTitle: 10, belowAddressee: 18, aboveBar: 10, belowBar: 12, aboveGrowth: 24 };

/** A thing in the picture, placed below the one before it. */
interface Part {
  readonly heightPx: number;
  readonly draw: (top: number) => string;
}

/**
 * The picture of `facts` as SVG. All words in it are outlines: nothing that anyone wrote is ever read as markup, and
 * what shows it needs no font. A title that no font can draw is left out. `undefined`: not even the count can be drawn.
 */
export async function progressSvg(facts: ProgressFacts): Promise<string | undefined> {
  const words = progressWords(facts);
  const { dates } = words;
  const setType = await openTypesetter(
    [words.title, words.addressee, words.count, words.caption, ...dates, ellipsis],
    facts.locale,
  );
  const count = setCount(words.count, facts.growth.length === 0, facts.locale, setType);
  if (count === undefined) return undefined;
  const title = setTitle(words.title, facts.locale, setType);
  const addressee = setAddressee(words.addressee, facts.locale, setType);
  const caption = setCaption(words.caption, facts.locale, setType);
  const parts = [
    ...(title === undefined ? [] : [textPart(title), space(gapsPx.belowTitle)]),
    ...(addressee === undefined ? [] : [textPart(addressee), space(gapsPx.belowAddressee)]),
    textPart(count),
    space(gapsPx.aboveBar),
    barPart(facts),
    ...(caption === undefined ? [] : [space(gapsPx.belowBar), textPart(caption)]),
  ];
  return inFrame(facts.growth.length === 0 ? centred(parts) : aboveGrowth(parts, facts, dates, setType));
}

function textPart(block: Parameters<typeof drawBlock>[0]): Part {
  return { heightPx: block.heightPx, draw: (top) => drawBlock(block, top) };
}

function barPart({ part, locale }: ProgressFacts): Part {
  const draw = (top: number) =>
    drawBar(part, { left: marginPx, top, width, height: barHeightPx }, localeIsRightToLeft(locale));
  return { heightPx: barHeightPx, draw };
}

function space(heightPx: number): Part {
  return { heightPx, draw: () => '' };
}

function centred(parts: readonly Part[]): string {
  return stack(parts, (pictureSize.height - heightOf(parts)) / 2);
}

function aboveGrowth(parts: readonly Part[], facts: ProgressFacts, dates: readonly string[], setType: SetType): string {
  const top = marginPx + heightOf(parts) + gapsPx.aboveGrowth;
  const area = { left: marginPx, top, width, height: pictureSize.height - marginPx - top };
  return stack(parts, marginPx) + drawGrowth(facts, dates, area, setType);
}

function heightOf(parts: readonly Part[]): number {
  return parts.reduce((height, { heightPx }) => height + heightPx, 0);
}

function stack(parts: readonly Part[], start: number): string {
  let top = start;
  let drawn = '';
  for (const { heightPx, draw } of parts) {
    drawn += draw(top);
    top += heightPx;
  }
  return drawn;
}

function inFrame(content: string): string {
  const size = `width="${pictureSize.width}" height="${pictureSize.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="${colours.paper}"/>${content}</svg>`;
}
