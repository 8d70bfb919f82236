import { describe, expect, test } from 'vitest';
import { accountAgeMs } from '../../src/domain/account-age.ts';
import type { SignalName } from '../../src/domain/moderation.ts';
import { type SignFacts, defaultSignalSettings as settings, trollPattern, weigh } from '../../src/domain/signals.ts';
import { visitor } from '../support/petitions.ts';

const dayMs = 24 * 60 * 60_000;

/** Somebody about whom nothing is strange. */
const ada: SignFacts = {
  accountAgeMs: 400 * dayMs,
  recent: 1,
  usual: 0,
  alike: 0,
  isFirstName: false,
  isLookAlike: false,
  isProfane: false,
  isTroll: false,
};

const strange: Readonly<Record<SignalName, Partial<SignFacts>>> = {
  youngAccount: { accountAgeMs: dayMs },
  burst: { recent: 30 },
  alike: { alike: 5 },
  lookAlike: { isLookAlike: true },
  profanity: { isProfane: true },
  troll: { isTroll: true },
};

test('where nothing is strange, a signature is counted', () => {
  expect(weigh(ada, settings)).toEqual({ signals: [], hold: false });
});

test.each<[SignalName, boolean]>([
  ['youngAccount', false],
  ['burst', false],
  ['alike', false],
  ['lookAlike', false],
  ['profanity', true],
  ['troll', true],
])('%s alone is held: %s', (signal, hold) => {
  expect(weigh({ ...ada, ...strange[signal] }, settings)).toEqual({ signals: [signal], hold });
});

test.each<[SignalName, SignalName, boolean]>([
  ['youngAccount', 'burst', true],
  ['youngAccount', 'alike', true],
  ['youngAccount', 'lookAlike', false],
  ['burst', 'alike', true],
  ['burst', 'lookAlike', true],
  ['alike', 'lookAlike', true],
])('%s and %s together are held: %s', (one, other, hold) => {
  expect(weigh({ ...ada, ...strange[one], ...strange[other] }, settings)).toEqual({ signals: [one, other], hold });
});

describe('where the lines are', () => {
  test.each<[string, Partial<SignFacts>, readonly SignalName[]]>([
    ['an account of a week is old', { accountAgeMs: 7 * dayMs }, []],
    ['an account of less is young', { accountAgeMs: 7 * dayMs - 1 }, ['youngAccount']],
    ['an account whose age nobody tells is not young', { accountAgeMs: undefined }, []],
    ['29 signatures are no burst', { recent: 29 }, []],
    ['five times the usual is one', { recent: 500, usual: 100 }, ['burst']],
    ['less than that is a good day', { recent: 499, usual: 100 }, []],
    ['four others of that name are chance', { alike: 4 }, []],
    ['a first name is shared by more', { alike: 14, isFirstName: true }, []],
    ['but not by everybody', { alike: 15, isFirstName: true }, ['alike']],
  ])('%s', (_, facts, signals) => expect(weigh({ ...ada, ...facts }, settings).signals).toEqual(signals));
});

test('a host weighs otherwise', () => {
  const weights = { ...settings.weights, profanity: 0, youngAccount: 100 };
  expect(weigh({ ...ada, isProfane: true }, { ...settings, weights }).hold).toBe(false);
  expect(weigh({ ...ada, accountAgeMs: 0 }, { ...settings, weights }).hold).toBe(true);
  expect(weigh({ ...ada, isProfane: true }, { ...settings, holdAt: 101 }).hold).toBe(false);
});

test('Discord tells when an account was made, in its id', () => {
  const now = new Date('2016-05-01T00:00:00.000Z');
  const age = accountAgeMs({ platform: 'discord', account: '175928847299117063' }, now);
  expect(new Date(now.getTime() - (age ?? 0))).toEqual(new Date('2016-04-30T11:18:25.796Z'));
});

test('elsewhere nobody tells', () => {
  expect(accountAgeMs({ platform: 'telegram', account: '175928847299117063' }, new Date())).toBeUndefined();
  expect(accountAgeMs(visitor('175928847299117063'), new Date())).toBeUndefined();
  expect(accountAgeMs({ platform: 'discord', account: 'somebody' }, new Date())).toBeUndefined();
});

test.each([
  ['Mickey Mouse', 'mickey mouse', true],
  ['günther', 'gunther', true],
  ['gu\u0308nther', 'gunther', true],
  ['Straß?e', 'strasse', true],
  ['Straß?e', 'strae', true],
  ['Straß?e', 'strase', false],
  ['Mick\\S+ Mouse', 'mickey mouse', true],
  ['Mick\\S+ Mouse', 'mick    mouse', false],
  ['\\D+', 'duck', true],
  ['[D-F]uck', 'duck', true],
  ['(?<First>Duck) \\k<First>', 'duck duck', true],
  ['\\p{L}+', 'duck', true],
  ['\\u{64}uck|\\u0064ick', 'dick', true],
  ['(?<!A)Duck', 'duck', true],
])('a joke name is spelt as the host likes: %j and the folded name “%s”', (source, name, matches) => {
  expect(trollPattern([source]).test(name)).toBe(matches);
});

test('joke names match whole names alone, and none match nothing', () => {
  const pattern = trollPattern(['(?:mickey|minnie) mouse', 'donald']);
  expect(['mickey mouse', 'donald', 'donald duckworth', 'a donald'].map((name) => pattern.test(name))).toEqual([
    ...[true, true, false, false],
  ]);
  expect(trollPattern([]).test('')).toBe(false);
  expect(() => trollPattern(['a)', '(b'])).toThrow(SyntaxError);
  // Folded, these would be other classes of letters.
  for (const beyondAscii of ['[А-Я]+', '[äöüß]x']) expect(() => trollPattern([beyondAscii])).toThrow(RangeError);
  expect(trollPattern(['[a-c]+ü']).test('abcu')).toBe(true);
});
