import { describe, expect, test } from 'vitest';
import { defaultSignalSettings } from '../../src/domain/signals.ts';
import { looksWrong, soberWords } from '../../src/judge-comment.ts';
import { profaneWords } from '../../src/profane-words.ts';

describe('others read at once what somebody says', () => {
  test.each([
    'My children learned to swim here, and so did I in the nineties.',
    'Women who survive rape need safe places, and sex education belongs in schools.',
    'The crimes of the Nazis must never be forgotten.',
    'It is hot as hell in summer, and damn, we need trees.',
    'My dog got a tick bite. Penistone, Scunthorpe, Essex.',
    'Ich bin 82 und fahre mit dem dicken Bus. Schluss mit Rassismus!',
    'Parce que mes enfants ont appris à nager ici.',
    'Moje dzieci nauczyły się tutaj pływać.',
    'Мои дети научились плавать здесь.',
    '我的孩子在这里学会了游泳。',
    'I ❤️ it',
  ])('%s', (comment) => {
    expect(looksWrong(comment, defaultSignalSettings)).toBe(false);
  });
});

describe('a moderator looks first at what holds a swear word or a slur', () => {
  test.each([
    'What the fuck',
    'Our mayor is an\narschloch.',
    'f u c k you all',
    'Fuсk with a Cyrillic letter',
    'Вы все суки',
  ])('%s', (comment) => {
    expect(looksWrong(comment, defaultSignalSettings)).toBe(true);
  });
});

test('every word that passes in prose is on the list that it is taken from', () => {
  expect(soberWords).not.toHaveLength(0);
  expect(soberWords.filter((word) => !profaneWords.includes(word))).toEqual([]);
});

test('where the host lets swear words pass in names, they pass here', () => {
  const weights = { ...defaultSignalSettings.weights, profanity: 50 };
  expect(looksWrong('What the fuck', { ...defaultSignalSettings, weights })).toBe(false);
});
