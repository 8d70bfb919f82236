import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, fits, graphemes, type Room } from '../../src/picture/break-lines.ts';

/** A room for type of which every character is one wide. */
function room(width: number, lines: number, locale = 'en'): Room {
  return { width, lines, locale, measure: (text) => graphemes(text).length };
}

describe('breaking a title into lines', () => {
  test('a short title stays on one line', () => {
    expect(breakLines('Save the trees', room(20, 3))).toEqual(['Save the trees']);
  });

  test('the lines come out about equally wide', () => {
    expect(breakLines('Save the old lime trees on Mill Street', room(34, 3))).toEqual([
      'Save the old lime',
      'trees on Mill Street',
    ]);
  });

  test('what does not fit is left off after a whole word', () => {
    expect(breakLines('Save the old lime trees, please', room(25, 1))).toEqual(['Save the old lime trees…']);
  });

  test('a word wider than a line is broken, and never inside a character', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(breakLines(family.repeat(5), room(2, 3))).toEqual([family.repeat(2), family.repeat(2), family]);
  });

  test('Chinese breaks between words, and no line begins with a comma', () => {
    const lines = breakLines('请保留旧图书馆，不要改建成停车场', room(8, 3, 'zh'));
    expect(lines.join('')).toBe('请保留旧图书馆，不要改建成停车场');
    expect(lines).toEqual(['请保留旧图书馆，', '不要改建成停车场']);
  });

  test('no title overflows, and nothing but its end is lost', () => {
    const titles = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 40 }));
    fc.assert(
      fc.property(titles, fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 3 }), (title, width, most) => {
        const text = title.replace(/\s+/gu, ' ').trim();
        const lines = breakLines(text, room(width, most));
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(graphemes(line).length).toBeLessThanOrEqual(width);
        if (fits(text, room(width, most))) expect(withoutSpaces(lines.join(''))).toBe(withoutSpaces(text));
        else expect(lines.at(-1)).toMatch(/…$/u);
      }),
    );
  });
});

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '');
}
