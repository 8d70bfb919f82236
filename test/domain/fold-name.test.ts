import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/domain/fold-name.ts';

const wordsOf = (name: string) => foldName(name).words;

describe('different spellings of a name fold to one', () => {
  test.each([
    ['ADA', 'ada'],
    ['Áda Lôvelace', 'ada lovelace'],
    ['Łukasz Øster', 'lukasz oster'],
    ['İbrahim', 'ibrahim'],
    ['Strauß', 'strauss'],
    ['АΒС', 'abc'],
    ['РОРЕ', 'pope'],
    ['ᴀᴅᴀ', 'ada'],
    ['H4ck3r', 'hacker'],
    ["O'Brien-Li", 'o brien li'],
    ['J.R.R. Tolkien', 'j r r tolkien'],
    ['Ada 1815', 'ada'],
  ])('%s: %s', (name, folded) => expect(wordsOf(name).join(' ')).toBe(folded));
});

describe('other names stay others', () => {
  test.each([
    ['राम', 'रीमा'],
    ['김민수', '김민지'],
    ['かな', 'かの'],
    ['Nam', 'Lam'],
    ['محمد', 'أحمد'],
  ])('%s and %s', (one, other) => expect(wordsOf(one)).not.toEqual(wordsOf(other)));
});

test('digits can be left out', () => {
  expect(foldName('Raider 17')).toMatchObject({ bareWords: ['raider'], letters: 'raider', isNumbered: true });
});

test('only a word that is Latin to the eye, beside one that is, poses', () => {
  expect(foldName('Сара Connor').poses).toBe(true);
  expect(foldName('Мария Smith').poses).toBe(false);
  expect(foldName('Сара Торо').poses).toBe(false);
  expect(foldName('Sara Connor').poses).toBe(false);
});

test('folding a folded name changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (written) => {
      const { words } = foldName(written);
      const again = foldName(words.join(' '));
      expect(again.words).toEqual(words);
    }),
  );
});
