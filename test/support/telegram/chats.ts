import type { FakeButton, Keyboard } from './keyboard.ts';
import { liveEntities } from './live-text.ts';
import { badRequest, type Refusal } from './refusal.ts';
import type { Entity, RichText } from './rich-text.ts';
import { refusalToWrite, type Standing, type Writing } from './standing.ts';

/** Someone with a Telegram account, as the Bot API writes it. */
export interface ApiUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string | undefined;
  readonly username?: string | undefined;
  readonly language_code?: string | undefined;
}

/** A chat, as the Bot API writes it. */
export interface ApiChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title?: string | undefined;
  /** Only public ones have it. */
  readonly username?: string | undefined;
  readonly first_name?: string | undefined;
}

/** A photo that Telegram keeps. */
export interface FakePhoto {
  readonly fileId: string;
  /** How many bytes were uploaded, 0 for one fetched from an address. */
  readonly size: number;
}

/** A message of the bot, as the people in the chat see it now. */
export interface SeenMessage {
  readonly id: number;
  /** What is read: the text, or the photo's caption. */
  readonly text: string;
  /** The thread it stands in; missing for one outside of all topics. */
  readonly topic?: number | undefined;
  readonly photo?: FakePhoto | undefined;
  readonly entities: readonly Entity[];
  /** What Telegram brought to life by itself: mentions, commands, links. */
  readonly live: readonly Entity[];
  readonly buttons: readonly FakeButton[];
  readonly rows: Keyboard;
  readonly linkPreview: boolean;
  /** How often it was edited. */
  readonly edits: number;
}

/** What Telegram answers when the bot writes to a chat; `undefined`: it may. */
type Closed = Refusal | undefined;

/** A chat, and the bot's messages in it. */
export interface FakeChat {
  readonly api: ApiChat;
  readonly messages: SeenMessage[];
  closed: Closed;
  /** How the bot stands there; in a private chat nobody stands in any way. */
  standing: Standing | undefined;
  /** The threads in which members cannot write any more. */
  readonly topics: Map<number, 'closed' | 'deleted'>;
  /** Those who manage it, by their ids. */
  readonly administrators: Map<number, Administrator>;
  /** The ids of pinned messages, first pinned first. */
  readonly pinned: number[];
}

/** Somebody who manages a group. */
export interface Administrator {
  readonly status: 'creator' | 'administrator';
  readonly isAnonymous: boolean;
  /** Of an owner it is not said, who may do everything. */
  readonly deletesMessages: boolean;
}

/** All chats of the fake, by id. */
export interface Chats {
  add(api: ApiChat, closed: Closed, standing?: Standing): FakeChat;
  /** A chat that the bot is in, and where it may do this `writing`; refuses like Telegram otherwise. */
  open(id: number, writing?: Writing, topic?: number): FakeChat;
  find(id: number): FakeChat | undefined;
  nextMessageId(): number;
}

/** No chats yet. */
export function createChats(): Chats {
  const chats = new Map<number, FakeChat>();
  let lastMessageId = 0;
  return {
    add: (api, closed, standing) => {
      const nothingYet = { messages: [], topics: new Map(), administrators: new Map(), pinned: [] };
      const chat: FakeChat = { api, closed, standing, ...nothingYet };
      chats.set(api.id, chat);
      return chat;
    },
    open: (id, writing, topic) => {
      const chat = chats.get(id);
      if (chat === undefined) throw badRequest('chat not found');
      const refusal = chat.closed ?? refusalToWrite(chat, writing) ?? refusalOfTopic(chat, topic);
      if (refusal !== undefined) throw refusal;
      return chat;
    },
    find: (id) => chats.get(id),
    nextMessageId: () => {
      lastMessageId += 1;
      return lastMessageId;
    },
  };
}

/** The general topic has the number 1 in the apps, and none in the Bot API. */
const generalTopic = 1;

function refusalOfTopic({ topics, standing }: FakeChat, topic: number | undefined): Closed {
  if (topic === undefined) return undefined;
  if (topic === generalTopic || topics.get(topic) === 'deleted') return badRequest('message thread not found');
  const mayWrite = topics.get(topic) !== 'closed' || standing?.status === 'administrator';
  return mayWrite ? undefined : badRequest('TOPIC_CLOSED');
}

/** A message as it looks with this content. */
export function seenMessage(
  id: number,
  content: {
    rich: RichText;
    topic?: number | undefined;
    rows: Keyboard;
    photo?: FakePhoto | undefined;
    linkPreview: boolean;
    edits: number;
  },
): SeenMessage {
  const { rich, topic, rows, photo, linkPreview, edits } = content;
  return {
    id,
    text: rich.text,
    topic,
    photo,
    entities: rich.entities,
    live: liveEntities(rich.text).filter((live) => !rich.entities.some((entity) => linksOver(entity, live))),
    buttons: rows.flat(),
    rows,
    linkPreview,
    edits,
  };
}

/** A link that the sender made wins over what Telegram finds in its words. */
function linksOver(entity: Entity, live: Entity): boolean {
  const ends = live.offset + live.length;
  return entity.type === 'text_link' && entity.offset < ends && live.offset < entity.offset + entity.length;
}

/** A message of the bot as the Bot API writes it. */
export function apiMessage(message: SeenMessage, chat: ApiChat, bot: ApiUser): Record<string, unknown> {
  const entities = message.entities.map(({ type, offset, length, url }) => ({ type, offset, length, url }));
  const words =
    message.photo === undefined
      ? { text: message.text, entities }
      : {
          photo: [{ file_id: message.photo.fileId, file_unique_id: message.photo.fileId, width: 1200, height: 630 }],
          ...(message.text === '' ? {} : { caption: message.text, caption_entities: entities }),
        };
  const markup = message.rows.map((row) =>
    row.map(({ label, url, data }) => ({ text: label, url, callback_data: data })),
  );
  return {
    message_id: message.id,
    date: 1_793_000_000 + message.id,
    chat,
    from: bot,
    ...(message.topic === undefined ? {} : { message_thread_id: message.topic, is_topic_message: true }),
    ...words,
    ...(markup.length === 0 ? {} : { reply_markup: { inline_keyboard: markup } }),
  };
}
