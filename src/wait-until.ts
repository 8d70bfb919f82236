import { setTimeout } from 'node:timers/promises';

/** Resolves when `clock` shows `at`, or at once when `signal` is aborted. */
export async function waitUntil(at: Date, clock: () => Date, signal: AbortSignal): Promise<void> {
  const pauseMs = at.getTime() - clock().getTime();
  if (pauseMs > 0) await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined);
}
