import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { FakeMessage } from './interactions.ts';

/** A channel of a server, or a thread in one. */
export interface FakeChannel {
  readonly id: string;
  readonly guildId: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly position: number;
  /** The channel that a thread is in. */
  readonly parent: FakeChannel | undefined;
  /** What the bot's role is denied here and in the threads of it. */
  denied: bigint;
  /** A thread that nobody wrote in for long. */
  isArchived: boolean;
  /** A thread in which only those who manage threads speak. */
  isLocked: boolean;
  readonly pinned: FakeMessage[];
}

const everything = (1n << 60n) - 1n;

/** What a role with `rights` may do in a channel. */
export function rightsIn(rights: bigint, channel: FakeChannel): bigint {
  if ((rights & PermissionFlagsBits.Administrator) !== 0n) return everything;
  return rights & ~(channel.parent ?? channel).denied;
}

const textTypes: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
]);

/** Whether messages can be sent in a channel. */
export function takesMessages({ type, parent }: FakeChannel): boolean {
  return parent !== undefined || textTypes.has(type);
}

/** A channel as the gateway and the API write it. `role` is the bot's. */
export function channelPayload(channel: FakeChannel, role: string): object {
  const { id, guildId, type, name, position, parent, denied, isArchived, isLocked } = channel;
  const common = { id, guild_id: guildId, type, name, flags: 0, last_message_id: null, rate_limit_per_user: 0 };
  if (parent !== undefined) {
    return {
      ...common,
      parent_id: parent.id,
      owner_id: guildId,
      message_count: 0,
      member_count: 1,
      thread_metadata: {
        archived: isArchived,
        locked: isLocked,
        auto_archive_duration: 1_440,
        archive_timestamp: '2026-11-20T12:00:00.000000+00:00',
      },
    };
  }
  const overwrites = denied === 0n ? [] : [{ id: role, type: 0, allow: '0', deny: String(denied) }];
  return { ...common, position, parent_id: null, topic: null, nsfw: false, permission_overwrites: overwrites };
}
