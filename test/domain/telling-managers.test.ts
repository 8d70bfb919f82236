import { afterEach, expect, test, vi } from 'vitest';
import type { Announcing } from '../../src/announcing.ts';
import { tellManagers } from '../../src/meet-obstacle.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('managers who are told two things in one second read both, and the same one once', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  const nonces: string[] = [];
  const announce: Announcing['announce'] = async (_place, _message, nonce) => {
    nonces.push(nonce);
    return { kind: 'refused' };
  };
  const place = { community: '17', topic: '4', number: 2_000_000_000 };
  const tell = (about: 'paused' | 'notices') =>
    tellManagers({ announce } as Announcing, place, { about, message: { paragraphs: [] } }, AbortSignal.any([]));

  for (const about of ['paused', 'notices', 'paused'] as const) await tell(about);

  expect(nonces[0]).not.toBe(nonces[1]);
  expect(nonces[2]).toBe(nonces[0]);
  for (const nonce of nonces) expect(nonce.length).toBeLessThanOrEqual(25);
});
