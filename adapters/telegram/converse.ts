import type { Core, Message } from '../../src/index.ts';
import type { Log } from '../log.ts';
import type { Recipient, TelegramApi } from './api.ts';
import type { Place } from './keyboard.ts';
import type { Outbox } from './outbox.ts';
import { type Reading, read } from './read.ts';
import { renderMessage } from './render.ts';
import { traceOf } from './trace.ts';
import type { Update } from './update.ts';

/** What it takes to answer people. */
export interface Listener {
  readonly core: Pick<Core, 'receive'>;
  readonly api: Pick<TelegramApi, 'acknowledge'>;
  readonly outbox: Pick<Outbox, 'deliver'>;
  readonly log: Log;
  readonly username: string;
  readonly clock: () => Date;
  /** What a person hears when the bot failed and nothing was saved. */
  readonly sayFault: (language: string | undefined) => Message;
  readonly signal: AbortSignal;
}

/**
 * Answers a batch of updates: different people at once, each person's own in the order they came. Resolves when all are
 * answered, and never rejects.
 */
export async function answerAll(listener: Listener, updates: readonly Update[]): Promise<void> {
  const byPerson = Map.groupBy(updates, whoIn);
  await Promise.all([...byPerson.values()].map((own) => inOrder(listener, own)));
}

function whoIn({ update_id, message, callback_query }: Update): string {
  const from = message?.from ?? callback_query?.from;
  const chat = message?.chat ?? callback_query?.message?.chat;
  return from === undefined ? `update ${update_id}` : `${chat?.id}:${from.id}`;
}

async function inOrder(listener: Listener, updates: readonly Update[]): Promise<void> {
  for (const update of updates) await answer(listener, update);
}

async function answer(listener: Listener, update: Update): Promise<void> {
  const acknowledged = acknowledge(listener, update);
  const reading = read(update, { username: listener.username, now: listener.clock() });
  if (reading !== undefined)
    await reply(listener, reading).catch((error: unknown) => apologise(listener, reading, error));
  await acknowledged;
}

/** At once, before anything is looked up. A press that is too old to be answered is still a wish. */
async function acknowledge({ api, signal }: Listener, { callback_query }: Update): Promise<void> {
  if (callback_query !== undefined) await api.acknowledge(callback_query.id, signal).catch(() => undefined);
}

async function reply({ core, outbox, log, username }: Listener, reading: Reading): Promise<void> {
  const { message, audience, replaces, community } = await core.receive(reading.input, reading.occasion);
  const to = recipientOf(reading, audience);
  if (to === undefined) return log.warn('Telegram: a private reply had nobody to go to.');
  const inPlace = to.chat === reading.chat;
  const place = inPlace && !reading.isPrivate ? groupPlace(username, community) : privately;
  const replaced = replaces && inPlace ? reading.pressedText : undefined;
  await outbox.deliver(to, renderMessage(message, place, replaced));
}

const privately: Place = { kind: 'private' };

function groupPlace(username: string, community: number | undefined): Place {
  return { kind: 'group', username, community };
}

/** What is for one person goes to no group: to that person's own chat, or nowhere. */
function recipientOf(reading: Reading, audience: 'person' | 'place'): Recipient | undefined {
  if (reading.isPrivate || audience === 'place') return { chat: reading.chat, topic: reading.topic };
  return reading.account === undefined ? undefined : { chat: reading.account };
}

async function apologise(listener: Listener, reading: Reading, error: unknown): Promise<void> {
  const { outbox, sayFault, username, log } = listener;
  log.error(traceOf(error), 'Telegram: an update was not answered.');
  const place = reading.isPrivate ? privately : groupPlace(username, undefined);
  const calls = renderMessage(sayFault(reading.occasion.language), place);
  await outbox.deliver({ chat: reading.chat, topic: reading.topic }, calls);
}
