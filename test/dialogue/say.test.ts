import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { de } from '../../src/dialogue/text/de.ts';
import { en } from '../../src/dialogue/text/en.ts';
import { type Key, languageOf, languages, speak } from '../../src/dialogue/text/say.ts';
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

  test.each([
    ['en', '1 signature!', 'The goal is reached: 1 signature!', '1,234 signatures!'],
    ['de', '1 Unterschrift!', 'Das Ziel ist erreicht: 1 Unterschrift!', '1.234 Unterschriften!'],
  ])('in "%s" of a milestone and a goal of one', (language, milestone, goal, many) => {
    const { words } = speak(language);
    expect(words('news.milestone', { milestone: 1 })).toBe(milestone);
    expect(words('news.goal', { count: 1 })).toBe(goal);
    expect(words('news.milestone', { milestone: 1234 })).toBe(many);
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

  test.each([undefined, '', 'xx', 'not a language', 'fr', '🙂'])(
    'English to those whose language is %o',
    (language) => {
      expect(speak(language).words('button.sign')).toBe('Sign');
    },
  );

  test('no name in a label', () => {
    expect(speak('en').words('receipt.thanks', { name: new UserText('Ada') })).toBe('Thank you, .');
  });
});

test.each([
  ['en-GB', 'en', 'English'],
  ['de-CH', 'de', 'Deutsch'],
  ['xx', 'en', 'English'],
  ['not a language', 'en', 'English'],
  [undefined, 'en', 'English'],
])('who asks for %o is spoken to in "%s", which calls itself %s', (language, tag, name) => {
  expect(languageOf(language)).toEqual({ tag, name });
  expect(languages).toContainEqual({ tag, name });
});

test.each([
  ['en-AA', 'en'],
  ['de-Cyrl-AB', 'de'],
  ['de-1996', 'de'],
  ['en-u-nu-arab', 'en'],
  ['en-GB', 'en-GB'],
  ['de-CH', 'de-CH'],
])('who asks for "%s" is spoken to as in "%s"', (asked, locale) => {
  expect(speak(asked).locale).toBe(locale);
  expect(speak(asked)).toBe(speak(locale));
});

test('however many countries are invented, one language is spoken in few ways', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const countries = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const ways = new Set(countries.map((country) => speak(`de-Cyrl-${country}`).locale));
  expect(ways).toEqual(new Set(['de']));
});

describe('German', () => {
  const at = new Date('2026-12-03T09:05:00Z');

  test('has its own plurals and numbers', () => {
    const { words } = speak('de');
    expect(words('receipt.count', { count: 1 })).toBe('Bis jetzt hat 1 Mensch unterschrieben.');
    expect(words('receipt.count', { count: 1234 })).toBe('Bis jetzt haben 1.234 Menschen unterschrieben.');
    expect(speak('de-CH').words('news.milestone', { milestone: 1000 })).toMatch(/^1['’]000 Unterschriften!$/);
  });

  test('hopes for one signature and for many', () => {
    const hoped = (count: number, goal: number) =>
      speak('de').words('count.ofGoal', { count, goal, part: count / goal });
    expect(hoped(0, 1)).toBe('Noch hat niemand unterschrieben. Erhofft ist 1 Unterschrift.');
    expect(hoped(0, 1_000)).toBe('Noch hat niemand unterschrieben. Erhofft sind 1.000 Unterschriften.');
    expect(hoped(1, 1)).toMatch(/^1 Mensch hat unterschrieben, erhofft ist 1: 100\s%$/);
    expect(hoped(2, 4)).toMatch(/^2 Menschen haben unterschrieben, erhofft sind 4: 50\s%$/);
  });

  test('writes dates so that they fit into its sentences', () => {
    const { words } = speak('de');
    expect(words('card.until', { at })).toBe('Offen bis zum 3. Dezember 2026 um 09:05 UTC.');
    expect(words('receipt.since', { at })).toBe('Du hast am 3. Dezember 2026 um 09:05 UTC unterschrieben.');
    expect(words('update.update', { at })).toBe('Neues vom 3. Dez. 2026:');
  });

  test.each(Object.entries(de))('closes every quotation as Germans do in %s', (_, pattern) => {
    expect(pattern.replace(/„[^„“]*“/g, '')).not.toMatch(/[„“”]/);
  });
});

const catalogues: Record<string, Record<Key, string>> = { en, de };
const sentences = Object.entries(catalogues).flatMap(([tag, catalogue]) =>
  Object.entries(catalogue).map(([key, pattern]) => [tag, key as Key, pattern] as const),
);

test('every language that is spoken is read here', () => {
  expect(Object.keys(catalogues)).toEqual(languages.map(({ tag }) => tag));
});

type Elements = ReturnType<IntlMessageFormat['getAst']>;
const [literal, number, date, choice, plural, mark] = [0, 2, 3, 5, 6, 8];

/** Something that a sentence takes: a value of a kind, written in a style and choosing among cases, or a mark. */
interface Taken {
  readonly name: string;
  readonly kind: number;
  readonly style: unknown;
  readonly cases: readonly string[];
}

/** Everything that a sentence takes, also within its cases and marks. */
function takenBy(elements: Elements): readonly Taken[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || element.type === literal) return [];
    const options = 'options' in element ? element.options : {};
    const inner = 'children' in element ? element.children : Object.values(options).flatMap(({ value }) => value);
    const style = 'style' in element ? element.style : undefined;
    return [{ name: element.value, kind: element.type, style, cases: Object.keys(options) }, ...takenBy(inner)];
  });
}

