import { ChannelType, type Client, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import { maySpeak, type Rights } from './rights.ts';

/** A server that Discord tells of. */
export interface Server {
  readonly guild: Guild;
  /** What the bot may do in one of its channels. */
  rightsIn(channel: GuildBasedChannel): Rights;
}

/** A server by its id. `unknown`: Discord cannot say anything of it now. */
export function findServer(client: Client, id: string): Server | 'noCommunity' | 'unknown' {
  const guild = client.guilds.cache.get(id);
  if (guild === undefined) return 'noCommunity';
  const { me } = guild.members;
  return guild.available && me !== null ? { guild, rightsIn: (channel) => me.permissionsIn(channel) } : 'unknown';
}

/**
 * The channel in which those who manage a server read: the one that Discord sends its own news for them to, else the one
 * for its notices, else the topmost. `undefined`: the bot may speak in none.
 */
export function managersChannel({ guild, rightsIn }: Server): string | undefined {
  const texts = [...guild.channels.cache.values()]
    .filter((channel) => channel.type === ChannelType.GuildText)
    .sort((one, other) => one.rawPosition - other.rawPosition || (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  const channels = [guild.publicUpdatesChannel, guild.systemChannel, ...texts];
  return channels.find((channel) => channel !== null && maySpeak(rightsIn(channel), { isThread: false }))?.id;
}

/** What a role of a server is called; `undefined`: Discord tells of none such. */
export function roleName(client: Client, server: string, role: string): string | undefined {
  return client.guilds.cache.get(server)?.roles.cache.get(role)?.name;
}

/** Whether the bot may send files in a channel. Of a thread that is not known here, and then trying shows it. */
export function mayAttach(client: Client, id: string): boolean {
  return hasRight(client, id, PermissionFlagsBits.AttachFiles);
}

/** Whether the bot may pin in a channel, as far as is known: each request that Discord refuses counts against the bot. */
export function mayPin(client: Client, id: string): boolean {
  return hasRight(client, id, PermissionFlagsBits.PinMessages);
}

function hasRight(client: Client, id: string, right: bigint): boolean {
  const channel = client.channels.cache.get(id);
  if (channel === undefined || channel.isDMBased()) return true;
  return channel.guild.members.me?.permissionsIn(channel).has(right) ?? true;
}
