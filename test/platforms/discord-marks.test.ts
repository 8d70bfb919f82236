import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discordMarks, webAddress, writeParagraphs } from '../../adapters/discord/marks.ts';
import { type Paragraph, type Text, UserText } from '../../src/index.ts';
import { written } from '../support/discord/harm.ts';
import { renderMarkdown } from '../support/discord/markdown.ts';

test('whatever a person is called, it is text and nothing else', () => {
  const kinds = fc.constantFrom<Paragraph['kind']>('plain', 'heading', 'quote', 'quiet');
  fc.assert(
    fc.property(kinds, written, written, (kind, one, other) => {
      const text: Text = [new UserText(one), ' and 2', new UserText(other), ' signed.'];
      const { live, text: seen } = renderMarkdown(writeParagraphs([{ kind, text }]));
      const own = { plain: [], heading: ['heading'], quote: ['quote'], quiet: ['subtext'] }[kind];
      expect(live.map((part) => part.kind)).toEqual(own);
      expect(seen.split('\n')).toHaveLength(1);
      expect(seen.endsWith(' signed.')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each(["O'Brien-Ávila", 'Nguyễn Thị Minh', '李小龍', 'فاطمة الزهراء', 'Null Ng', 'X', 'J. R. R. (Ron) *_~'])(
  'the name %s is read as it was written',
  (name) => {
    expect(renderMarkdown(writeParagraphs([{ kind: 'plain', text: new UserText(name) }]))).toEqual({
      text: name,
      live: [],
    });
  },
);

test('emoji that are made of several stay whole, and joiners between others are left out', () => {
  for (const emoji of ['👩🏽‍🚀', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👨‍👩‍👧', '🇩🇪']) {
    expect(discordMarks.neutralise(`I ${emoji} it`)).toBe(`I ${emoji} it`);
  }
  expect(renderMarkdown(discordMarks.neutralise('1️⃣ #️⃣')).text).toBe('1️⃣ #️⃣');
  expect(discordMarks.neutralise('pool\u200D\uFE0F 👍\u200D👍')).toBe('pool 👍👍');
});

test('a name from right to left does not reorder the words around it', () => {
  expect(discordMarks.neutralise('فاطمة')).toBe('\u2068فاطمة\u2069');
  expect(discordMarks.neutralise('Ben')).toBe('Ben');
});

test('the words of the bot and of the petition bring nothing to life by themselves', () => {
  fc.assert(
    fc.property(written, (words) => {
      const { live } = renderMarkdown(writeParagraphs([{ kind: 'plain', text: words }]));
      expect(live.filter(({ kind }) => kind !== 'hidden' && kind !== 'invite')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('headings, quotes, small print, styles and links look like what they are', () => {
  const source = writeParagraphs([
    { kind: 'heading', text: 'Save the elms' },
    {
      kind: 'plain',
      text: ['It is ', { style: 'bold', text: 'urgent' }, ', ', { style: 'italic', text: 'really' }, '.'],
    },
    { kind: 'quote', text: 'Dear mayor,\n\nkeep the elms.' },
    { kind: 'quiet', text: { href: 'https://example.org/a(b)', text: 'More' } },
  ]);

  expect(renderMarkdown(source)).toEqual({
    text: 'Save the elms\n\nIt is urgent, really.\n\nDear mayor,\n\nkeep the elms.\n\nMore',
    live: [
      { kind: 'quote', text: 'Dear mayor,' },
      { kind: 'quote', text: '' },
      { kind: 'quote', text: 'keep the elms.' },
      { kind: 'heading', text: 'Save the elms' },
      { kind: 'subtext', text: 'More' },
      { kind: 'bold', text: 'urgent' },
      { kind: 'italic', text: 'really' },
      { kind: 'link', text: 'More', href: 'https://example.org/a%28b%29' },
    ],
  });
});

test('a link whose words are its address is shown as the address', () => {
  const href = 'https://example.org/p/elms';

  expect(renderMarkdown(writeParagraphs([{ kind: 'plain', text: { href, text: href } }]))).toEqual({
    text: href,
    live: [{ kind: 'link', text: href, href }],
  });
});

test('only addresses of the web become links', () => {
  expect(webAddress('javascript:alert(1)')).toBeUndefined();
  expect(webAddress('not an address')).toBeUndefined();
  expect(discordMarks.link('words', 'tg://x')).toBe('words');
});
