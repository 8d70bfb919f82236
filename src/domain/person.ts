import { z } from 'zod';

/** The places a person can talk to the bot from. */
export const Platform = z.enum(['discord', 'telegram', 'web']);
export type Platform = z.infer<typeof Platform>;

/**
 * Someone who talks to the bot: an account on a platform. The account is the platform's own id, as text.
 * It never reaches a table, a log or another person; the store turns it into a key (see `store/keys`).
 */
export interface Person {
  readonly platform: Platform;
  readonly account: string;
}

/** A server or group the bot is in. `id` is the platform's own id, as text. */
export interface Community {
  readonly platform: Platform;
  readonly id: string;
}
