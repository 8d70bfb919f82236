import type { Announcing } from '../../src/index.ts';
import { createTurnstile } from '../turnstile.ts';
import { announce } from './announce.ts';
import { edit } from './edit.ts';
import { inspect } from './inspect.ts';
import { pin } from './pin.ts';
import type { Speaking } from './speaking.ts';

/** Discord takes 50 requests a second; answers to interactions are not among them. */
const requestsPerSecond = 49;

/** What the bot says in servers of its own accord. `track` hears of everything that is under way. */
export function createAnnouncing(
  means: Omit<Speaking, 'turn'>,
  track: <T>(work: Promise<T>) => Promise<T>,
): Announcing {
  const speaking = { ...means, turn: createTurnstile(1_000 / requestsPerSecond) };
  return {
    announce: (place, message, nonce) => track(announce(speaking, { place, message, nonce })),
    edit: (place, sent, message) => track(edit(speaking, { place, sent, message })),
    pin: (place, sent) => track(pin(speaking, place, sent)),
    inspect: (place, pins) => track(inspect(speaking.line(), place, pins)),
    perSecond: () => requestsPerSecond,
    commandSuffix: () => '',
  };
}
