import type { Watch } from '../watch.ts';
import type { Callbacks } from './callbacks.ts';
import { type ApiChat, type ApiUser, apiMessage, type Chats, type FakeChat, type SeenMessage } from './chats.ts';
import { badRequest, forbidden, Refusal } from './refusal.ts';
import type { Updates } from './updates.ts';

/** What the people of the fake share. */
export interface Town {
  readonly bot: ApiUser & { readonly username: string };
  readonly chats: Chats;
  readonly updates: Updates;
  readonly callbacks: Callbacks;
  readonly watch: Watch;
}

/** A place in which the bot's messages are seen. */
export interface View {
  readonly id: number;
  /** The bot's messages, oldest first, as they look now. */
  readonly chat: readonly SeenMessage[];
  readonly last: SeenMessage;
  /** The newest message that holds these words; waits until there is one. */
  sees(words: string | RegExp): Promise<SeenMessage>;
}

/** A group that the bot is in. */
export interface FakeGroup extends View {
  readonly api: ApiChat;
  /** The bot is an administrator and hears everything; otherwise it hears commands alone. */
  readonly botIsAdmin: boolean;
  /** An administrator who writes in the name of the group. */
  readonly anonymousAdmin: { writes(text: string): Promise<void> };
  /** Someone who writes in the name of a channel. */
  readonly channelPersona: { writes(text: string): Promise<void> };
  /** It grows into a supergroup with another id, and answers with that. */
  becomesSupergroup(id: number): Promise<FakeGroup>;
  /** Makes somebody one of those who manage the group. */
  administrator(person: FakePerson, status?: 'creator' | 'administrator'): void;
  /** Takes the right to write from the bot, which stays. */
  forbidsBot(): void;
  /** Nobody can write in this topic any more. */
  closesTopic(topic: number): void;
  /** Throws the bot out. */
  removesBot(): Promise<void>;
}

/**
 * Someone with Telegram in their hand. What they do resolves when the bot has dealt with it: when it has confirmed the
 * update, after all that it sent.
 */
export interface FakePerson extends View {
  readonly api: ApiUser;
  writes(text: string, where?: Spot): Promise<void>;
  /** Follows a link to the bot, with the payload after `start=`. */
  opens(payload?: string): Promise<void>;
  /** Presses the newest button of this label that is in sight, or the one on a message seen before. */
  presses(label: string, where?: Where): Promise<void>;
  /** Sends a press whose payload the person's app kept from long ago. */
  pressesPayload(data: string): Promise<void>;
  /** Changes a message written before. */
  edits(text: string): Promise<void>;
  /** Sends something that is no text: a sticker, a voice message. */
  sends(content: Readonly<Record<string, unknown>>): Promise<void>;
  blocksBot(): Promise<void>;
}

interface Spot {
  readonly in: FakeGroup;
  readonly topic?: number | undefined;
}

interface Where {
  readonly in?: FakeGroup | undefined;
  readonly on?: SeenMessage | undefined;
  /** The message is too old for the bot to be shown its content. */
  readonly inaccessible?: boolean | undefined;
}

const startPayloadPattern = /^[A-Za-z0-9_-]{1,64}$/;
const neverStarted = forbidden("bot can't initiate conversation with a user");

/** A person who has not talked to the bot yet. */
export function createPerson(town: Town, api: ApiUser): FakePerson {
  const own: ApiChat = { id: api.id, type: 'private', first_name: api.first_name };
  const chat = town.chats.add(own, neverStarted);
  const message = (where: ApiChat, content: Readonly<Record<string, unknown>>) => ({
    message_id: town.chats.nextMessageId(),
    date: 1_793_000_000,
    from: api,
    chat: where,
    ...content,
  });
  const tells = (content: Readonly<Record<string, unknown>>) => {
    if (chat.closed === neverStarted) chat.closed = undefined;
    return town.updates.add('message', message(own, content));
  };
  const opens = (payload?: string) => {
    if (payload === undefined) return tells(textContent('/start'));
    if (!startPayloadPattern.test(payload)) throw new Error(`Telegram does not pass on the payload "${payload}".`);
    return tells(textContent(`/start ${payload}`));
  };
  const queries = (data: string, on: Readonly<Record<string, unknown>>) =>
    town.updates.add('callback_query', { id: town.callbacks.add(), from: api, chat_instance: '-1', message: on, data });
  return Object.assign(createView(town, chat, api.first_name), {
    api,
    writes: (text: string, where?: Spot) => {
      if (where === undefined) return tells(textContent(text));
      return hears(town, where.in, text)
        ? town.updates.add('message', message(where.in.api, { ...inTopic(where.topic), ...textContent(text) }))
        : gone();
    },
    opens,
    presses: (label: string, where: Where = {}) => {
      const place = where.in ?? { chat: chat.messages, api: own };
      const on = where.on ?? place.chat.findLast(({ buttons }) => buttons.some((button) => button.label === label));
      const button = on?.buttons.find((candidate) => candidate.label === label);
      if (on === undefined || button === undefined) throw new Error(`${api.first_name} sees no button "${label}".`);
      if (button.url !== undefined) return opens(payloadOf(town, button.url));
      const known = where.inaccessible
        ? { chat: place.api, message_id: on.id, date: 0 }
        : apiMessage(on, place.api, town.bot);
      return queries(button.data ?? '', known);
    },
    pressesPayload: (data: string) => queries(data, apiMessage(lastOf(chat, api.first_name), own, town.bot)),
    edits: (text: string) =>
      town.updates.add('edited_message', { ...message(own, textContent(text)), edit_date: 1_793_000_001 }),
    sends: tells,
    blocksBot: () => {
      chat.closed = forbidden('bot was blocked by the user');
      return town.updates.add('my_chat_member', membership(town, own, api, 'kicked'));
    },
  });
}

