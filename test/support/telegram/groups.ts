import type { ApiChat, ApiUser, FakeChat, SeenMessage } from './chats.ts';
import type { FakePerson } from './people.ts';
import { badRequest, Refusal } from './refusal.ts';
import { apiMember, isIn, type Permissions, type Standing, usualPermissions } from './standing.ts';
import { createView, type Town, textContent, type View, withParts } from './town.ts';

/** A group that the bot is in, or could be in. */
export interface FakeGroup extends View {
  readonly api: ApiChat;
  readonly botIsIn: boolean;
  /** The bot is an administrator and hears everything; otherwise it hears commands alone. */
  readonly botIsAdmin: boolean;
  /** The bot's messages that are pinned, first pinned first. */
  readonly pinned: readonly SeenMessage[];
  /** An administrator who writes in the name of the group. */
  readonly anonymousAdmin: { writes(text: string): Promise<void> };
  /** Someone who writes in the name of a channel. */
  readonly channelPersona: { writes(text: string): Promise<void> };
  /** It grows into a supergroup with another id, and answers with that. */
  becomesSupergroup(id: number): Promise<FakeGroup>;
  /** Makes somebody one of those who manage the group; an anonymous one is hidden from its members. */
  administrator(
    person: FakePerson,
    status?: 'creator' | 'administrator',
    isAnonymous?: boolean,
    deletesMessages?: boolean,
  ): void;
  /** Makes somebody an ordinary member again. */
  dismisses(person: FakePerson): void;
  /** Somebody brings the bot in, which is told. */
  addsBot(by: FakePerson, status?: 'member' | 'administrator'): Promise<void>;
  /** Gives the bot an administrator's rights. */
  promotesBot(rights?: Partial<Permissions>): Promise<void>;
  /** Takes rights from the bot alone, which stays unless told otherwise. */
  restrictsBot(rights: Partial<Permissions>, isMember?: boolean): Promise<void>;
  /** Takes the right to write from the bot, which stays. */
  forbidsBot(): Promise<void>;
  /** Throws the bot out, or lets it go. */
  removesBot(by?: FakePerson, status?: 'kicked' | 'left'): Promise<void>;
  /** Changes what all members may do. */
  permits(permissions: Partial<Permissions>): void;
  /** Only administrators can write in this topic any more. */
  closesTopic(topic: number): void;
  /** The topic is gone, with all that stands in it. */
  deletesTopic(topic: number): void;
  /** Somebody deletes a message of the bot. */
  deletes(message: SeenMessage): void;
}

const anonymous: ApiUser = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};
const channelBot: ApiUser = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
const channel: ApiChat = { id: -1_001_999_999_999, type: 'channel', title: 'News' };
const someAdministrator: ApiUser = { id: 7, is_bot: false, first_name: 'Admin', language_code: 'en' };
const date = 1_793_000_000;

/** A bot that stands in a group in this way, where nothing else was decided yet. */
export function standingAs(status: Standing['status']): Standing {
  return { status, rights: usualPermissions, isMember: true, permissions: usualPermissions };
}

/** A group in which nothing was said yet. */
export function createGroup(town: Town, api: ApiChat, standing: Standing): FakeGroup {
  const chat = town.chats.add(api, undefined, standing);
  const disguised = (from: ApiUser, senderChat: ApiChat) => ({
    writes: (text: string) => {
      const about = { message_id: town.chats.nextMessageId(), date, from, sender_chat: senderChat, chat: api };
      return town.updates.add('message', { ...about, ...textContent(text) });
    },
  });
  const group = withParts(withParts(createView(town, chat, api.title ?? 'The group'), botIn(town, chat)), lifeIn(chat));
  return withParts(group, {
    api,
    anonymousAdmin: disguised(anonymous, api),
    channelPersona: disguised(channelBot, channel),
    becomesSupergroup: async (id: number) => {
      const upgraded = badRequest('group chat was upgraded to a supergroup chat').message;
      chat.closed = new Refusal(400, upgraded, { migrate_to_chat_id: id });
      const grown = createGroup(town, { ...api, id, type: 'supergroup' }, chat.standing ?? standing);
      for (const [who, rank] of chat.administrators) town.chats.find(id)?.administrators.set(who, rank);
      const note = { message_id: town.chats.nextMessageId(), date, chat: grown.api };
      await town.updates.add('message', { ...note, sender_chat: grown.api, migrate_from_chat_id: api.id });
      return grown;
    },
  });
}

/** What can happen to the bot in a group. */
function botIn(town: Town, chat: FakeChat) {
  const standing = () => chat.standing ?? standingAs('left');
  const becomes = (change: Partial<Standing>, by: ApiUser = someAdministrator) => {
    const old = standing();
    chat.standing = { ...old, ...change };
    const [before, after] = [old, chat.standing].map((each) => ({ user: town.bot, ...apiMember(each) }));
    const about = { chat: chat.api, from: by, date };
    return town.updates.add('my_chat_member', { ...about, old_chat_member: before, new_chat_member: after });
  };
  const restrictsBot = (rights: Partial<Permissions>, isMember = true) =>
    becomes({ status: 'restricted', isMember, rights: { ...usualPermissions, ...rights } });
  return {
    get botIsIn() {
      return isIn(standing());
    },
    get botIsAdmin() {
      return standing().status === 'administrator';
    },
    addsBot: (by: FakePerson, status: 'member' | 'administrator' = 'member') => becomes({ status }, by.api),
    promotesBot: (rights: Partial<Permissions> = {}) =>
      becomes({ status: 'administrator', rights: { ...usualPermissions, ...rights } }),
    restrictsBot,
    forbidsBot: () => restrictsBot({ can_send_messages: false, can_send_photos: false }),
    removesBot: (by?: FakePerson, status: 'kicked' | 'left' = 'kicked') => becomes({ status }, by?.api),
    permits: (permissions: Partial<Permissions>) => {
      chat.standing = { ...standing(), permissions: { ...standing().permissions, ...permissions } };
    },
  };
}

/** What else people do in a group. */
function lifeIn(chat: FakeChat) {
  const removes = (isGone: (message: SeenMessage) => boolean) => {
    chat.messages.splice(0, chat.messages.length, ...chat.messages.filter((message) => !isGone(message)));
  };
  return {
    get pinned() {
      return chat.pinned.flatMap((id) => chat.messages.filter((message) => message.id === id));
    },
    administrator: (
      person: FakePerson,
      status: 'creator' | 'administrator' = 'administrator',
      isAnonymous = false,
      deletesMessages = true,
    ) => {
      chat.administrators.set(person.id, { status, isAnonymous, deletesMessages });
    },
    dismisses: (person: FakePerson) => {
      chat.administrators.delete(person.id);
    },
    closesTopic: (topic: number) => {
      chat.topics.set(topic, 'closed');
    },
    deletesTopic: (topic: number) => {
      chat.topics.set(topic, 'deleted');
      removes((message) => message.topic === topic);
    },
    deletes: ({ id }: SeenMessage) => removes((message) => message.id === id),
  };
}
