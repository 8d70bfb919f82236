import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutIntoPages } from '../../adapters/pager.ts';
import { type Marks, type Paragraph, type Text, UserText, writeText } from '../../src/index.ts';

const marks: Marks = {
  plain: (words) => words,
  neutralise: (written) => written,
  bold: (inner) => inner,
  italic: (inner) => inner,
  link: (inner) => inner,
};
const read = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => writeText(text, marks)).join('\n\n');
const measure = (paragraphs: readonly Paragraph[]) => read(paragraphs).length;
const plain = (text: Text): Paragraph => ({ kind: 'plain', text });
const visible = (text: string) => text.replaceAll(/\s/g, '');

const paragraphs = fc.array(
  fc.record<Paragraph>({
    kind: fc.constantFrom('heading', 'plain', 'quote', 'quiet'),
    text: fc.oneof(
      fc.lorem({ maxCount: 40, mode: 'sentences' }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }).map((written) => ['Thank you, ', new UserText(written), '!']),
    ),
  }),
  { maxLength: 8 },
);

describe('a long text in pages', () => {
  test('has no page that is too long, and every character once, in order', () => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 20, max: 400 }), (whole, limit) => {
        const pages = cutIntoPages(whole, limit, measure);
        for (const page of pages) expect(measure(page)).toBeLessThanOrEqual(limit);
        expect(visible(pages.map(read).join('\n'))).toBe(visible(read(whole)));
      }),
    );
  });

  test('is parted between paragraphs where they fit', () => {
    const pages = cutIntoPages([plain('One one one.'), plain('Two two two.'), plain('Three.')], 30, measure);
    expect(pages.map(read)).toEqual(['One one one.\n\nTwo two two.', 'Three.']);
  });

  test('is parted after a sentence where a paragraph does not fit', () => {
    const pages = cutIntoPages([plain('First things first. Then the others follow.')], 30, measure);
    expect(pages.map(read)).toEqual(['First things first.', 'Then the others follow.']);
  });

  test('is parted between words where a sentence does not fit', () => {
    const pages = cutIntoPages([plain('one two three four five six')], 15, measure);
    expect(pages.map(read)).toEqual(['one two three', 'four five six']);
  });

  test('is parted inside no character that people see as one', () => {
    const family = '👨‍👩‍👧‍👦';
    const pages = cutIntoPages([plain(family.repeat(5))], family.length * 2 + 3, measure);
    expect(pages.map(read)).toEqual([family.repeat(2), family.repeat(2), family]);
  });

  test('leaves no heading behind at the end of a page', () => {
    const pages = cutIntoPages(
      [plain('A'.repeat(60)), { kind: 'heading', text: 'Next' }, plain('B'.repeat(60))],
      100,
      measure,
    );
    expect(pages.map(read)).toEqual(['A'.repeat(60), `Next\n\n${'B'.repeat(60)}`]);
  });

  test('keeps the looks of what is cut', () => {
    const pages = cutIntoPages(
      [plain([{ style: 'bold', text: ['Hello ', new UserText('Ada Lovelace')] }])],
      10,
      measure,
    );
    expect(pages[0]).toEqual([
      plain([
        { style: 'bold', text: 'Hello ' },
        { style: 'bold', text: new UserText('Ada') },
      ]),
    ]);
    expect(pages.map(read)).toEqual(['Hello Ada', 'Lovelace']);
  });
});
