import { LRUCache } from 'lru-cache';
import type { CommandName } from '../../src/index.ts';
import { inTime } from '../in-time.ts';
import type { TelegramApi } from './api.ts';
import type { Reading } from './read.ts';

/** A person waits no longer than this for Telegram to say whether they are an administrator. */
const lookupMaxWaitMs = 2_000;
const keptMax = 1_000;
/** Somebody who is made an administrator, or is one no more, is treated as before for this long at most. */
const keptMs = 60 * 1_000;

const managingCommands: ReadonlySet<CommandName> = new Set<CommandName>(['follow', 'unfollow']);
const managingStatuses: ReadonlySet<string> = new Set(['creator', 'administrator']);

/** Knows who manages a group. */
export interface Managers {
  /** Whether who is behind `reading` manages its group; `undefined` where that does not matter. Never rejects. */
  manages(reading: Reading, signal: AbortSignal): Promise<boolean | undefined>;
}

/** Managers of whom none is known yet. */
export function createManagers(api: Pick<TelegramApi, 'memberStatus'>): Managers {
  const known = new LRUCache<string, boolean>({ max: keptMax, ttl: keptMs });
  const lookUp = async (chat: number, account: number, signal: AbortSignal) => {
    const status = await inTime(
      api.memberStatus(chat, account, signal).catch(() => undefined),
      lookupMaxWaitMs,
    );
    if (status === undefined) return false;
    const manages = managingStatuses.has(status);
    known.set(keyOf(chat, account), manages);
    return manages;
  };
  return {
    manages: async ({ input, isPrivate, isGroupItself, chat, account }, signal) => {
      if (isPrivate || input.kind !== 'command' || !managingCommands.has(input.command)) return undefined;
      // Only an administrator can write in the name of the group.
      if (isGroupItself) return true;
      if (account === undefined) return false;
      return known.get(keyOf(chat, account)) ?? lookUp(chat, account, signal);
    },
  };
}

function keyOf(chat: number, account: number): string {
  return `${chat}:${account}`;
}
