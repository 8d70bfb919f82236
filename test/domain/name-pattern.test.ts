import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namePattern } from '../../src/domain/name-pattern.ts';

test.each([
  ['Mickey Mouse', 'mickey  MOUSE'],
  ['mickey*', 'Mickey Mouse'],
  ['mickey*', 'Mickey'],
  ['*mouse', 'Míckey Mouse'],
  ['*key mo*', 'Mickey Mouse'],
  ['m*k*m*e', 'Mickey Mouse'],
  ['*', ''],
  ['**', 'Ada'],
  ['ada*', 'Аda Lovelace'],
  ['müller', 'Mu\u0308ller'],
  ['Жанна*', 'ЖАННА Дарк'],
  ['(a+)+', '(A+)+'],
])('%s means %s', (pattern, name) => {
  expect(namePattern(pattern)(name)).toBe(true);
});

test.each([
  ['mickey', 'Mickey Mouse'],
  ['mouse*', 'Mickey Mouse'],
  ['*mickey', 'Mickey Mouse'],
  ['aba*aba', 'Aba'],
  ['aba*aba', 'Ababa'],
  ['a*b*b', 'ab'],
  ['m.ckey', 'Mickey'],
  ['', 'Ada'],
])('%s does not mean %s', (pattern, name) => {
  expect(namePattern(pattern)(name)).toBe(false);
});

test('a pattern means what a slow comparison says that it means', () => {
  const letters = (symbols: string) => fc.string({ unit: fc.constantFrom(...symbols), maxLength: 8 });
  const isMeant = (pattern: string, name: string): boolean => {
    if (pattern === '') return name === '';
    if (pattern[0] !== '*') return pattern[0] === name[0] && isMeant(pattern.slice(1), name.slice(1));
    return isMeant(pattern.slice(1), name) || (name !== '' && isMeant(pattern, name.slice(1)));
  };
  fc.assert(
    fc.property(letters('ab*'), letters('ab'), (pattern, name) => {
      expect(namePattern(pattern)(name)).toBe(isMeant(pattern, name));
    }),
  );
});

test('no pattern takes long', () => {
  const matches = namePattern(`${'*a'.repeat(100)}*b`);
  expect(matches('a'.repeat(10_000))).toBe(false);
});
