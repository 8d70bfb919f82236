import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../src/domain/fold-name.ts';
import { areNearlyAlike, longWords, mayBeAlike } from '../../src/domain/nearly-alike.ts';

const alike = (one: string, other: string) => areNearlyAlike(foldName(one), foldName(other));

test.each([
  ['Raider 1', 'Raider 2'],
  ['Raider', 'RAIDER99'],
  ['John Smith', 'JohnSmith'],
  ['John Smith', 'Jóhn Smíth'],
  ['Robert Miller', 'Robert Milller'],
  ['Robert Miller', 'Robrt Miller'],
  ['Robert Miller', 'Robert Mlller'],
  ['Robert Miller', 'Roebrt Miller'],
  ['Robert Miller', 'Robrt Millar'],
  ['Pope', 'РОРЕ'],
])('%s and %s are nearly alike', (one, other) => {
  expect(alike(one, other)).toBe(true);
  expect(alike(other, one)).toBe(true);
});

test.each([
  ['Nguyen Van Nam', 'Nguyen Van Lam'],
  ['Anna Schmidt', 'Anne Schmidt'],
  ['김민수', '김민지'],
  ['Gurpreet Singh', 'Harpreet Singh'],
  ['Maria Silva', 'Maria Souza'],
  ['Robert Miller', 'Robbie Miller'],
  ['Mehmet Yilmaz', 'Ahmet Yilmaz'],
  ['Li Wei', 'Li Na'],
  ['Robert Miller', 'Robert'],
])('%s and %s are two names', (one, other) => {
  expect(alike(one, other)).toBe(false);
  expect(alike(other, one)).toBe(false);
});

test('whatever is nearly alike passes the quick look at its letters', () => {
  const name = fc.array(fc.string({ unit: fc.constantFrom(...'abcdeд'), minLength: 1, maxLength: 8 }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(name, name, (words, otherWords) => {
      const [one, other] = [foldName(words.join(' ')), foldName(otherWords.join(' '))];
      if (!areNearlyAlike(one, other)) return;
      expect(mayBeAlike(one.letterBits, other.letterBits, longWords(one))).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

test('one slip in a long word makes nearly the same name, two make another', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 6, maxLength: 12 });
  fc.assert(
    fc.property(word, fc.nat(5), (name, at) => {
      expect(alike(name, `${name.slice(0, at)}z${name.slice(at)}`)).toBe(true);
      expect(alike(name, `${name.slice(0, at)}z${name.slice(at + 1)}`)).toBe(true);
      expect(alike(name, `zz${name}`)).toBe(false);
    }),
  );
});
