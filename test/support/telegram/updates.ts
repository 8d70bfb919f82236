import { z } from 'zod';
import type { Watch } from '../watch.ts';
import { Refusal } from './refusal.ts';

/** An update as the Bot API writes it: a number and one thing that happened. */
export type ApiUpdate = Readonly<Record<string, unknown>> & { readonly update_id: number };

const batchMax = 100;
const longestPollSeconds = 50;

const Poll = z.object({
  offset: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(batchMax).default(batchMax),
  timeout: z.coerce.number().int().min(0).default(0),
  allowed_updates: z.array(z.string()).optional(),
});

/** The queue of one bot's updates: kept until confirmed by a higher offset, given to one poller at a time. */
export interface Updates {
  /** Puts an update in; resolves when the bot has confirmed it, or at once if the bot did not ask for its kind. */
  add(kind: string, body: Readonly<Record<string, unknown>>): Promise<void>;
  poll(parameters: unknown, gone: AbortSignal): Promise<readonly ApiUpdate[]>;
  /** Gathers what happens, so that it comes in one batch when `release` is called. */
  hold(): void;
  release(): void;
  /** What is done to the next batch that holds something. */
  mangleNextBatch(mangle: (batch: readonly ApiUpdate[]) => readonly ApiUpdate[]): void;
  readonly polls: number;
  webhook: string;
}

/** A queue in which nothing waits. */
export function createUpdates(watch: Watch): Updates {
  const waiting: ApiUpdate[] = [];
  let nextId = 870_000_001;
  let confirmedBelow = 0;
  let allowed: readonly string[] | undefined;
  let held = false;
  let mangle: ((batch: readonly ApiUpdate[]) => readonly ApiUpdate[]) | undefined;
  let endPoll: ((by: Refusal | undefined) => void) | undefined;
  const state = { polls: 0, webhook: '' };

  const batch = (limit: number) => {
    const ready = held ? [] : waiting.slice(0, limit);
    if (ready.length === 0 || mangle === undefined) return ready;
    const mangled = mangle(ready);
    mangle = undefined;
    return mangled;
  };
  const confirm = (offset: number) => {
    confirmedBelow = Math.max(confirmedBelow, offset);
    waiting.splice(0, waiting.filter((update) => update.update_id < offset).length);
    watch.changed();
  };
  const longPoll = (limit: number, seconds: number, gone: AbortSignal) =>
    new Promise<readonly ApiUpdate[]>((resolve, reject) => {
      const end = (by?: Refusal) => {
        clearTimeout(timer);
        gone.removeEventListener('abort', leave);
        if (endPoll === end) endPoll = undefined;
        if (by === undefined) resolve(gone.aborted ? [] : batch(limit));
        else reject(by);
      };
      const leave = () => end();
      const timer = setTimeout(end, Math.min(seconds, longestPollSeconds) * 1_000);
      gone.addEventListener('abort', leave);
      endPoll = end;
    });

  return Object.assign(state, {
    add: (kind: string, body: Readonly<Record<string, unknown>>) => {
      if (allowed !== undefined && !allowed.includes(kind)) return Promise.resolve();
      const id = nextId;
      nextId += 1;
      waiting.push({ update_id: id, [kind]: body });
      if (!held) endPoll?.(undefined);
      const confirmed = watch
        .until(
          () => (confirmedBelow > id ? true : undefined),
          () => `The bot did not confirm the ${kind} it was given.`,
        )
        .then(() => undefined);
      // Not every test waits for the bot to be done.
      confirmed.catch(() => undefined);
      return confirmed;
    },
    poll: async (parameters: unknown, gone: AbortSignal) => {
      const { offset, limit, timeout, allowed_updates } = Poll.parse(parameters);
      if (state.webhook !== '') {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      endPoll?.(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'));
      state.polls += 1;
      allowed = allowed_updates ?? allowed;
      if (offset !== undefined) confirm(offset);
      const ready = batch(limit);
      return ready.length > 0 || timeout === 0 ? ready : longPoll(limit, timeout, gone);
    },
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
      if (waiting.length > 0) endPoll?.(undefined);
    },
    mangleNextBatch: (how: (batch: readonly ApiUpdate[]) => readonly ApiUpdate[]) => {
      mangle = how;
    },
  });
}

function conflict(what: string): Refusal {
  return new Refusal(409, `Conflict: ${what}`);
}
