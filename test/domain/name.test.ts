import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NameProblem, nameMaxGraphemes, nameMaxUnits, parseName, suggestName } from '../../src/domain/name.ts';

const graphemes = (name: string) => [...new Intl.Segmenter().segment(name)].length;

describe('real names pass as they were written', () => {
  test.each([
    ["O'Brien-Ávila"],
    ['Nguyễn Thị Minh'],
    ['李小龍'],
    ['فاطمة الزهراء'],
    ['Null Ng'],
    ['Q'],
    ['李'],
    ['X Æ A-12'],
    ['Martin Luther King, Jr.'],
    ['’t Hooft'],
    ['St. John'],
    ['J.R.R. Tolkien'],
    ['J.R.R.Tolkien'],
    ['Dr.Li'],
    ['M.de Vries'],
    ['Robert (Bob) Smith'],
    ['Arun s/o Nathan'],
    ['Jón Þór'],
    ['Mª José'],
    ['Kaʻahumanu'],
    ['Gal·la Placídia'],
    ['レオナルド・ディカプリオ'],
    ['בן־גוריון'],
    ['བསྟན་འཛིན'],
    ['पी॰ वी॰ नरसिंह राव'],
    ['John Smith III'],
    ['john.smith'],
    ['မျှို့'],
    ['True'],
  ])('%s', (name) => {
    expect(parseName(name)).toEqual({ kind: 'name', name });
  });
});

describe('what cannot be seen is left out', () => {
  test.each([
    ['spaces of every kind', '  Ada\u00A0\u3000 \tLovelace ', 'Ada Lovelace'],
    ['a line break at the end', 'Ada\n', 'Ada'],
    ['zero-width spaces', 'A\u200Bd\u2060a\uFEFF', 'Ada'],
    ['direction marks', '\u202EAda\u2066\u200F', 'Ada'],
    ['soft hyphens', 'Love\u00ADlace', 'Lovelace'],
    ['variation selectors and tags', 'A\uFE0Fd\u{E0041}a\u{E0100}', 'Ada'],
    ['Hangul fillers', '\u3164A\u115F\u1160da\uFFA0', 'Ada'],
    ['grapheme joiners, so that accents find their letters', 'A\u034F\u0301da', 'Áda'],
    ['control characters', 'A\u0007da\u001B', 'Ada'],
    ['joiners between Latin letters', 'A\u200Dd\u200Ca', 'Ada'],
    ['a joiner at the end of an Arabic name', 'علی\u200C', 'علی'],
    ['accents written apart', 'A\u0301vila', 'Ávila'],
  ])('%s', (_, written, name) => {
    expect(parseName(written)).toEqual({ kind: 'name', name });
  });

  test.each([
    ['Persian', 'علی\u200Cرضا'],
    ['Sinhala', 'ශ්\u200Dරී'],
    ['Malayalam', 'ക്\u200Cഷ'],
  ])('but a joiner that %s spelling needs stays', (_, name) => {
    expect(parseName(name)).toEqual({ kind: 'name', name });
  });
});

describe('what is no name is refused for a reason', () => {
  const refused: [written: string, problem: NameProblem][] = [
    ['', { kind: 'empty' }],
    [' \u3000\t', { kind: 'empty' }],
    ['\u200B\u202E\u3164', { kind: 'empty' }],
    ['Ada\nLovelace', { kind: 'lines' }],
    ['Ada\u2028Lovelace', { kind: 'lines' }],
    ['https://example.org', { kind: 'link' }],
    ['Ada www.example', { kind: 'link' }],
    ['bit.ly', { kind: 'link' }],
    ['t.me/spam', { kind: 'link' }],
    ['T.me/spam', { kind: 'link' }],
    ['discord.gg/spam', { kind: 'link' }],
    ['Buy at shop.example.com now', { kind: 'link' }],
    ['EXAMPLE.COM', { kind: 'link' }],
    ['пример.рф', { kind: 'link' }],
    ['ex\u200Bample.com', { kind: 'link' }],
    ['ada@example.org', { kind: 'link' }],
    ['@everyone', { kind: 'mention' }],
    ['Ada @ada_l', { kind: 'mention' }],
    ['<@80351110224678912>', { kind: 'mention' }],
    ["Robert'); DROP TABLE", { kind: 'symbols', found: ';' }],
    ['Аdmin', { kind: 'mixed', found: 'Аdmin' }],
    ['Ada Αvram', { kind: 'mixed', found: 'Αvram' }],
    ['=1+1', { kind: 'symbols', found: '=+' }],
    ['+Ada', { kind: 'symbols', found: '+' }],
    ['Ada 🌸🌸', { kind: 'symbols', found: '🌸' }],
    ['*Ada* _Lovelace_', { kind: 'symbols', found: '*_' }],
    ['<b>Ada</b>', { kind: 'symbols', found: '<>/' }],
    ['[Your Name Here]', { kind: 'symbols', found: '[]' }],
    ['/start', { kind: 'symbols', found: '/' }],
    ['Ada /start', { kind: 'symbols', found: '/' }],
    ['Ada\uD83C', { kind: 'symbols', found: '\uFFFD' }],
    ['Ada ́', { kind: 'symbols', found: '\u0301' }],
    ['1️⃣', { kind: 'symbols', found: '\u20E3' }],
    ['-Ada', { kind: 'start', found: '-' }],
    ['(Ada)', { kind: 'start', found: '(' }],
    ['42', { kind: 'noLetter' }],
    ['...', { kind: 'noLetter' }],
    ['ʼʼʼ', { kind: 'noLetter' }],
    ['Z\u0300\u0310\u0321\u0334\u0346a', { kind: 'marks' }],
    ['ก\u0E34\u0E34\u0E34\u0E34\u0E34\u0E34\u0E34\u0E34\u0E34', { kind: 'marks' }],
    ['a'.repeat(nameMaxGraphemes + 1), { kind: 'tooLong' }],
    ['\u1100'.repeat(nameMaxUnits + 1), { kind: 'tooLong' }],
    ['a'.repeat(100_000), { kind: 'tooLong' }],
  ];
  test.each(refused)('%j', (written, problem) => {
    expect(parseName(written)).toEqual({ kind: 'refused', problem });
  });
});

