import { setTimeout } from 'node:timers/promises';

/** How telling many communities went, as far as it was watched. */
export interface Pace {
  /** When the first was told, in milliseconds since there was something to tell. */
  readonly firstMs: number;
  /** When the last of those was told that were watched. */
  readonly lastMs: number;
  /** How many had been told at the first moment, of which several may share one. */
  readonly first: number;
  readonly told: number;
}

const lookEveryMs = 50;

/** Watches from now on how many are told, until all are or the time is over. */
export async function watchPace(told: () => number, all: number, atMostMs: number): Promise<Pace> {
  const start = performance.now();
  let pace: Pace = { firstMs: 0, lastMs: 0, first: 0, told: 0 };
  for (let atMs = 0; atMs < atMostMs && pace.told < all; atMs = performance.now() - start) {
    const now = told();
    if (pace.told === 0 && now > 0) pace = { firstMs: atMs, lastMs: atMs, first: now, told: now };
    else if (now > pace.told) pace = { ...pace, lastMs: atMs, told: now };
    await setTimeout(lookEveryMs);
  }
  return pace;
}

/** How long it takes until all are told, in milliseconds: those that were not watched at the pace of those that were. */
export function totalMs({ firstMs, lastMs, first, told }: Pace, all: number): number {
  return lastMs + (all - told) * ((lastMs - firstMs) / (told - first));
}
