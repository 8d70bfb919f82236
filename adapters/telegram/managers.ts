import { LRUCache } from 'lru-cache';
import { concernsManagers } from '../../src/index.ts';
import { inTime } from '../in-time.ts';
import type { TelegramApi } from './api.ts';
import { lookupMaxWaitMs } from './limits.ts';
import type { Reading } from './read.ts';

const keptMax = 1_000;
/** Somebody who is made an administrator, or is one no more, is treated as before for this long at most. */
const keptMs = 60 * 1_000;

/** Knows who manages a group. */
export interface Managers {
  /** Whether who is behind `reading` manages its group; `undefined` where that does not matter or is not known. Never rejects. */
  manages(reading: Reading, signal: AbortSignal): Promise<boolean | undefined>;
}

/** Managers of whom none is known yet. */
export function createManagers(api: Pick<TelegramApi, 'administrators'>): Managers {
  const known = new LRUCache<number, ReadonlySet<number>>({ max: keptMax, ttl: keptMs });
  /*
   * The list of administrators, because Telegram answers what one member is only to bots that are administrators
   * themselves. It tells other bots of no administrator who is anonymous: such a one gives commands in the name of the
   * group, and presses in vain.
   */
  const lookUp = async (chat: number, signal: AbortSignal) => {
    const asked = api.administrators(chat, signal).catch(() => undefined);
    const found = await inTime(asked, lookupMaxWaitMs);
    if (found === undefined) return undefined;
    const administrators = new Set(found.map(({ account }) => account));
    known.set(chat, administrators);
    return administrators;
  };
  return {
    manages: async ({ input, isPrivate, isGroupItself, chat, account }, signal) => {
      if (isPrivate || !concernsManagers(input)) return undefined;
      // Only an administrator can write in the name of the group.
      if (isGroupItself) return true;
      if (account === undefined) return false;
      const administrators = known.get(chat) ?? (await lookUp(chat, signal));
      return administrators?.has(account);
    },
  };
}
