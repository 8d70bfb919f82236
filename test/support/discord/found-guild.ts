import { type APIUser, ChannelType, type Locale } from 'discord-api-types/v10';
import { channelPayload, type FakeChannel } from './channels.ts';
import { botPermissions, type FakeGuild, type Founding } from './guild.ts';
import { type GuildFacts, guildPayload, rolePayload } from './guild-payload.ts';
import type { FakeMessage } from './interactions.ts';
import { seeMessage } from './views.ts';

/** What servers are made with. */
export interface GuildTown {
  readonly bot: APIUser;
  /** Everything that was said anywhere. */
  readonly messages: readonly FakeMessage[];
  nextId(): string;
  /** Tells the bot, if it is connected and wants to hear of servers. */
  tell(type: string, data: unknown): void;
}

/** A server, with what only Discord knows of it. */
export interface Founded {
  readonly guild: FakeGuild;
  readonly channels: readonly FakeChannel[];
  readonly role: string;
  isDown(): boolean;
  payload(): object;
}

/** A server that was just founded. */
export function found({ bot, messages, nextId, tell }: GuildTown, what: Founding): Founded {
  const { locale = 'en-US' as Locale, isThread = false, hasManagersChannel = true, hasSystemChannel = false } = what;
  const [id, role] = [nextId(), nextId()];
  const channels: FakeChannel[] = [];
  const roles = new Map<string, string>();
  let hasBot = what.hasBot ?? true;
  let isDown = false;
  let rights = what.appPermissions ?? botPermissions;
  const hears = (type: string, data: object) => {
    if (hasBot && !isDown) tell(type, data);
  };
  const find = (channelId: string) => {
    const channel = channels.find((one) => one.id === channelId);
    if (channel === undefined) throw new Error('The server has no such channel.');
    return channel;
  };
  const open: FakeGuild['opensChannel'] = ({ type, position = channels.length, denied = 0n, parent } = {}) => {
    const channel: FakeChannel = {
      id: nextId(),
      guildId: id,
      type: type ?? (parent === undefined ? ChannelType.GuildText : ChannelType.PublicThread),
      name: 'elms',
      position,
      parent: parent === undefined ? undefined : find(parent),
      denied,
      isArchived: false,
      isLocked: false,
      pinned: [],
    };
    channels.push(channel);
    return channel;
  };
  const updated = (channel: FakeChannel) =>
    hears(channel.parent === undefined ? 'CHANNEL_UPDATE' : 'THREAD_UPDATE', channelPayload(channel, role));
  const ground = open();
  const main = isThread ? open({ parent: ground.id }) : ground;
  const managers = hasManagersChannel ? open() : undefined;
  const chatIn = (channelId: string) =>
    messages.filter((message) => message.channelId === channelId && message.to === undefined).map(seeMessage);
  const facts = (): GuildFacts => ({
    id,
    locale,
    role,
    rights: BigInt(rights),
    channels,
    roles,
    updatesChannelId: managers?.id ?? null,
    systemChannelId: hasSystemChannel ? ground.id : null,
  });
  const guild: FakeGuild = {
    id,
    channelId: main.id,
    locale,
    isThread,
    managersChannelId: managers?.id,
    get hasBot() {
      return hasBot;
    },
    get appPermissions() {
      return rights;
    },
    set appPermissions(given) {
      rights = given;
      hears('GUILD_ROLE_UPDATE', { guild_id: id, role: rolePayload(role, BigInt(given)) });
    },
    get chat() {
      return chatIn(main.id);
    },
    get pinned() {
      return main.pinned.map(seeMessage);
    },
    get managersChat() {
      return managers === undefined ? [] : chatIn(managers.id);
    },
    chatIn,
    opensChannel: (channelWhat) => {
      const channel = open(channelWhat);
      hears(channel.parent === undefined ? 'CHANNEL_CREATE' : 'THREAD_CREATE', channelPayload(channel, role));
      return channel;
    },
    deletesChannel: (channelId = main.id) => {
      const channel = find(channelId);
      channels.splice(channels.indexOf(channel), 1);
      hears(channel.parent === undefined ? 'CHANNEL_DELETE' : 'THREAD_DELETE', channelPayload(channel, role));
    },
    denies: (denied, channelId = main.id) => {
      const channel = find(channelId);
      const decides = channel.parent ?? channel;
      decides.denied = denied;
      updated(decides);
    },
    opensRole: (name) => {
      const opened = nextId();
      roles.set(opened, name);
      hears('GUILD_ROLE_CREATE', { guild_id: id, role: rolePayload(opened, 0n, name) });
      return opened;
    },
    deletesRole: (deleted) => {
      roles.delete(deleted);
      hears('GUILD_ROLE_DELETE', { guild_id: id, role_id: deleted });
    },
    setsThread: (state, threadId = main.id) => updated(Object.assign(find(threadId), state)),
    putsBotOut: () => {
      hears('GUILD_DELETE', { id });
      hasBot = false;
    },
    takesBotIn: () => {
      hasBot = true;
      hears('GUILD_CREATE', guildPayload(facts(), bot));
    },
    falls: () => {
      hears('GUILD_DELETE', { id, unavailable: true });
      isDown = true;
    },
    stands: () => {
      isDown = false;
      hears('GUILD_CREATE', guildPayload(facts(), bot));
    },
  };
  return { guild, channels, role, isDown: () => isDown, payload: () => guildPayload(facts(), bot) };
}
