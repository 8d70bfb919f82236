import { type ApiChat, type ApiUser, apiMessage, type SeenMessage } from './chats.ts';
import type { FakeGroup } from './groups.ts';
import { forbidden } from './refusal.ts';
import { createView, inTopic, lastOf, type Town, textContent, type View, withParts } from './town.ts';

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
  /** Sends a press whose payload the person's app kept from long ago, or made up; on the newest message there. */
  pressesPayload(data: string, where?: Pick<Where, 'in'>): Promise<void>;
  /** Changes a message written before. */
  edits(text: string): Promise<void>;
  /** Sends something that is no text: a sticker, a voice message. */
  sends(content: Readonly<Record<string, unknown>>): Promise<void>;
  blocksBot(): Promise<void>;
  /** The words that were shown to this person in answer to presses and had to be closed, oldest first. */
  readonly alerts: readonly string[];
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
    town.updates.add('callback_query', {
      id: town.callbacks.add(api.id),
      from: api,
      chat_instance: '-1',
      message: on,
      data,
    });
  return withParts(createView(town, chat, api.first_name), {
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
    pressesPayload: (data: string, where: Pick<Where, 'in'> = {}) =>
      where.in === undefined
        ? queries(data, apiMessage(lastOf(chat, api.first_name), own, town.bot))
        : queries(data, apiMessage(where.in.last, where.in.api, town.bot)),
    edits: (text: string) =>
      town.updates.add('edited_message', { ...message(own, textContent(text)), edit_date: 1_793_000_001 }),
    sends: tells,
    blocksBot: () => {
      chat.closed = forbidden('bot was blocked by the user');
      const [old_chat_member, new_chat_member] = [
        { user: town.bot, status: 'member' },
        { user: town.bot, status: 'kicked' },
      ];
      const date = 1_793_000_000;
      return town.updates.add('my_chat_member', { chat: own, from: api, date, old_chat_member, new_chat_member });
    },
    get alerts() {
      const own = town.callbacks.notices.filter(({ person, isAlert }) => isAlert && person === api.id);
      return own.map(({ text }) => text);
    },
  });
}

/** Without administrator's rights the bot hears commands that are meant for it or for no bot in particular. */
function hears(town: Town, group: FakeGroup, text: string): boolean {
  if (!group.botIsIn) return false;
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
