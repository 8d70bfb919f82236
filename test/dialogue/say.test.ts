import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/dialogue/text/en.ts';
import { speak } from '../../src/dialogue/text/say.ts';
import { writeText } from '../../src/dialogue/text/text.ts';
import { UserText } from '../../src/domain/user-text.ts';

const marks = {
  plain: (words: string) => words,
  neutralise: (written: string) => `«${written}»`,
  bold: (inner: string) => `*${inner}*`,
  italic: (inner: string) => `_${inner}_`,
  link: (inner: string, href: string) => `${inner}(${href})`,
};

describe('the bot speaks', () => {
  test('with plurals', () => {
    const { words } = speak('en');
    expect(words('receipt.count', { count: 1 })).toBe('1 person has signed by now.');
    expect(words('receipt.count', { count: 1234 })).toBe('1,234 people have signed by now.');
  });

  test('with dates as its reader writes them', () => {
    const at = new Date('2026-12-03T09:05:00Z');
    expect(speak('en-GB').words('card.until', { at })).toBe('Open until 3 December 2026 at 09:05 UTC.');
    expect(speak('en-US').words('card.until', { at })).toBe('Open until December 3, 2026 at 09:05 AM UTC.');
  });

  test('with names that stay names', () => {
    const text = speak('en').text('receipt.thanks', { name: new UserText('<b>{count}</b>') });
    expect(writeText(text, marks)).toBe('Thank you, «<b>{count}</b>».');
  });

  test('in bold where the catalogue says so', () => {
    const text = speak('en').text('receipt.number', { number: 42, title: 'Keep the evidence' });
    expect(writeText(text, marks)).toBe('*You are signatory no. 42* of “Keep the evidence”.');
  });

  test.each([undefined, '', 'xx', 'not a language', 'de', '🙂'])(
    'English to those whose language is %o',
    (language) => {
      expect(speak(language).words('button.sign')).toBe('Sign');
    },
  );

  test('no name in a label', () => {
    expect(speak('en').words('receipt.thanks', { name: new UserText('Ada') })).toBe('Thank you, .');
  });
});

describe('the English catalogue', () => {
  test.each(Object.entries(en))('has a sentence that can be read for %s', (key, pattern) => {
    expect(pattern.trim()).toBe(pattern);
    expect(pattern).not.toMatch(/ {2}|"|'/);
    expect(key).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
    expect(() => new IntlMessageFormat(pattern, 'en')).not.toThrow();
  });
});
