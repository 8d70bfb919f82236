import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSelection } from '../../src/domain/parse-selection.ts';
import type { Selection } from '../../src/domain/selection.ts';

/** A Sunday, four minutes past nine in the evening. */
const now = new Date('2026-11-22T21:04:00Z');
const at = (moment: string) => new Date(`${moment}Z`);
const stretch = (from: string, until: string) => ({ from: at(from), until: at(until) });
const today = stretch('2026-11-22T00:00', '2026-11-23T00:00');
const yesterday = stretch('2026-11-21T00:00', '2026-11-22T00:00');
const evening = stretch('2026-11-22T18:00', '2026-11-22T18:11');

describe('somebody looks for', () => {
  test.each<[string, Selection]>([
    ['120', { numbers: [[120, 120]] }],
    ['No. 1,234', { numbers: [[1234, 1234]] }],
    ['Nr. 1.234', { numbers: [[1234, 1234]] }],
    // As it is copied from a chat, with what is not seen.
    ['\u2068No.\u2060 1,\u2060234\u2069', { numbers: [[1234, 1234]] }],
    ['community 2059371664', { community: 2_059_371_664 }],
    ['community 2,059,371,664', { community: 2_059_371_664 }],
    ['community 205\u2060937\u20601664', { community: 2_059_371_664 }],
    ['#7', { numbers: [[7, 7]] }],
    ['120-180', { numbers: [[120, 180]] }],
    ['120 – 180', { numbers: [[120, 180]] }],
    [
      '5 7, 9-11',
      {
        numbers: [
          [5, 5],
          [7, 7],
          [9, 11],
        ],
      },
    ],
  ])('numbers: %s', (written, selection) => expect(parseSelection(written, now)).toEqual({ selection }));

  test.each<[string, string]>([
    ['mickey*', 'mickey*'],
    ['*MOUSE', '*mouse'],
    ['raider12*', 'raider12*'],
    ['"Mickey Mouse"', 'mickey mouse'],
    ['„Micky  Maus“', 'micky maus'],
    ['“Mickey Mouse”', 'mickey mouse'],
    ['Mickey Mouse', 'mickey mouse'],
    ['Zoë Müller-Łoś', 'zoe muller-los'],
    ['Ben and Ada', 'ben and ada'],
    ['"Removed today"', 'removed today'],
    ['Anne-Marie O’Hara', 'anne-marie o’hara'],
  ])('a name: %s', (written, name) => expect(parseSelection(written, now)).toEqual({ selection: { name } }));

  test.each<[string, Selection]>([
    ['18:00-18:10', evening],
    ['18:00 - 18:10', evening],
    ['18:00–18:10', evening],
    ['18:00', stretch('2026-11-22T18:00', '2026-11-22T18:01')],
    ['18:00:05-18:00:07', stretch('2026-11-22T18:00:05', '2026-11-22T18:00:08')],
    // What names no day has come already: half past ten is last night's.
    ['22:30-22:40', stretch('2026-11-21T22:30', '2026-11-21T22:41')],
    ['23:50-00:10', stretch('2026-11-21T23:50', '2026-11-22T00:11')],
    ['today', today],
    ['heute', today],
    ['Yesterday', yesterday],
    ['gestern', yesterday],
    ['gestern 18:00-18:10', stretch('2026-11-21T18:00', '2026-11-21T18:11')],
    ['2026-11-20', stretch('2026-11-20T00:00', '2026-11-21T00:00')],
    ['2026-11-20 - 2026-11-21', stretch('2026-11-20T00:00', '2026-11-22T00:00')],
    ['2026-11-22 18:00 - 2026-11-22 19:00', stretch('2026-11-22T18:00', '2026-11-22T19:01')],
    ['2026-11-22 23:00-01:00', stretch('2026-11-22T23:00', '2026-11-23T01:01')],
  ])('a time: %s', (written, selection) => expect(parseSelection(written, now)).toEqual({ selection }));

  test.each<[string, Selection]>([
    ['telegram:123', { account: { platform: 'telegram', account: '123' } }],
    ['Discord:80351110224678912', { account: { platform: 'discord', account: '80351110224678912' } }],
    ['community 17', { community: 17 }],
    ['Gemeinschaft 1.234', { community: 1234 }],
    ['community 2147483647', { community: 2_147_483_647 }],
    ['community 2,104,604,976', { community: 2_104_604_976 }],
    ['community 0', { direct: true }],
    ['direct', { direct: true }],
    ['direkt', { direct: true }],
    ['like no. 12', { like: 12 }],
    ['wie 12', { like: 12 }],
    ['held', { state: 'held' }],
    ['wartend', { state: 'held' }],
    ['gezählt', { state: 'counted' }],
    ['entfernt', { state: 'removed' }],
  ])('%s', (written, selection) => expect(parseSelection(written, now)).toEqual({ selection }));

  test.each<[string, Selection]>([
    ['mickey* held today', { name: 'mickey*', state: 'held', ...today }],
    ['Mickey Mouse removed 18:00-18:10', { name: 'mickey mouse', state: 'removed', ...evening }],
    ['18:00-18:10 "Mickey Mouse" held', { ...evening, name: 'mickey mouse', state: 'held' }],
    ['18:00-18:10, community 17 and 5-9', { ...evening, community: 17, numbers: [[5, 9]] }],
    ['120-180 telegram:5', { numbers: [[120, 180]], account: { platform: 'telegram', account: '5' } }],
    ['micky* und heute', { name: 'micky*', ...today }],
  ])('several things together: %s', (written, selection) =>
    expect(parseSelection(written, now)).toEqual({ selection }),
  );
});

describe('what cannot be understood', () => {
  test.each([
    ['12:99', '12:99'],
    ['2026-02-30', '2026-02-30'],
    ['18:00-', '18:00-'],
    ['2026-11-22 - 2026-11-20', '2026-11-22 - 2026-11-20'],
    ['9-5', '9-5'],
    ['0', '0'],
    ['***', '***'],
    ['""', '""'],
    ['web:abc', 'web:abc'],
    ['telegram:ben', 'telegram:ben'],
    ['held ???', '???'],
    ['today yesterday', 'yesterday'],
    ['held removed', 'removed'],
    ['mickey* minnie*', 'minnie*'],
    ['   ', ''],
  ])('is said, from where it begins: %s', (written, unread) => {
    expect(parseSelection(written, now)).toEqual({ unread });
  });

  test('does no harm, whatever it is', () => {
    const bits = fc.constantFrom(
      '18:',
      '-',
      '2026-',
      '"',
      '*',
      'no.',
      ' ',
      ',',
      'held',
      'community',
      '120',
      '„',
      ':',
      'and',
    );
    const written = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(bits, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(written, (line) => {
        const before = performance.now();
        const parsed = parseSelection(line, now);
        expect(performance.now() - before).toBeLessThan(500);
        expect('unread' in parsed || Object.keys(parsed.selection).length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('does not depend on the time', () => {
    const bits = fc.constantFrom('18:00', '23:59:59', '-', '2026-11-22', 'today', 'yesterday', ' ');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 7 }), (all) => {
        const at = (time: Date) => 'unread' in parseSelection(all.join(''), time);
        expect(at(now)).toBe(at(new Date(0)));
      }),
    );
  });
});
