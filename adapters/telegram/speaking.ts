import type { Place } from '../../src/index.ts';
import type { Log } from '../log.ts';
import type { Bot, Recipient, TelegramApi } from './api.ts';
import type { Photos } from './photos.ts';
import { describeRefusal } from './refusal.ts';

/** What speaking of the bot's own accord is made with. */
export interface SpeakingParts {
  readonly api: Pick<TelegramApi, 'sendText' | 'sendPhoto' | 'pin' | 'unpin' | 'member' | 'chat' | 'administrators'>;
  readonly photos: Photos;
  readonly log: Log;
  /** Ends every call. */
  readonly signal: AbortSignal;
}

/** What speaking of the bot's own accord takes while it is connected. */
export interface Speaking extends SpeakingParts {
  readonly bot: Bot;
  /** Resolves when the next message may be sent. */
  turn(): Promise<void>;
}

/** Where Telegram finds a place. */
export function recipientOf({ community, topic }: Place): Recipient {
  return { chat: Number(community), topic: topic === undefined ? undefined : Number(topic) };
}

/** Notes what failed, without where it was or what was said. */
export function logFailure({ log }: Pick<Speaking, 'log'>, error: unknown, sentence: string): void {
  log.warn(describeRefusal(error), sentence);
}