test('a name of exactly the longest length passes', () => {
  expect(parseName('é'.repeat(nameMaxGraphemes)).kind).toBe('name');
});

test('a profile suggests its name when that can sign, cleaned as if it was written', () => {
  expect(suggestName(' Ben\u200B  Okri ')).toBe('Ben Okri');
  expect(suggestName('✨ ben ✨')).toBeUndefined();
  expect(suggestName(undefined)).toBeUndefined();
});

describe('whatever is written', () => {
  const awkward = fc.constantFrom(
    ...['\u200B', '\u200C', '\u200D', '\u202E', '\u3164', '\uFE0F', '\u034F', '\u0301', '\u0323', '\u2028', '\n', ' '],
    ...['علی', 'ශ්', 'ר', 'é', 'Å', '가', '\u1100', "'", '-', '.', '/', '(', '@', '=', '\uD83C', '\u2800', '\u1FEF'],
  );
  const written = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc
      .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 })
      .map((p) => p.join('')),
  );

  test('a name that passes is what can be read, is short, and passes again unchanged', () => {
    fc.assert(
      fc.property(written, (text) => {
        const parsed = parseName(text);
        if (parsed.kind === 'refused') return;
        expect(parsed.name).toMatch(/[\p{L}--\p{Lm}]/v);
        expect(parsed.name).toMatch(/^[\p{L}\p{N}'’‘]/u);
        expect(parsed.name.replace(/[\u200C\u200D]/gu, '')).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cs}]/u,
        );
        expect(graphemes(parsed.name)).toBeLessThanOrEqual(nameMaxGraphemes);
        expect(parsed.name.length).toBeLessThanOrEqual(nameMaxUnits);
        expect(parsed.name).toBe(parsed.name.normalize('NFC'));
        expect(parseName(parsed.name)).toEqual(parsed);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ['𝓐𝓭𝓪 𝕃𝕠𝕧𝕖𝕝𝕒𝕔𝕖', 'Ada Lovelace'],
  ['ＡＤＡ', 'ADA'],
  ['ﻓﺎﻃﻤﺔ', 'فاطمة'],
])('letters in fancy dress, "%s", become plain ones', (written, name) => {
  expect(parseName(written)).toEqual({ kind: 'name', name });
});

test.each(['Мария Smith', 'Anna-Мария', 'Δημήτρης Brown', '山田 Taro', 'Αθηνά'])(
  'someone with names from two alphabets, "%s", keeps both',
  (written) => {
    expect(parseName(written)).toEqual({ kind: 'name', name: written });
  },
);

test.each([
  'ГIапуров',
  'КIанти',
  'Iван Петренко',
  'Yεboah',
  'Bengt H:son Wennergren',
  'মো: রহিম',
  'ኃይለ፡ሥላሴ',
  'Dwayne "The Rock" Johnson',
  'Anne „Anni“ Meier',
])('someone called %s has a name', (written) => {
  expect(parseName(written)).toEqual({ kind: 'name', name: written.normalize('NFC') });
});

test.each([
  ['ジャン＝リュック・ゴダール', 'ジャン゠リュック・ゴダール'],
  ['Anne–Marie', 'Anne-Marie'],
  ['ד"ר כהן', 'ד״ר כהן'],
  ['D`Angelo', "D'Angelo"],
])('what a keyboard put in place of the right sign, in %s, becomes %s', (written, name) => {
  expect(parseName(written)).toEqual({ kind: 'name', name });
});

test.each([':smile: Ada', 'Ada:', 'a:b:c'])('colons that no name has, in %s, are refused', (written) => {
  expect(parseName(written)).toMatchObject({ kind: 'refused', problem: { kind: 'symbols' } });
});
