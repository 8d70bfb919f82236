import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marginPx, pictureSize, pixels } from '../../src/picture/look.ts';
import { progressSvg } from '../../src/picture/progress-svg.ts';
import { progressWords } from '../../src/picture/progress-words.ts';
import { openTypesetter } from '../../src/picture/typesetter.ts';
import { growthOf, someFacts } from './facts.ts';

const element = /<\/?(svg|rect|path|circle|linearGradient|stop)( [\w:-]+="[^"<>&]*")*\/?>/g;

async function svgOf(differently: Parameters<typeof someFacts>[0]): Promise<string> {
  return (await progressSvg(someFacts(differently))) ?? 'no picture';
}

/** How many lines of text `svg` shows: each is one path of its own. */
function linesOf(svg: string): number {
  return svg.match(/<path fill="[^"]*" transform=/g)?.length ?? 0;
}

describe('the progress picture', () => {
  test('is nothing but shapes, whatever the title', async () => {
    const wild = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(wild, async (title) => {
        const svg = await svgOf({ title });
        expect(svg).toMatch(/^<svg .*<\/svg>$/);
        expect(svg.replace(element, '')).toBe('');
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    );
  });

  test('takes no markup from the words in it', async () => {
    const markup = '"/><script>&amp;alert(1)</script>';
    const svg = await svgOf({ title: markup, addressee: markup, countLine: markup, caption: markup });
    expect(svg.replace(element, '')).toBe('');
    expect(svg).not.toContain('script');
  });

  test('shows title, count, caption and both dates', async () => {
    expect(linesOf(await svgOf({}))).toBe(5);
  });

  test('shows below the title whom it asks, if that is wanted', async () => {
    expect(linesOf(await svgOf({ addressee: 'To Ana Petrova, mayor' }))).toBe(6);
    expect(linesOf(await svgOf({ addressee: 'An die Oberbürgermeisterin der Hansestadt '.repeat(20) }))).toBe(6);
    expect(linesOf(await svgOf({ addressee: 'ᚠᚢᚦ' }))).toBe(5);
  });

  test('without growth has neither chart nor dates', async () => {
    const svg = await svgOf({ growth: [] });
    expect(linesOf(svg)).toBe(3);
    expect(svg).not.toContain('linearGradient');
  });

  test.each([
    ['Greek', 'Σώστε το δάσος της Πάρνηθας'],
    ['Cyrillic', 'Врятуймо стару обсерваторію'],
    ['Arabic', 'أوقفوا هدم المدينة القديمة (2026)'],
    ['Hebrew', 'להציל את גן העצמאות'],
    ['Chinese', '请保留市中心的旧图书馆'],
    ['traditional Chinese', '保留臺北舊車站，讓歷史繼續說話'],
    ['Japanese', '桜並木を守りましょう'],
    ['Korean', '오래된 가게들을 지켜 주세요'],
    ['Vietnamese', 'Cứu lấy những hàng cây cổ thụ'],
    ['Hindi', 'हमारे पेड़ बचाओ'],
    ['emoji', 'Open it 👨‍👩‍👧‍👦 ❤️ 🇺🇦 👍🏽'],
  ])('draws a title in %s', async (_script, title) => {
    expect(linesOf(await svgOf({ title }))).toBe(5);
  });

  test('leaves a title out rather than showing boxes for it', async () => {
    expect(linesOf(await svgOf({ title: 'ᚠᚢᚦᚨᚱᚲ' }))).toBe(4);
    expect(linesOf(await svgOf({ title: 'Trees \uFFFD' }))).toBe(4);
    expect(linesOf(await svgOf({ title: 'Trees \u{F0000}' }))).toBe(4);
  });

  test('is not made when its count cannot be drawn', async () => {
    expect(await svgOf({ countLine: 'ᚠ' })).toBe('no picture');
  });

  test('cuts a title after three lines', async () => {
    expect(linesOf(await svgOf({ title: 'Keep the library open. '.repeat(100) }))).toBe(7);
  });

  test('begins a right-to-left title at the right edge', async () => {
    const setType = await openTypesetter(['שלום'], 'en');
    const { widthPx } = setType('שלום', { sizePx: 50, weight: 400, rightToLeft: true })!;
    const atTheEdge = `translate(${pixels(pictureSize.width - marginPx - widthPx)} `;
    expect(await svgOf({ title: 'שלום' })).toContain(atTheEdge);
    expect(await svgOf({ title: 'Peace' })).not.toContain(atTheEdge);
  });
});

describe('the dates of the growth', () => {
  test('of days are said in the language of the picture', () => {
    const growth = growthOf(60, 24 * 3_600_000);
    expect(progressWords(someFacts({ growth })).dates).toEqual(['Mar 1, 2026', 'Apr 29, 2026']);
    expect(progressWords(someFacts({ growth, locale: 'de' })).dates).toEqual(['1. März 2026', '29. Apr. 2026']);
  });

  test('within a day tell the hour', () => {
    expect(progressWords(someFacts({ growth: growthOf(2) })).dates).toEqual([
      'Mar 1, 9:00 AM UTC',
      'Mar 1, 10:00 AM UTC',
    ]);
  });
});
