import type { Wait } from '../pause.ts';
import type { TelegramApi } from './api.ts';
import type { CallbackQuery } from './update.ts';

/** A button that somebody pressed. It turns until the press is acknowledged, which happens once. */
export interface Press {
  /** Acknowledges the press with words for this person alone. `false`: it is too late, and nothing is shown. */
  alert(words: string): Promise<boolean>;
  /** Acknowledges the press, if nothing has. Resolves when that is done, or refused: it may be too old. */
  end(): Promise<void>;
}

/** What answering a press takes. */
export interface PressParts {
  readonly api: Pick<TelegramApi, 'acknowledge'>;
  readonly wait: Wait;
  readonly signal: AbortSignal;
}

/** Nobody watches a button turn for longer than this. */
const turningMaxMs = 2_000;

/** A press is acknowledged at once, before anything is looked up; in a group, where words may come with it, a little later. */
export function beginPress({ api, wait, signal }: PressParts, { id, message }: CallbackQuery): Press {
  const over = new AbortController();
  let acknowledged: Promise<boolean> | undefined;
  const acknowledge = (words?: string) => {
    over.abort();
    acknowledged = api.acknowledge(id, words, signal).then(
      () => true,
      () => false,
    );
    return acknowledged;
  };
  const end = async () => {
    await (acknowledged ?? acknowledge());
  };
  const isInGroup = message !== undefined && message.chat.type !== 'private';
  if (isInGroup) void wait(turningMaxMs, AbortSignal.any([signal, over.signal])).then(end);
  else void end();
  return { alert: async (words) => acknowledged === undefined && acknowledge(words), end };
}
