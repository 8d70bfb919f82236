import { setTimeout } from 'node:timers/promises';

/** Lets callers through one by one, at least `spacingMs` apart: what had to wait together does not go together. */
export function createTurnstile(spacingMs: number): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    const now = performance.now();
    const at = Math.max(now, nextAt);
    nextAt = at + spacingMs;
    if (at > now) await setTimeout(at - now);
  };
}
