import type { Core, Message } from '../../src/index.ts';
import { createTurns } from '../in-turn.ts';
import type { Log } from '../log.ts';
import type { Recipient, TelegramApi } from './api.ts';
import type { Place } from './keyboard.ts';
import type { Managers } from './manages.ts';
import type { Outbox } from './outbox.ts';
import { type Reading, read } from './read.ts';
import { describeRefusal } from './refusal.ts';
import { renderMessage } from './render.ts';
import type { Update } from './update.ts';

/** What it takes to answer people. */
export interface Listener {
  readonly core: Pick<Core, 'receive' | 'moveCommunity'>;
  readonly api: Pick<TelegramApi, 'acknowledge'>;
  readonly outbox: Pick<Outbox, 'deliver'>;
  readonly managers: Managers;
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
  const inTurn = createTurns();
  await Promise.all(updates.map((update) => inTurn(whoIn(update), () => answer(listener, update))));
}

function whoIn({ update_id, message, callback_query }: Update): string {
  const from = message?.from ?? callback_query?.from;
  const chat = message?.chat ?? callback_query?.message?.chat;
  return from === undefined ? `update ${update_id}` : `${chat?.id}:${from.id}`;
}

async function answer(listener: Listener, update: Update): Promise<void> {
  const acknowledged = acknowledge(listener, update);
  try {
    await followMove(listener, update);
    const reading = read(update, { username: listener.username, now: listener.clock() });
    if (reading !== undefined) await replyOrApologise(listener, reading);
  } catch (error) {
    listener.log.error(describeRefusal(error), 'An update from Telegram was not answered.');
  }
  await acknowledged;
}

async function followMove({ core }: Listener, { message }: Update): Promise<void> {
  if (message?.formerChat === undefined) return;
  const group = (id: number) => ({ platform: 'telegram' as const, id: String(id) });
  await core.moveCommunity(group(message.formerChat), group(message.chat.id));
}

/** At once, before anything is looked up. A press that is too old to be answered is still a wish. */
async function acknowledge({ api, signal }: Listener, { callback_query }: Update): Promise<void> {
  if (callback_query !== undefined) await api.acknowledge(callback_query.id, signal).catch(() => undefined);
}

async function replyOrApologise(listener: Listener, reading: Reading): Promise<void> {
  try {
    await reply(listener, reading);
  } catch (error) {
    listener.log.error(describeRefusal(error), 'An update from Telegram could not be worked on.');
    await apologise(listener, reading);
  }
}

async function reply(listener: Listener, reading: Reading): Promise<void> {
  const { core, outbox, log, username, managers, signal } = listener;
  const occasion = { ...reading.occasion, manages: await managers.manages(reading, signal) };
  const { message, audience, replaces, community } = await core.receive(reading.input, occasion);
  const to = recipientOf(reading, audience);
  if (to === undefined) return log.warn('A private reply on Telegram had nobody to go to.');
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

async function apologise({ outbox, sayFault, username }: Listener, reading: Reading): Promise<void> {
  const place = reading.isPrivate ? privately : groupPlace(username, undefined);
  const calls = renderMessage(sayFault(reading.occasion.language), place);
  await outbox.deliver({ chat: reading.chat, topic: reading.topic }, calls);
}
