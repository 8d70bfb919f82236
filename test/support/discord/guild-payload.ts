import type { APIUser } from 'discord-api-types/v10';
import { channelPayload, type FakeChannel } from './channels.ts';

/** A server, as far as the gateway tells of it. */
export interface GuildFacts {
  readonly id: string;
  readonly locale: string;
  /** The role that came with the bot, and what it may do. */
  readonly role: string;
  readonly rights: bigint;
  /** The roles of its people, with their names. */
  readonly roles: ReadonlyMap<string, string>;
  readonly channels: readonly FakeChannel[];
  readonly updatesChannelId: string | null;
  readonly systemChannelId: string | null;
}

const joinedAt = '2026-01-05T10:00:00.000000+00:00';

/** What the gateway says of a role. */
export function rolePayload(id: string, rights: bigint, name = 'Undersigned'): object {
  return {
    id,
    name,
    permissions: String(rights),
    position: 1,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: true,
    mentionable: false,
    flags: 0,
  };
}

/** What the gateway says of a server that the bot is in, as GUILD_CREATE has it. */
export function guildPayload(guild: GuildFacts, bot: APIUser): object {
  const payloads = (areThreads: boolean) =>
    guild.channels
      .filter(({ parent }) => (parent !== undefined) === areThreads)
      .map((channel) => channelPayload(channel, guild.role));
  return {
    id: guild.id,
    name: 'Millbrook',
    icon: null,
    owner_id: '100000000000000001',
    features: guild.updatesChannelId === null ? [] : ['COMMUNITY'],
    preferred_locale: guild.locale,
    public_updates_channel_id: guild.updatesChannelId,
    rules_channel_id: null,
    system_channel_id: guild.systemChannelId,
    system_channel_flags: 0,
    safety_alerts_channel_id: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    // Everybody's role has the server's own id.
    roles: [
      { ...rolePayload(guild.id, 0n, '@everyone'), position: 0 },
      rolePayload(guild.role, guild.rights),
      ...[...guild.roles].map(([id, name]) => rolePayload(id, 0n, name)),
    ],
    emojis: [],
    stickers: [],
    soundboard_sounds: [],
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    member_count: 2,
    members: [
      { user: bot, roles: [guild.role], joined_at: joinedAt, deaf: false, mute: false, pending: false, flags: 0 },
    ],
    channels: payloads(false),
    threads: payloads(true),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}
