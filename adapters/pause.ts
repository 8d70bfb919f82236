import { setTimeout } from 'node:timers/promises';

/** Waits, or ends early with `signal`. Never rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits as long as it says. */
export const waitByClock: Wait = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);

const firstPauseMs = 500;
const longestPauseMs = 60_000;

/**
 * The pause before attempt number `failures` + 1, in milliseconds: twice as long each time, up to a minute, and up to a
 * half shorter by `chance` (from 0 to 1), so that not everybody comes back at once.
 */
export function pauseMs(failures: number, chance: number): number {
  const full = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 20));
  return Math.round(full * (1 - chance / 2));
}
