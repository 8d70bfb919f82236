import type { Core, Message } from '../../src/index.ts';
import { createTurns } from '../in-turn.ts';
import type { Log } from '../log.ts';
import type { Memberships } from '../memberships.ts';
import type { Wait } from '../pause.ts';
import { alertOf } from './alert.ts';
import type { Recipient, TelegramApi } from './api.ts';
import type { Room } from './keyboard.ts';
import type { Managers } from './managers.ts';
import type { Outbox } from './outbox.ts';
import { beginPress, type Press } from './press.ts';
import { type Reading, read } from './read.ts';
import { describeRefusal } from './refusal.ts';
import { renderMessage } from './render.ts';
import type { Update } from './update.ts';
import { noteWhereabouts } from './whereabouts.ts';

/** What it takes to answer people. */
export interface Listener {
  readonly core: Pick<Core, 'receive'>;
  readonly memberships: Memberships;
  readonly api: Pick<TelegramApi, 'acknowledge'>;
  readonly outbox: Pick<Outbox, 'deliver'>;
  readonly managers: Managers;
  readonly log: Log;
  readonly username: string;
  readonly clock: () => Date;
  readonly wait: Wait;
  /** What a person hears when the bot failed and nothing was saved. */
  readonly sayFault: (language: string | undefined) => Message;
  /** Ends every call. */
  readonly signal: AbortSignal;
}

/**
 * Answers a batch of updates: different people at once, each person's own in the order they came. Resolves when all are
 * answered, and never rejects.
 */
export async function answerAll(listener: Listener, updates: readonly Update[]): Promise<void> {
  const inTurn = createTurns();
  // Before anybody's turn, because one person may throw the bot out and another bring it back.
  const arrived = updates.map((update) => ({ update, noted: noteWhereabouts(listener.memberships, update) }));
  await Promise.all(arrived.map(({ update, noted }) => inTurn(whoIn(update), () => answer(listener, update, noted))));
}

function whoIn({ update_id, message, callback_query, my_chat_member }: Update): string {
  const known = message ?? my_chat_member;
  const from = known?.from ?? callback_query?.from;
  const chat = known?.chat ?? callback_query?.message?.chat;
  return from === undefined ? `update ${update_id}` : `${chat?.id}:${from.id}`;
}

async function answer(listener: Listener, update: Update, noted: Promise<void>): Promise<void> {
  const press = update.callback_query && beginPress(listener, update.callback_query);
  try {
    await noted;
    const reading = read(update, { username: listener.username, now: listener.clock() });
    if (reading !== undefined) await replyOrApologise(listener, reading, press);
  } catch (error) {
    listener.log.error(describeRefusal(error), 'An update from Telegram was not answered.');
  }
  await press?.end();
}

async function replyOrApologise(listener: Listener, reading: Reading, press: Press | undefined): Promise<void> {
  try {
    await reply(listener, reading, press);
  } catch (error) {
    listener.log.error(describeRefusal(error), 'An update from Telegram could not be worked on.');
    await apologise(listener, reading, press);
  }
}

async function reply(listener: Listener, reading: Reading, press: Press | undefined): Promise<void> {
  const { core, outbox, log, username, managers, signal } = listener;
  const occasion = { ...reading.occasion, manages: await managers.manages(reading, signal) };
  const { message, audience, replaces, community } = await core.receive(reading.input, occasion);
  if (audience === 'person' && (await isAlerted(message, press))) return;
  void press?.end();
  const to = recipientOf(reading, audience);
  if (to === undefined) return log.warn('A private reply on Telegram had nobody to go to.');
  const isSameChat = to.chat === reading.chat;
  const room = isSameChat && !reading.isPrivate ? groupRoom(username, community) : privately;
  const replaced = replaces && isSameChat ? reading.pressedText : undefined;
  await outbox.deliver(to, renderMessage(message, room, replaced));
}

/** Whether the one who pressed a button has seen the message with that. */
async function isAlerted(message: Message, press: Press | undefined): Promise<boolean> {
  const words = alertOf(message);
  return press !== undefined && words !== undefined && press.alert(words);
}

const privately: Room = { kind: 'private' };

function groupRoom(username: string, community: number | undefined): Room {
  return { kind: 'group', username, community };
}

/** What is for one person goes to no group: to that person's own chat, or nowhere. */
function recipientOf(reading: Reading, audience: 'person' | 'place'): Recipient | undefined {
  if (reading.isPrivate || audience === 'place') return { chat: reading.chat, topic: reading.topic };
  return reading.account === undefined ? undefined : { chat: reading.account };
}

async function apologise(
  { outbox, sayFault, username }: Listener,
  reading: Reading,
  press: Press | undefined,
): Promise<void> {
  const message = sayFault(reading.occasion.language);
  if (await isAlerted(message, press)) return;
  const room = reading.isPrivate ? privately : groupRoom(username, undefined);
  await outbox.deliver({ chat: reading.chat, topic: reading.topic }, renderMessage(message, room));
}
