import { expect, onTestFinished, test, vi } from 'vitest';
import { createPacedReading } from '../../src/paced-reading.ts';

const secondMs = 1_000;
const minuteMs = 60_000;

/** Something that is read once a second; each read waits until the test lets it end. */
function reading(everyMs = secondMs) {
  let nowMs = 0;
  const reads: { ends(value: string): void; fails(): void }[] = [];
  const read = () =>
    new Promise<string>((resolve, reject) => {
      reads.push({ ends: resolve, fails: () => reject(new Error('The database is away.')) });
    });
  const paced = createPacedReading(read, everyMs, () => nowMs);
  return {
    reads,
    paced,
    passes: (milliseconds: number) => {
      nowMs += milliseconds;
    },
    /** The read of that number has begun. */
    begun: (count: number) => expect.poll(() => reads.length, { interval: 1 }).toBe(count),
  };
}

test('however many ask at once, it is read once', async () => {
  const { reads, paced, begun } = reading();
  const asked = Array.from({ length: 100 }, () => paced.latest());
  await begun(1);
  reads[0]!.ends('first');
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['first']));
  expect(await paced.latest()).toBe('first');
  expect(reads).toHaveLength(1);
});

test('it is read anew when a second has passed, and not before', async () => {
  const { reads, paced, passes, begun } = reading();
  const first = paced.latest();
  await begun(1);
  reads[0]!.ends('first');
  await first;
  passes(secondMs - 1);
  expect(paced.freshMs()).toBe(1);
  expect(await paced.latest()).toBe('first');
  passes(1);
  expect(paced.freshMs()).toBe(0);
  const second = paced.latest();
  await begun(2);
  reads[1]!.ends('second');
  expect(await second).toBe('second');
});

test('who has just changed something is never told what a read that began before has found', async () => {
  const { reads, paced, passes, begun } = reading();
  const before = paced.latest();
  await begun(1);
  const exact = [paced.latest(true), paced.latest(true)];
  const others = paced.latest();
  passes(secondMs / 2);
  reads[0]!.ends('before');
  expect(await before).toBe('before');
  expect(await others).toBe('before');
  await begun(2);
  reads[1]!.ends('after');
  expect(await Promise.all(exact)).toEqual(['after', 'after']);
  expect(reads).toHaveLength(2);
});

test('while one read is under way, no other begins, however long it takes', async () => {
  const { reads, paced, passes, begun } = reading();
  void paced.latest();
  await begun(1);
  passes(minuteMs);
  const waiting = [paced.latest(), paced.latest()];
  reads[0]!.ends('at last');
  expect(await Promise.all(waiting)).toEqual(['at last', 'at last']);
  expect(reads).toHaveLength(1);
});

test('while nothing can be read, what was read last stands for some minutes, and then it is told', async () => {
  const { reads, paced, passes, begun } = reading();
  const first = paced.latest();
  await begun(1);
  reads[0]!.ends('first');
  await first;
  passes(9 * minuteMs);
  const second = paced.latest();
  await begun(2);
  reads[1]!.fails();
  expect(await second).toBe('first');
  passes(2 * minuteMs);
  const third = paced.latest();
  await begun(3);
  reads[2]!.fails();
  await expect(third).rejects.toThrow('away');
});

test('while the database hangs, nobody who can be shown what was read last is kept waiting, and no second read begins', async () => {
  const { reads, paced, passes, begun } = reading();
  const first = paced.latest();
  await begun(1);
  reads[0]!.ends('first');
  await first;
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  passes(secondMs);
  const asked = [paced.latest(), paced.latest(true)];
  await vi.advanceTimersByTimeAsync(2 * secondMs);
  expect(await Promise.all(asked)).toEqual(['first', 'first']);
  passes(2 * secondMs);
  expect(await paced.latest()).toBe('first');
  expect(reads).toHaveLength(2);
});

test('where nothing was ever read, everybody hears that it failed, and the next second tries again', async () => {
  const { reads, paced, passes, begun } = reading();
  const asked = [paced.latest(), paced.latest()];
  await begun(1);
  reads[0]!.fails();
  for (const each of asked) await expect(each).rejects.toThrow('away');
  await expect(paced.latest()).rejects.toThrow('away');
  passes(secondMs);
  const again = paced.latest();
  await begun(2);
  reads[1]!.ends('back');
  expect(await again).toBe('back');
});
