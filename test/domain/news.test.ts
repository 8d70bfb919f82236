import { describe, expect, test } from 'vitest';
import { isStillTrue, type NewsKind, timedNews } from '../../src/domain/news.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { knownPetition } from '../support/petitions.ts';

const hour = (hours: number) => new Date(Date.UTC(2026, 10, 22, hours));

/** A petition with those times, in hours. */
function petition(times: { opens?: number; closes?: number; closed?: number }): Petition {
  const at = (hours: number | undefined) => (hours === undefined ? undefined : hour(hours));
  const { opens, closes, closed } = times;
  return knownPetition({ slug: 'harbour-pool', opensAt: at(opens), closesAt: at(closes), closedAt: at(closed) });
}

describe('time makes news', () => {
  test.each<[string, Parameters<typeof petition>[0], number, [NewsKind, number][]]>([
    ['none of a petition that is always open', {}, 10, []],
    ['none before its time', { opens: 11, closes: 90 }, 10, []],
    ['when a petition opens', { opens: 10, closes: 90 }, 10, [['opened', 10]]],
    ['24 hours before it closes', { closes: 34 }, 10, [['closing', 10]]],
    [
      'when it closes',
      { opens: 1, closes: 50 },
      50,
      [
        ['opened', 1],
        ['closing', 26],
        ['closed', 50],
      ],
    ],
    [
      'but never that it closes soon when it is open for less than a day',
      { opens: 10, closes: 30 },
      29,
      [['opened', 10]],
    ],
    ['when it is closed by hand', { closed: 8 }, 10, [['closed', 8]]],
    ['when it is closed by hand before its time', { closed: 8, closes: 90 }, 91, [['closed', 8]]],
    [
      'once when it is closed by hand after its time',
      { closed: 60, closes: 50 },
      61,
      [
        ['closing', 26],
        ['closed', 50],
      ],
    ],
  ])('%s', (_, times, now, news) => {
    const made = timedNews(petition(times), hour(now));
    expect(made).toEqual(news.map(([kind, at]) => ({ petition: 1, kind, at: hour(at) })));
  });
});

describe('news is still true', () => {
  test.each<[NewsKind, Parameters<typeof petition>[0], boolean]>([
    ['opened', { opens: 9 }, true],
    ['opened', { opens: 11 }, false],
    ['opened', { opens: 1, closed: 9 }, false],
    ['closing', { closes: 20 }, true],
    ['closing', { closes: 9 }, false],
    ['closing', { closes: 20, closed: 9 }, false],
    ['closing', { closes: 200 }, false],
    ['closing', {}, false],
    ['closed', { closes: 9 }, true],
    ['closed', { closed: 9 }, true],
    ['closed', { closes: 20 }, false],
    ['reached', { closed: 9 }, true],
    ['update', { closed: 9 }, true],
    ['answer', { closed: 9 }, true],
  ])('"%s", of a petition with %o, ten hours later: %s', (kind, times, isTrue) => {
    expect(isStillTrue(kind, petition(times), hour(10))).toBe(isTrue);
  });
});
