import { inTime } from '../in-time.ts';
import type { Log } from '../log.ts';
import { pauseMs, type Wait } from '../pause.ts';
import type { AnswersLately } from './answers-lately.ts';
import type { Recipient, TelegramApi } from './api.ts';
import type { Photos } from './photos.ts';
import { problemOf } from './problem.ts';
import { describeRefusal } from './refusal.ts';
import type { Call } from './render.ts';

/** Attempts to send one thing, before it is given up. A flood's waits count, too. */
const attemptsMax = 5;
/** So many replies may wait for one chat; those after them are dropped. */
const waitingMax = 30;
/** Nobody waits longer than this for a message to somebody else: a call that is not answered takes far longer. */
const deliveryMaxWaitMs = 2_000;

/** Sends what the bot says: in order within a chat, with no chat waiting for another. */
export interface Outbox {
  /**
   * Resolves when all calls are sent or given up, or as soon as they have to wait or take long: then they are sent
   * later, in their order, and nobody else is held up. Never rejects.
   */
  deliver(to: Recipient, calls: readonly Call[]): Promise<void>;
  /** Resolves when nothing is left to send. */
  drained(): Promise<void>;
}

interface Lane {
  tail: Promise<void>;
  waiting: number;
  /** Resolves when the lane has to wait. */
  stalled: PromiseWithResolvers<void>;
}

/** What sending takes. */
export interface OutboxParts {
  readonly api: Pick<TelegramApi, 'sendText' | 'sendPhoto'>;
  readonly photos: Photos;
  readonly log: Log;
  readonly wait: Wait;
  readonly random: () => number;
  readonly answersLately: AnswersLately;
  /** Ends every call and every wait. */
  readonly signal: AbortSignal;
}

/** An outbox with nothing in it. */
export function createOutbox(parts: OutboxParts): Outbox {
  const lanes = new Map<number, Lane>();
  return {
    deliver: async (to, calls) => {
      const lane = lanes.get(to.chat) ?? newLane();
      lanes.set(to.chat, lane);
      if (lane.waiting >= waitingMax)
        return parts.log.warn('A reply on Telegram was dropped: too many wait for its chat.');
      lane.waiting += 1;
      const sent = lane.tail.then(() => sendAll(parts, lane, to, calls));
      lane.tail = sent.then(() => {
        lane.waiting -= 1;
        if (lane.waiting === 0) lanes.delete(to.chat);
      });
      await inTime(Promise.race([lane.tail, lane.stalled.promise]), deliveryMaxWaitMs);
    },
    drained: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.tail));
    },
  };
}

function newLane(): Lane {
  return { tail: Promise.resolve(), waiting: 0, stalled: Promise.withResolvers() };
}

async function sendAll(parts: OutboxParts, lane: Lane, to: Recipient, calls: readonly Call[]): Promise<void> {
  for (const call of calls) await send(parts, lane, to, call);
}

async function send(parts: OutboxParts, lane: Lane, to: Recipient, call: Call): Promise<void> {
  for (let attempt = 1; !parts.signal.aborted; attempt += 1) {
    try {
      await perform(parts, to, call);
      return;
    } catch (error) {
      const pause = pauseAfter(error, call, attempt, parts.random());
      if (pause === undefined) return giveUp(parts, lane, to, call, error);
      await stall(parts, lane, pause);
    }
  }
}

async function perform({ api, photos, answersLately, signal }: OutboxParts, to: Recipient, call: Call): Promise<void> {
  if (call.method !== 'sendPhoto') {
    answersLately.note();
    await api.sendText(to, call, signal);
    return;
  }
  const photo = await photos.find(call.photo);
  if (photo === undefined) throw new Error('there is no photo');
  answersLately.note();
  const { fileId } = await api.sendPhoto(to, call, photo, signal);
  if (fileId !== undefined) photos.remember(call.photo, fileId);
}

/** How long to wait before the next attempt, in milliseconds; `undefined`: another one is no use. */
function pauseAfter(error: unknown, call: Call, attempt: number, chance: number): number | undefined {
  const problem = problemOf(error);
  if (attempt >= attemptsMax) return undefined;
  if (problem.kind === 'throttled') return problem.seconds * 1_000;
  // A message said twice is better than one never said; but its photo is not worth the wait.
  const mayWork = problem.kind === 'broken' || problem.kind === 'unconnected';
  return mayWork && call.method !== 'sendPhoto' ? pauseMs(attempt, chance) : undefined;
}

async function stall({ wait, signal }: OutboxParts, lane: Lane, pause: number): Promise<void> {
  lane.stalled.resolve();
  await wait(pause, signal);
  lane.stalled = Promise.withResolvers();
}

async function giveUp(parts: OutboxParts, lane: Lane, to: Recipient, call: Call, error: unknown): Promise<void> {
  if (problemOf(error).kind === 'unchanged') return;
  if (call.method === 'sendPhoto') parts.photos.forget(call.photo);
  parts.log.warn({ ...describeRefusal(error), method: call.method }, 'Something could not be sent on Telegram.');
  await sendAll(parts, lane, to, call.orElse);
}
