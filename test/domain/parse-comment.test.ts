import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentMaxCharacters } from '../../src/domain/comment.ts';
import { type CommentProblem, commentMaxLines, commentMaxUnits, parseComment } from '../../src/domain/parse-comment.ts';
import { anyComment } from '../support/comments.ts';

const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].length;

describe('what people say passes as they wrote it', () => {
  test.each([
    ['My children learned to swim here. So did I, in 1987!'],
    ['Es ist z. B. für Ältere wichtig – u.a. für mich (82).'],
    ['“Water is life”, as we say; isn’t it? 3.5 % of the budget = nothing.'],
    ['Because @mayor promised it, and *everyone* knows <that>.'],
    ['They collect data: who swims, and when. Tel: nobody answers.'],
    ['私たちの海です。守りましょう！'],
    ['این استخر برای می\u200Cخواهیم است'],
    ['ශ්\u200Dරී ලංකාව'],
    ['I ❤️ it 👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 1️⃣'],
    ['👍'],
    ['First.\n\nSecond,\nand third.'],
    ['=SUM(A1:A9)'],
  ])('%s', (text) => {
    expect(parseComment(text)).toEqual({ kind: 'comment', text });
  });
});

describe('what cannot be seen is left out, and lines are put in order', () => {
  test.each([
    ['spaces of every kind', '  My\u00A0\u3000 \t pool\u2800 ', 'My pool'],
    ['spaces around line breaks, and line breaks of every kind', 'a \r\n b\u2028c\u0085d\re', 'a\nb\nc\nd\ne'],
    ['more than one empty line', 'a\n \n\t\n\n\u200B\nb\n\n', 'a\n\nb'],
    ['a tab between words', 'my\tpool', 'my pool'],
    ['zero-width characters', 'p\u200Bo\u2060o\uFEFFl', 'pool'],
    ['direction marks', '\u202Epool\u2066\u200F', 'pool'],
    ['tags and selectors that belong to no emoji', 'p\u{E0041}ool\uFE0F\u{E0100}', 'pool'],
    ['joiners between Latin letters and between emoji that make none', 'p\u200Do\u200Col 👍\u200D👍', 'pool 👍👍'],
    ['control characters', 'po\u0007ol\u001B', 'pool'],
    ['accents written apart', 'cafe\u0301', 'café'],
    ['letters in fancy dress', '𝓶𝔂 ｐｏｏｌ ﬁrst', 'my pool first'],
  ])('%s', (_, written, text) => {
    expect(parseComment(written)).toEqual({ kind: 'comment', text });
  });
});

describe('what is no reason is refused for one', () => {
  const refused: [what: string, written: string, problem: CommentProblem][] = [
    ['nothing', '', { kind: 'empty' }],
    ['nothing to be seen', ' \n\u200B\u3164\u2800\n', { kind: 'empty' }],
    ['an address', 'See https://example.org/pool', { kind: 'link', found: 'https://example.org/pool' }],
    ['an address without its scheme', 'See www.example', { kind: 'link', found: 'www.example' }],
    ['a host', 'buy at shop.example.com now', { kind: 'link', found: 'shop.example.com' }],
    ['a host cut in two', 'ex\u200Bample.com', { kind: 'link', found: 'example.com' }],
    ['a host in fancy dress', '𝐞𝐱𝐚𝐦𝐩𝐥𝐞.com', { kind: 'link', found: 'example.com' }],
    ['a mailbox', 'ask ada@example.org', { kind: 'link', found: '@example.org' }],
    ['a short link', 't.me/spam', { kind: 'link', found: 't.me/' }],
    ['a number to call', 'call tel:+4912345', { kind: 'link', found: 'tel:+4912345' }],
    ['what looks like a host', 'It matters.It really does', { kind: 'link', found: 'matters.It' }],
    ['half a character', 'pool\uD83C', { kind: 'unreadable' }],
    ['a NUL', 'pool\0', { kind: 'unreadable' }],
    ['a private character', 'pool\uE000', { kind: 'unreadable' }],
    ['what stands for a lost one', 'pool\uFFFD', { kind: 'unreadable' }],
    ['what never is a character', 'pool\uFDD0', { kind: 'unreadable' }],
    ['a heap of accents', 'Z\u0300\u0310\u0321\u0334\u0346a', { kind: 'marks' }],
    ['an accent on nothing', 'pool \u0301', { kind: 'marks' }],
    ['a circle around nothing', 'pool\n\u20DD', { kind: 'marks' }],
    ['too many lines', 'x\n'.repeat(commentMaxLines + 3), { kind: 'lines', surplus: 3 }],
    ['too many characters', 'é'.repeat(commentMaxCharacters + 7), { kind: 'tooLong', surplus: 7 }],
    ['characters that are too large', '👩🏽‍🚀'.repeat(commentMaxCharacters), { kind: 'tooLong', surplus: 375 }],
    ['a book', 'a'.repeat(100_000), { kind: 'tooLong', surplus: 99_500 }],
    ['a book in ligatures of many letters', 'ﷺ'.repeat(5_000), { kind: 'tooLong', surplus: 89_500 }],
    ['a long text around an address', `https://example.org ${'a'.repeat(2_500)}`, { kind: 'tooLong', surplus: 2_020 }],
    ['an empty book', `a${' '.repeat(20_000)}`, { kind: 'tooLong', surplus: 19_501 }],
  ];
  test.each(refused)('%s', (_, written, problem) => {
    expect(parseComment(written)).toEqual({ kind: 'refused', problem });
  });
});

test('spaces and line ends that are left out make nothing too long', () => {
  expect(parseComment(`I swim${' \r\n'.repeat(3_000)}here.${' '.repeat(900)}`)).toEqual({
    kind: 'comment',
    text: 'I swim\n\nhere.',
  });
});

test('a comment of exactly the longest length passes, as people count it', () => {
  expect(parseComment('e\u0301'.repeat(commentMaxCharacters)).kind).toBe('comment');
  expect(parseComment('🇩🇪'.repeat(commentMaxCharacters)).kind).toBe('comment');
});

test('a comment of exactly the most lines passes', () => {
  expect(parseComment(Array(commentMaxLines).fill('x').join('\n')).kind).toBe('comment');
});

test('whatever is written, a comment that passes can be read, is short, and passes again unchanged', () => {
  fc.assert(
    fc.property(anyComment, (written) => {
      const parsed = parseComment(written);
      if (parsed.kind === 'refused') return;
      const { text } = parsed;
      expect(text).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/v);
      expect(text.replace(/\p{RGI_Emoji}|[\n\u200C\u200D]/gv, '')).not.toMatch(
        /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u,
      );
      expect(text).not.toMatch(/^\s|\s$|\n{3}| \n|\n | {2}/);
      expect(graphemes(text)).toBeLessThanOrEqual(commentMaxCharacters);
      expect(text.length).toBeLessThanOrEqual(commentMaxUnits);
      expect(text.split('\n').length).toBeLessThanOrEqual(commentMaxLines);
      expect(text).toBe(text.normalize('NFC'));
      expect(parseComment(text)).toEqual(parsed);
    }),
    { numRuns: 3_000 },
  );
});
