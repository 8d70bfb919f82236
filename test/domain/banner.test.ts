import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bannerMaxUnits, parseBanner } from '../../src/domain/banner.ts';

const banner = (words: string) => ({ kind: 'banner', banner: words });

test.each([
  ['stands as it was written', 'We are under attack. Your name is safe.', 'We are under attack. Your name is safe.'],
  ['is one paragraph', ' One.\r\n\r\nTwo.\tThree.\u2028Four. ', 'One. Two. Three. Four.'],
  ['loses what turns words around', 'safe \u202Eevil\u202C \u2066x\u2069', 'safe evil x'],
  ['loses what nobody sees', '\u001b[31mRed\u0000 \u200bline\u00ad\u{e0041}', '[31mRed line'],
  ['keeps the joiners of scripts and signs', 'می\u200cخواهم 👩\u200d👧 ⚠\ufe0f', 'می\u200cخواهم 👩\u200d👧 ⚠\ufe0f'],
  ['may be a single sign', '⚠', '⚠'],
])('a banner %s', (_, written, words) => {
  expect(parseBanner(written)).toEqual(banner(words));
});

test.each(['', '   ', '\n\n', '\u200d\ufe0f', '\u202e', '\u2800'])(
  '%j is no banner: there is nothing to read',
  (written) => {
    expect(parseBanner(written)).toEqual({ kind: 'refused', problem: { kind: 'empty' } });
  },
);

test('a banner is as long as fits, and one that is longer is told by how much', () => {
  const longest = 'x'.repeat(bannerMaxUnits);
  expect(parseBanner(` ${longest}\n`)).toEqual(banner(longest));
  expect(parseBanner(`${longest}yz`)).toEqual({ kind: 'refused', problem: { kind: 'tooLong', surplus: 2 } });
});

test('whatever was written, what is kept is kept again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (written) => {
      const parsed = parseBanner(written);
      if (parsed.kind === 'banner') expect(parseBanner(parsed.banner)).toEqual(parsed);
    }),
  );
});
