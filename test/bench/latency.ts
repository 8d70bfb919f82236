import { setTimeout } from 'node:timers/promises';

/** How long single signatures took, in milliseconds. */
export interface Latency {
  readonly median: number;
  readonly p99: number;
}

/** The latency of `sign` when people come at random, so many a second on average, each on their own (a Poisson process). */
export async function underLightLoad(
  sign: () => Promise<unknown>,
  { perSecond, count }: { readonly perSecond: number; readonly count: number },
): Promise<Latency> {
  const signing: Promise<number>[] = [];
  let due = performance.now();
  for (let person = 0; person < count; person += 1) {
    due += (-Math.log(1 - Math.random()) / perSecond) * 1_000;
    await setTimeout(Math.max(0, due - performance.now()));
    signing.push(timed(sign));
  }
  const sorted = (await Promise.all(signing)).toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(count / 2)] ?? 0, p99: sorted[Math.floor(count * 0.99)] ?? 0 };
}

async function timed(sign: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await sign();
  return performance.now() - start;
}