/** A group in which nothing was said yet. */
export function createGroup(town: Town, api: ApiChat, botIsAdmin: boolean): FakeGroup {
  const chat = town.chats.add(api, undefined);
  const disguised = (from: ApiUser, senderChat: ApiChat) => ({
    writes: (text: string) => {
      const content = {
        message_id: town.chats.nextMessageId(),
        date: 1_793_000_000,
        from,
        sender_chat: senderChat,
        chat: api,
      };
      return town.updates.add('message', { ...content, ...textContent(text) });
    },
  });
  const channel: ApiChat = { id: -1_001_999_999_999, type: 'channel', title: 'News' };
  return Object.assign(createView(town, chat, api.title ?? 'The group'), {
    api,
    botIsAdmin,
    anonymousAdmin: disguised(
      { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
      api,
    ),
    channelPersona: disguised(
      { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' },
      channel,
    ),
    becomesSupergroup: async (id: number) => {
      const upgraded = badRequest('group chat was upgraded to a supergroup chat').message;
      chat.closed = new Refusal(400, upgraded, { migrate_to_chat_id: id });
      const grown = createGroup(town, { ...api, id, type: 'supergroup' }, botIsAdmin);
      const note = { message_id: town.chats.nextMessageId(), date: 1_793_000_000, chat: grown.api };
      await town.updates.add('message', { ...note, sender_chat: grown.api, migrate_from_chat_id: api.id });
      return grown;
    },
    administrator: (person: FakePerson, status: 'creator' | 'administrator' = 'administrator') => {
      chat.administrators.set(person.id, status);
    },
    forbidsBot: () => {
      chat.closed = badRequest('not enough rights to send text messages to the chat');
    },
    closesTopic: (topic: number) => {
      chat.closedTopics.add(topic);
    },
    removesBot: () => {
      chat.closed = forbidden('bot was kicked from the supergroup chat');
      const admin = { id: 7, is_bot: false, first_name: 'Admin' };
      return town.updates.add('my_chat_member', membership(town, api, admin, 'kicked'));
    },
  });
}

function createView(town: Town, chat: FakeChat, who: string): View {
  return {
    id: chat.api.id,
    chat: chat.messages,
    get last() {
      return lastOf(chat, who);
    },
    sees: (words) =>
      town.watch.until(
        () =>
          chat.messages.findLast(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text))),
        () => `${who} waited for ${String(words)} and sees: ${JSON.stringify(chat.messages.map(({ text }) => text))}`,
      ),
  };
}

function lastOf(chat: FakeChat, who: string): SeenMessage {
  const last = chat.messages.at(-1);
  if (last === undefined) throw new Error(`${who} has no message from the bot.`);
  return last;
}

function inTopic(topic: number | undefined): Readonly<Record<string, unknown>> {
  return topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true };
}

function textContent(text: string): Readonly<Record<string, unknown>> {
  const command = /^\/[A-Za-z0-9_]+(@[A-Za-z0-9_]+)?/.exec(text)?.[0];
  return command === undefined
    ? { text }
    : { text, entities: [{ type: 'bot_command', offset: 0, length: command.length }] };
}

/** Without administrator's rights the bot hears commands that are meant for it or for no bot in particular. */
function hears(town: Town, group: FakeGroup, text: string): boolean {
  const command = /^\/[A-Za-z0-9_]+(?:@([A-Za-z0-9_]+))?/.exec(text);
  if (command === null) return group.botIsAdmin;
  return group.botIsAdmin || command[1] === undefined || command[1].toLowerCase() === town.bot.username.toLowerCase();
}

function gone(): Promise<void> {
  return Promise.resolve();
}

function payloadOf(town: Town, url: string): string | undefined {
  const { hostname, pathname, searchParams } = new URL(url);
  if (hostname !== 't.me' || pathname !== `/${town.bot.username}`) throw new Error(`${url} does not lead to the bot.`);
  return searchParams.get('start') ?? undefined;
}

function membership(town: Town, chat: ApiChat, from: ApiUser, status: string): Readonly<Record<string, unknown>> {
  const user = town.bot;
  return {
    chat,
    from,
    date: 1_793_000_000,
    old_chat_member: { user, status: 'member' },
    new_chat_member: { user, status },
  };
}
