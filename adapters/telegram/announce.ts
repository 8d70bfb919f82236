import type { AnnouncementOutcome, AnnouncementPlace, Announcing, Message } from '../../src/index.ts';
import type { Log } from '../log.ts';
import { type Problem, problemOf, type Recipient, type TelegramApi } from './api.ts';
import type { Photos } from './photos.ts';
import { describeRefusal } from './refusal.ts';
import { type Call, renderMessage } from './render.ts';

/** How long an announcement waits for Telegram to be connected before it is tried again. */
const reconnectMs = 5_000;
/** How a 400 says that the bot is not in the group any more, or may not speak there. */
const goneReason = /chat not found|not enough rights|have no rights to send|CHAT_WRITE_FORBIDDEN/i;
/** How a 400 says that the group has another id now. An update tells which, and then the announcement goes there. */
const movedReason = /group chat was upgraded/i;
/** How a 400 says that a topic was deleted or closed. */
const topicGoneReason = /message thread not found|TOPIC_(?:CLOSED|DELETED)/i;
/** How a connection fails that was never made, so that nothing can have been sent over it. */
const neverConnectedCodes: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Says to groups what nobody there asked for. */
export interface Announcer extends Announcing {
  /** Resolves when no announcement is under way. */
  finished(): Promise<void>;
}

interface Means {
  readonly api: Pick<TelegramApi, 'sendText' | 'sendPhoto'>;
  readonly photos: Photos;
  readonly log: Log;
  /** The bot's user name; `undefined` while nothing can be said. */
  readonly username: () => string | undefined;
  /** Ends every call. */
  readonly signal: AbortSignal;
}

/** An announcer that said nothing yet. It passes by the outbox, which rather says a thing twice than never. */
export function createAnnouncer(means: Means): Announcer {
  const underWay = new Set<Promise<AnnouncementOutcome>>();
  return {
    announce: async (place, message) => {
      const username = means.username();
      if (username === undefined) return { kind: 'later', afterMs: reconnectMs };
      const said = say(means, username, place, message);
      underWay.add(said);
      const outcome = await said;
      underWay.delete(said);
      return outcome;
    },
    finished: async () => {
      await Promise.all(underWay);
    },
  };
}

async function say(
  means: Means,
  username: string,
  { community, topic, number }: AnnouncementPlace,
  message: Message,
): Promise<AnnouncementOutcome> {
  const to = { chat: Number(community), topic: topic === undefined ? undefined : Number(topic) };
  try {
    return await sayAll(means, to, renderMessage(message, { kind: 'group', username, community: number }));
  } catch (error) {
    // Telegram's refusals end up as outcomes, so this is a message that cannot be shown at all.
    means.log.error(describeRefusal(error), 'An announcement on Telegram could not be written.');
    return { kind: 'refused' };
  }
}

/** The first call with words decides: a photo alone announces nothing, and what comes later cannot be called back. */
async function sayAll(means: Means, to: Recipient, calls: readonly Call[]): Promise<AnnouncementOutcome> {
  const [call, ...others] = calls;
  if (call === undefined) return { kind: 'refused' };
  const outcome = await sayOne(means, to, call);
  const decides = hasWords(call) || others.length === 0;
  if (!decides) return outcome.kind === 'later' ? outcome : sayAll(means, to, others);
  if (outcome.kind === 'sent') for (const other of others) await sayOne(means, to, other);
  return outcome;
}

function hasWords(call: Call): boolean {
  return call.method !== 'sendPhoto' || call.payload.caption !== '';
}

async function sayOne(means: Means, to: Recipient, call: Call): Promise<AnnouncementOutcome> {
  const { api, photos, signal } = means;
  if (call.method !== 'sendPhoto') return attempt(means, to, (place) => api.sendText(place, call, signal));
  const photo = await photos.find(call.photo).catch(() => undefined);
  if (photo === undefined) return sayAll(means, to, call.orElse);
  const outcome = await attempt(means, to, async (place) => {
    const fileId = await api.sendPhoto(place, call, photo, signal);
    if (fileId !== undefined) photos.remember(call.photo, fileId);
  });
  if (outcome.kind !== 'refused' && outcome.kind !== 'gone') return outcome;
  photos.forget(call.photo);
  // Nothing was said, and a group that takes no photos may take words.
  return call.orElse.length === 0 ? outcome : sayAll(means, to, call.orElse);
}

async function attempt(
  means: Means,
  to: Recipient,
  send: (to: Recipient) => Promise<void>,
): Promise<AnnouncementOutcome> {
  try {
    await send(to);
    return { kind: 'sent' };
  } catch (error) {
    const problem = problemOf(error);
    const isTopicGone = problem.kind === 'refused' && topicGoneReason.test(problem.description);
    if (isTopicGone && to.topic !== undefined) return attempt(means, { chat: to.chat }, send);
    means.log.warn(describeRefusal(error), 'An announcement on Telegram failed.');
    return neverConnected(error) ? { kind: 'later', afterMs: reconnectMs } : outcomeOf(problem);
  }
}

function neverConnected(error: unknown): boolean {
  return error instanceof Error && 'code' in error && neverConnectedCodes.has(error.code);
}

function outcomeOf(problem: Problem): AnnouncementOutcome {
  if (problem.kind === 'throttled') return { kind: 'later', afterMs: problem.seconds * 1_000 };
  if (problem.kind === 'broken') return { kind: 'maybeSent' };
  if (problem.kind !== 'refused') return { kind: 'refused' };
  if (movedReason.test(problem.description)) return { kind: 'later', afterMs: reconnectMs };
  const isGone = problem.code === 403 || (problem.code === 400 && goneReason.test(problem.description));
  return { kind: isGone ? 'gone' : 'refused' };
}
