import { CommandName, decodeAction, type Input, type Occasion } from '../../src/index.ts';
import type { Sender } from './chat-facts.ts';
import { decodeStart } from './deep-link.ts';
import type { CallbackQuery, IncomingMessage, Update } from './update.ts';

/** Something that a person asked of the bot, and where the answer goes. */
export interface Reading {
  readonly input: Input;
  readonly occasion: Occasion;
  readonly chat: number;
  /** The thread of a group with topics. */
  readonly topic?: number | undefined;
  readonly isPrivate: boolean;
  /** The account behind it; missing where there is none, or a disguise. */
  readonly account?: number | undefined;
  /** Whether it comes in the name of the group: from an anonymous administrator. */
  readonly isGroupItself: boolean;
  /** The text message of the bot whose button was pressed. */
  readonly pressedText?: number | undefined;
}

/** What is known besides the update. */
export interface Knowledge {
  readonly username: string;
  readonly now: Date;
}

/** Accounts that stand for somebody else: an anonymous administrator, a channel, the mirror of a linked channel. */
const disguises: ReadonlySet<number> = new Set([1_087_968_824, 136_817_688, 777_000]);

const commandPattern = /^\/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{3,32}))?(?:\s+(\S+))?/;

/** What an update asks of the bot. `undefined`: nothing, and it is left unread. */
export function read(update: Update, knowledge: Knowledge): Reading | undefined {
  if (update.callback_query !== undefined) return readPress(update.callback_query, knowledge);
  if (update.message !== undefined) return readMessage(update.message, knowledge);
  return undefined;
}

function readPress({ from, data, message }: CallbackQuery, knowledge: Knowledge): Reading | undefined {
  if (message === undefined) return undefined;
  const { chat, text, message_id, message_thread_id, is_topic_message, reply_markup } = message;
  const action = decodeAction(data ?? '');
  const topic = is_topic_message ? message_thread_id : undefined;
  const isPrivate = chat.type === 'private';
  const occasion = occasionOf(from, { ...chat, topic }, knowledge);
  return {
    input: action === undefined ? { kind: 'stale' } : { kind: 'press', action },
    occasion: isPrivate ? occasion : { ...occasion, message: String(message_id) },
    chat: chat.id,
    topic,
    isPrivate,
    account: from.id,
    isGroupItself: false,
    // A changed app can send any payload: what no button there holds takes the place of no message that others see.
    pressedText: text !== undefined && reply_markup.includes(data ?? '') ? message_id : undefined,
  };
}

function readMessage(message: IncomingMessage, knowledge: Knowledge): Reading | undefined {
  const { chat, from, text, topic, isDisguised, isGroupItself } = message;
  if (from === undefined || chat.type === 'channel') return undefined;
  const isPrivate = chat.type === 'private';
  const heard = hear(message, isPrivate, knowledge.username);
  if (heard === undefined) return undefined;
  const sender = isDisguised || disguises.has(from.id) ? undefined : from;
  const occasion = occasionOf(sender, { ...chat, topic }, knowledge);
  const destination = isPrivate ? startDestination(text) : undefined;
  return {
    input: destination === undefined ? heard : { kind: 'press', action: destination.action },
    occasion: destination?.community === undefined ? occasion : { ...occasion, community: destination.community },
    chat: chat.id,
    topic,
    isPrivate,
    account: sender?.id,
    isGroupItself,
  };
}

/** In a group, only commands of ours are heard; in private, everything that a person sends. */
function hear({ text, hasContent }: IncomingMessage, isPrivate: boolean, username: string): Input | undefined {
  if (text === undefined) return isPrivate && hasContent ? { kind: 'unreadable' } : undefined;
  const [, word, to, petition] = commandPattern.exec(text) ?? [];
  if (word === undefined) return isPrivate ? { kind: 'text', text } : undefined;
  if (to !== undefined && to.toLowerCase() !== username.toLowerCase()) return undefined;
  const command = CommandName.safeParse(word.toLowerCase()).data;
  if (command === undefined) return isPrivate ? { kind: 'unreadable' } : undefined;
  // What follows /start comes from a link, and one that leads nowhere is no petition's name.
  return { kind: 'command', command, petition: command === 'start' ? undefined : petition };
}

function startDestination(text: string | undefined) {
  const payload = /^\/start(?:@\w+)?\s+(\S+)$/i.exec(text?.trim() ?? '')?.[1];
  return payload === undefined ? undefined : decodeStart(payload);
}

function occasionOf(
  sender: Sender | undefined,
  chat: { id: number; type: string; topic: number | undefined },
  { username, now }: Knowledge,
): Occasion {
  const isPrivate = chat.type === 'private';
  const name = [sender?.first_name, sender?.last_name].filter(Boolean).join(' ');
  return {
    person: sender && { platform: 'telegram', account: String(sender.id) },
    community: isPrivate ? undefined : { platform: 'telegram', id: String(chat.id) },
    alone: isPrivate,
    topic: isPrivate ? undefined : chat.topic?.toString(),
    // Without its name a bot hears a command only if it was the last to speak.
    commandSuffix: isPrivate ? undefined : `@${username}`,
    profileName: name === '' ? undefined : name,
    language: sender?.language_code,
    now,
  };
}
