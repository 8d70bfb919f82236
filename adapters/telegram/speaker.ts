import type { Place } from '../../src/index.ts';
import type { Log } from '../log.ts';
import type { Bot, Recipient, TelegramApi } from './api.ts';
import type { Photos } from './photos.ts';
import { describeRefusal } from './refusal.ts';

/** What it takes to speak in groups. */
export interface Means {
  readonly api: Pick<TelegramApi, 'sendText' | 'sendPhoto' | 'pin' | 'member' | 'chat'>;
  readonly photos: Photos;
  readonly log: Log;
  /** Ends every call. */
  readonly signal: AbortSignal;
}

/** Those means, and the bot as which it speaks. */
export interface Speaker extends Means {
  readonly bot: Bot;
  /** Resolves when the next message may be sent. */
  turn(): Promise<void>;
}

/** Where Telegram finds a place. */
export function recipientOf({ community, topic }: Place): Recipient {
  return { chat: Number(community), topic: topic === undefined ? undefined : Number(topic) };
}

/** Notes what failed, without where it was or what was said. */
export function logFailure({ log }: Means, error: unknown, sentence: string): void {
  log.warn(describeRefusal(error), sentence);
}