const read = (tag: string, pattern: string) => takenBy(new IntlMessageFormat(pattern, tag).getAst());

/** The same for two sentences that take the same. Which plurals there are is each language's own affair. */
function shapeOf(tag: string, pattern: string): ReadonlySet<string> {
  const shapes = read(tag, pattern).map(({ name, kind, style, cases }) => {
    const shared = kind === plural ? cases.filter((each) => each.startsWith('=')) : cases;
    return [name, kind, style, ...[...shared].sort()].join(' ');
  });
  return new Set(shapes);
}

function sampleOf({ kind, cases }: Taken, count: number): unknown {
  if (kind === number || kind === plural) return count;
  if (kind === date) return new Date('2026-12-03T09:05:00Z');
  return kind === choice ? cases[count % cases.length] : 'Something';
}

describe('a sentence', () => {
  test.each(sentences)('in "%s", %s, is written with care', (_, key, pattern) => {
    expect(key).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
    expect(pattern.trim()).toBe(pattern);
    expect(pattern).not.toMatch(/ {2}|"|'/);
  });

  test.each(sentences)('in "%s", %s, takes what it takes in English', (tag, key, pattern) => {
    expect(shapeOf(tag, pattern)).toEqual(shapeOf('en', en[key]));
  });

  test.each(sentences)('in "%s", %s, knows no plurals but those of its language', (tag, _, pattern) => {
    const known: readonly string[] = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const used = read(tag, pattern).flatMap(({ kind, cases }) => (kind === plural ? cases : []));
    expect(used.filter((each) => !each.startsWith('=') && !known.includes(each))).toEqual([]);
  });

  test.each(sentences)('in "%s", %s, can be said with any count', (tag, key, pattern) => {
    const say: (key: Key, values: object) => string = speak(tag).words as never;
    for (const count of [0, 1, 2, 1_234]) {
      const values = read(tag, pattern)
        .filter(({ kind }) => kind !== mark)
        .map((taken) => [taken.name, sampleOf(taken, count)]);
      const said = say(key, Object.fromEntries(values));
      expect(said).toMatch(/\S/);
      expect(said).not.toMatch(/[{}<>#]| {2}|undefined/);
    }
  });
});

/** Telephones cut longer buttons, Discord takes no longer titles and descriptions, Telegram no longer alerts. */
const mostUnits: readonly (readonly [RegExp, number])[] = [
  [/^button\.|Press$|\.submit$/, 34],
  [/^(sign|rename|withdraw)\.title$|^sign\.(name|visibility)$|^withdraw\.confirm$/, 45],
  [/^command\.|^sign\.nameHint$|(Label|Description)$/, 100],
  [/^follow\.(who|where)$|^moderate\.who$|^flow\.(nobody|nothingToCancel)$/, 200],
];

test.each(
  sentences.flatMap(([tag, key, pattern]) =>
    mostUnits.filter(([keys]) => keys.test(key)).map(([, most]) => [tag, key, most, pattern] as const),
  ),
)('in "%s" %s has at most %i characters', (_tag, _key, most, pattern) => {
  expect(pattern.length).toBeGreaterThan(0);
  expect(pattern.length).toBeLessThanOrEqual(most);
});
