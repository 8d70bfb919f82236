import { expect, test } from 'vitest';
import type { SignOutcome } from '../../src/domain/signature.ts';
import { UserText } from '../../src/domain/user-text.ts';
import { createLimiter, defaultRateLimits } from '../../src/rate-limits.ts';

const signature = {
  number: 1,
  name: new UserText('Ada'),
  visibility: 'public',
  signedAt: new Date(0),
  state: 'counted',
} as const;
const signed = async (): Promise<SignOutcome> => ({ kind: 'signed', signature, count: 1 });
const already = async (): Promise<SignOutcome> => ({ kind: 'already', signature, count: 1 });
const later = new Date('2026-11-22T12:00:00Z');

/** A limiter of 600 signatures a minute, in portions of 10, of which the database allows so many. */
function limited(allowed: number, answer?: () => Promise<Date | undefined>) {
  const asked: number[] = [];
  const spend = async (_limit: unknown, _whose: unknown, points = 1) => {
    asked.push(points);
    return answer === undefined ? (asked.length > allowed ? later : undefined) : answer();
  };
  const community = { name: 'community', points: 600, seconds: 60 };
  return { asked, limiter: createLimiter({ spend }, { ...defaultRateLimits, community }) };
}

const times = <T>(count: number, act: () => Promise<T>) => Promise.all(Array.from({ length: count }, act));

test('the database is asked once for a portion of signatures, whether they come together or one by one', async () => {
  const { asked, limiter } = limited(9);
  await times(25, () => limiter.sign(7, signed));
  for (let turn = 0; turn < 5; turn++) await limiter.sign(7, signed);

  expect(asked).toEqual([10, 10, 10]);
});

test('when there is no room left, everybody hears when to try again, and nobody signs', async () => {
  const { limiter } = limited(1);
  let count = 0;
  const counted = () => {
    count += 1;
    return signed();
  };
  const outcomes = await times(12, () => limiter.sign(7, counted));

  expect(outcomes.filter((outcome) => outcome === later)).toHaveLength(2);
  expect(count).toBe(10);
});

test('each community has room of its own', async () => {
  const { asked, limiter } = limited(9);
  await limiter.sign(7, signed);
  await limiter.sign(8, signed);

  expect(asked).toEqual([10, 10]);
});

test('who has signed before takes no room', async () => {
  const { asked, limiter } = limited(1);
  for (let turn = 0; turn < 30; turn++) await limiter.sign(7, already);

  expect(asked).toEqual([10]);
});

test('who could not sign takes no room', async () => {
  const { limiter } = limited(1);
  for (let turn = 0; turn < 30; turn++) {
    await expect(limiter.sign(7, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  }

  expect(await limiter.sign(7, signed)).toMatchObject({ kind: 'signed' });
});

test('a limit that cannot be looked up keeps nobody from signing', async () => {
  const { limiter } = limited(0, () => Promise.reject(new Error('away')));

  expect(await limiter.sign(7, signed)).toMatchObject({ kind: 'signed' });
});

test('a limit on an account that cannot be looked up is a fault', async () => {
  const { limiter } = limited(0, () => Promise.reject(new Error('away')));

  await expect(limiter.change({ platform: 'telegram', account: '1' })).rejects.toThrow('away');
});
