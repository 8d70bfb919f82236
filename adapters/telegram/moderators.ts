import { inTime } from '../in-time.ts';
import type { TelegramApi } from './api.ts';
import { lookupMaxWaitMs } from './limits.ts';

/**
 * Whether an account moderates a group: whether it is the owner's, or an administrator's who may delete messages. Asked anew each
 * time, so that a right that was taken back is lost at once. Like everybody, the bot is not shown those who are anonymous, unless it
 * is an administrator itself. Never rejects.
 */
export async function moderates(
  api: Pick<TelegramApi, 'administrators'>,
  community: string,
  account: string,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const chat = Number(community);
  // What a group left behind that had this id before another one moved here.
  if (!Number.isSafeInteger(chat)) return false;
  const asked = api.administrators(chat, signal).catch(() => undefined);
  const administrators = await inTime(asked, lookupMaxWaitMs);
  return administrators?.some((each) => each.deletesMessages && String(each.account) === account);
}
