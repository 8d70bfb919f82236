import { lt } from 'drizzle-orm';
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Person } from '../domain/person.ts';
import type { Db } from './database.ts';
import type { Keys } from './keys.ts';
import { rate } from './schema.ts';
import type { RateLimit } from './store.ts';

/** Notes how often something is done, for all processes together. */
export interface Rates {
  /** When `whose` may do it again, if that was too often. A community is meant by its number. */
  spend(limit: RateLimit, whose: Person | number, points?: number): Promise<Date | undefined>;
  /** Removes what has run out. */
  forget(): Promise<number>;
}

/**
 * Rates in the table of that name, with a keyed hash in place of each person. Stretches of time are measured by the machine's own
 * clock; `clock` only says what its moments are called.
 */
export function createRates(db: Db, keys: Keys, clock: () => Date): Rates {
  const limiters = new Map<string, RateLimiterDrizzle>();

  function limiterOf(limit: RateLimit): RateLimiterDrizzle {
    const { name, points, seconds } = limit;
    const known = limiters.get(name);
    if (known?.points === points && known.duration === seconds) return known;
    const limiter = newLimiter(db, limit);
    limiters.set(name, limiter);
    return limiter;
  }

  return {
    spend: async (limit, whose, points = 1) => {
      const key = typeof whose === 'number' ? whose : keys.rateId(whose);
      try {
        await limiterOf(limit).consume(key, points);
        return undefined;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return new Date(clock().getTime() + refusal.msBeforeNext);
        throw refusal;
      }
    },
    forget: async () => {
      const gone = await db.delete(rate).where(lt(rate.expire, new Date())).returning({ key: rate.key });
      return gone.length;
    },
  };
}

const newLimiter = (db: Db, { name, points, seconds }: RateLimit) =>
  new RateLimiterDrizzle({
    storeClient: db,
    schema: rate,
    keyPrefix: name,
    points,
    duration: seconds,
    // Who goes on all the same is refused without asking the database.
    inMemoryBlockOnConsumed: points,
    // It would write to the console what goes wrong, and go on when the database is closed.
    clearExpiredByTimeout: false,
  });
