import { LRUCache } from 'lru-cache';
import type { Person } from './domain/person.ts';
import type { SignOutcome } from './domain/signature.ts';
import type { RateLimit, Store } from './store/store.ts';

/** How often something may be done. A petition's first signature of a person is not limited by account: nobody gives two. */
export interface RateLimits {
  /** What one account may change, report or ask for. */
  readonly account: RateLimit;
  /** New signatures that may come through one community. */
  readonly community: RateLimit;
}

/**
 * The usual limits. Nobody changes their mind thirty times in ten minutes. A hundred signatures a second through one community are
 * more than any announcement has brought, and more than moderators could look through.
 */
export const defaultRateLimits: RateLimits = {
  account: { name: 'account', points: 30, seconds: 600 },
  community: { name: 'community', points: 6_000, seconds: 60 },
};

/** Lets things be done, or says when to try again. */
export interface Limiter {
  /** When this person may change something again, if not now. */
  change(person: Person): Promise<Date | undefined>;
  /** Signs, if there is room in the community. */
  sign(community: number, sign: () => Promise<SignOutcome>): Promise<SignOutcome | Date>;
}

/** The database is asked for a whole portion, of which there are so many in a limit, not for each signature. */
const portions = 60;
/** Those in which nobody signs the longest begin anew. */
const communitiesKept = 1_000;

/** A limiter for all processes on a store. What a community does not use of its portion it loses with the stretch of time. */
export function createLimiter(store: Pick<Store, 'spend'>, { account, community: limit }: RateLimits): Limiter {
  const rooms = new LRUCache<number, Room>({ max: communitiesKept, ttl: limit.seconds * 1_000 });
  const size = Math.max(1, Math.floor(limit.points / portions));

  function roomOf(community: number): Room {
    const known = rooms.get(community);
    if (known !== undefined) return known;
    const room: Room = { left: 0, asking: undefined };
    rooms.set(community, room);
    return room;
  }

  /** Everybody who finds no room waits for the same answer. */
  function makeRoom(community: number, room: Room): Promise<Date | undefined> {
    room.asking ??= store
      .spend(limit, community, size)
      .then((until) => {
        if (until === undefined) room.left += size;
        return until;
      })
      .finally(() => {
        room.asking = undefined;
      });
    return room.asking;
  }

  async function enter(community: number, room: Room): Promise<Date | undefined> {
    while (room.left === 0) {
      const until = await makeRoom(community, room);
      if (until !== undefined) return until;
    }
    room.left -= 1;
    return undefined;
  }

  return {
    change: (person) => store.spend(account, person),
    sign: async (community, sign) => {
      const room = roomOf(community);
      // Of a database in trouble the person hears when the signature itself cannot be saved, and only then.
      const until = await enter(community, room).catch(() => undefined);
      if (until !== undefined) return until;
      let isNew = false;
      try {
        const outcome = await sign();
        isNew = outcome.kind === 'signed';
        return outcome;
      } finally {
        if (!isNew) room.left += 1;
      }
    },
  };
}

/** What a process may still let through of one community. */
interface Room {
  left: number;
  asking: Promise<Date | undefined> | undefined;
}
