import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  compare,
  emptyCrowd,
  forgetOldNames,
  join,
  passMinutes,
  recentOf,
  takeBack,
  usualOf,
} from '../../src/crowd.ts';
import { foldName } from '../../src/domain/fold-name.ts';
import { defaultSignalSettings } from '../../src/domain/signals.ts';
import { createJudge, createJudgedSigning } from '../../src/judge.ts';
import type { SignRequest } from '../../src/store/store.ts';
import { visitor } from '../support/petitions.ts';

const minuteMs = 60_000;
const start = Date.UTC(2030, 0, 1);
const [raider, everything] = [foldName('Robert Raider'), () => Number.POSITIVE_INFINITY];

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

const signing = (name: string, community?: number): SignRequest => {
  return { petition: 1, person: visitor(name), name, visibility: 'public', community };
};

test('who signed is recent for five minutes, and belongs to what is usual afterwards', () => {
  const crowd = emptyCrowd(start);
  for (let count = 0; count < 24; count += 1) join(crowd, raider, start);
  passMinutes(crowd, start + 4 * minuteMs, everything);
  expect(recentOf(crowd)).toBe(24);
  expect(compare(crowd, raider, start + 4 * minuteMs, 100).alike).toBe(24);

  passMinutes(crowd, start + 5 * minuteMs, everything);
  expect(recentOf(crowd)).toBe(0);
  expect(compare(crowd, raider, start + 5 * minuteMs, 100).alike).toBe(0);
  expect(usualOf(crowd)).toBeCloseTo(0.5, 1);
});

test('what is usual is forgotten when nobody comes for days', () => {
  const crowd = emptyCrowd(start);
  for (let count = 0; count < 100; count += 1) join(crowd, raider, start);
  passMinutes(crowd, start + 3 * 24 * 60 * minuteMs, everything);
  expect(usualOf(crowd)).toBeLessThan(0.001);
});

test('a raid of an hour does not become usual', () => {
  const judge = createJudge(defaultSignalSettings);
  const seen = Array.from({ length: 60 * 100 }, (_, count) => {
    const now = new Date(start + (count / 100) * minuteMs);
    return judge(signing(`Somebody ${'abcdefghij'[count % 10]}${count}`, 1), now).signals.includes('burst');
  });
  expect(seen.slice(29).every(Boolean)).toBe(true);
});

test('a community where many sign all day long has no burst', () => {
  const judge = createJudge(defaultSignalSettings);
  const perMinute = 20;
  const seen = Array.from({ length: 8 * 60 * perMinute }, (_, count) => {
    const now = new Date(start + (count / perMinute) * minuteMs);
    return judge(signing('Ada Lovelace', 1), now).signals.includes('burst');
  });
  expect(seen.at(-1)).toBe(false);
});

test('a crowd in one community is none in another', () => {
  const judge = createJudge(defaultSignalSettings);
  for (let count = 0; count < 100; count += 1) judge(signing('Robert Raider', 1), new Date(start));
  expect(judge(signing('Robert Raider', 1), new Date(start))).toMatchObject({
    signals: ['burst', 'alike'],
    hold: true,
  });
  expect(judge(signing('Robert Raider', 2), new Date(start))).toMatchObject({ signals: [], hold: false });
  expect(judge(signing('Robert Raider'), new Date(start))).toMatchObject({ signals: [], hold: false });
});

test('a name that looks like an earlier one, in other letters, is noticed', () => {
  const judge = createJudge(defaultSignalSettings);
  judge(signing('Tom Pope', 1), new Date(start));
  expect(judge(signing('ТОМ РОРЕ', 1), new Date(start)).signals).toEqual(['lookAlike']);
  expect(judge(signing('TOM POPE', 1), new Date(start)).signals).toEqual(['lookAlike']);
});

test('a signature that was taken back was never there', () => {
  const crowd = emptyCrowd(start);
  const signed = join(crowd, raider, start);
  takeBack(crowd, signed);
  expect(recentOf(crowd)).toBe(0);
  expect(compare(crowd, raider, start, 5).alike).toBe(0);
});

test('names are compared with the latest some hundred alone', () => {
  const crowd = emptyCrowd(start);
  join(crowd, raider, start);
  for (let count = 0; count < 1_000; count += 1) join(crowd, foldName('Ada Lovelace'), start);
  expect(compare(crowd, raider, start, 5).alike).toBe(0);
  expect(compare(crowd, foldName('Ada Lovelace'), start, 10_000).alike).toBeLessThan(1_000);
  expect(recentOf(crowd)).toBe(1_001);
});

test('names that are no longer compared are forgotten', () => {
  const crowd = emptyCrowd(start);
  join(crowd, raider, start);
  join(crowd, raider, start + minuteMs);
  expect(forgetOldNames(crowd, start + 5 * minuteMs)).toBe(true);
  expect(crowd.names.filter(Boolean)).toHaveLength(1);
  expect(forgetOldNames(crowd, start + 6 * minuteMs)).toBe(false);
  expect(crowd.names.filter(Boolean)).toHaveLength(0);
});

test('while somebody is known the judge looks every minute, and then no more', () => {
  const judge = createJudge(defaultSignalSettings);
  expect(vi.getTimerCount()).toBe(0);
  judge(signing('Ada Lovelace'), new Date());
  vi.advanceTimersByTime(4 * minuteMs);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(minuteMs);
  expect(vi.getTimerCount()).toBe(0);
});

test('who signs again and again is nobody’s double', async () => {
  const asked: SignRequest[] = [];
  const signature = {
    number: 1,
    name: { reveal: () => '' },
    visibility: 'public',
    signedAt: new Date(),
    state: 'counted',
  };
  const sign = createJudgedSigning(
    {
      sign: async (request) => {
        asked.push(request);
        return { kind: asked.length === 1 ? 'signed' : 'already', signature, count: 1 } as never;
      },
    },
    defaultSignalSettings,
  );
  for (let time = 0; time < 40; time += 1) await sign(signing('Ada Lovelace', 1), new Date(start));
  expect(asked.at(-1)).toMatchObject({ name: 'Ada Lovelace', signals: [], hold: false });
});

test('a signature that could not be saved is none', async () => {
  let isAway = true;
  const asked: SignRequest[] = [];
  const sign = createJudgedSigning(
    {
      sign: async (request) => {
        asked.push(request);
        if (isAway) throw new Error('away');
        return { kind: 'notOpen' };
      },
    },
    defaultSignalSettings,
  );
  for (let time = 0; time < 40; time += 1)
    await sign(signing('Ada Lovelace', 1), new Date(start)).catch(() => undefined);
  isAway = false;
  await sign(signing('Ada Lovelace', 1), new Date(start));
  expect(asked.at(-1)).toMatchObject({ signals: [], hold: false });
});
