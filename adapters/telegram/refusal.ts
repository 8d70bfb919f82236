import { TelegramError } from 'telegraf';
import { describeFault } from '../../src/index.ts';

/** What may be logged of an error. Telegraf's hold the whole request, with what was said to whom; of them, the code. */
export function describeRefusal(error: unknown): object {
  return error instanceof TelegramError ? { name: 'TelegramError', code: error.code } : describeFault(error);
}
