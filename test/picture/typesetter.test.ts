import { describe, expect, test } from 'vitest';
import { openTypesetter } from '../../src/picture/typesetter.ts';

async function setLine(text: string, rightToLeft = false, locale = 'en') {
  const setType = await openTypesetter([text], locale);
  const line = setType(text, { sizePx: 100, weight: 400, rightToLeft });
  return { widthPx: line?.widthPx ?? Number.NaN, outline: line?.outline() ?? '' };
}

/** The shapes of `outline`, ordered from left to right by where each begins. */
function shapes(outline: string): number {
  return outline.match(/M/g)?.length ?? 0;
}

describe('setting type', () => {
  test('the widths of the words add up to the width of the line', async () => {
    const [one, other, both] = await Promise.all(['lime ', 'trees', 'lime trees'].map((text) => setLine(text)));
    expect(both?.widthPx).toBeCloseTo((one?.widthPx ?? 0) + (other?.widthPx ?? 0), 1);
  });

  test('Arabic letters join: together they are narrower than alone', async () => {
    const [joined, lam, alef] = await Promise.all(['لا', 'ل', 'ا'].map((text) => setLine(text, true)));
    expect(joined?.widthPx).toBeLessThan((lam?.widthPx ?? 0) + (alef?.widthPx ?? 0));
  });

  test('a right-to-left line is drawn from its end', async () => {
    // In a right-to-left line what is read first lies rightmost: the Hebrew word is moved by the Latin one's width.
    const latinFirst = await setLine('Park גן', true);
    const latin = await setLine(' Park', true);
    const hebrew = await setLine('גן', true);
    expect(latinFirst.outline.startsWith(hebrew.outline)).toBe(true);
    expect(latinFirst.widthPx).toBeCloseTo(latin.widthPx + hebrew.widthPx, 1);
  });

  test('brackets turn with the direction', async () => {
    const { outline: opening } = await setLine('(', false);
    const { outline: mirrored } = await setLine(')', true);
    expect(mirrored).toBe(opening);
  });

  test('a family of emoji is one character', async () => {
    const [family, man] = await Promise.all(['👨‍👩‍👧‍👦', '👨'].map((text) => setLine(text)));
    expect(family?.widthPx).toBeLessThan(2 * (man?.widthPx ?? 0));
    expect(shapes(family?.outline ?? '')).toBeGreaterThan(0);
  });

  test('shared ideographs take the shapes of the language around them', async () => {
    const [chinese, japanese, beside] = await Promise.all([
      setLine('直', false, 'zh'),
      setLine('直', false, 'ja'),
      setLine('直せ', false, 'en'),
    ]);
    expect(japanese.outline).not.toBe(chinese.outline);
    expect(beside.outline.startsWith(japanese.outline)).toBe(true);
  });
});
