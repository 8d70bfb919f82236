import { GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';

/** Something that the gateway tells. Without its name the library leaves it alone. */
export interface Dispatch {
  t: string | null;
  d: unknown;
}

/** What the library has to hear of to know servers, their channels and what the bot may do there. */
const wanted: ReadonlySet<string | null> = new Set([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildUpdate,
  GatewayDispatchEvents.GuildDelete,
  GatewayDispatchEvents.GuildRoleCreate,
  GatewayDispatchEvents.GuildRoleUpdate,
  GatewayDispatchEvents.GuildRoleDelete,
  GatewayDispatchEvents.GuildMemberUpdate,
  GatewayDispatchEvents.ChannelCreate,
  GatewayDispatchEvents.ChannelUpdate,
  GatewayDispatchEvents.ChannelDelete,
]);

/**
 * Keeps from the library what it is not needed for. Threads are looked up when they are asked for: a large server has
 * thousands of them, and whether one was locked is known only by looking.
 */
export function sift(dispatch: Dispatch): void {
  const { d } = dispatch;
  if (!wanted.has(dispatch.t)) dispatch.t = null;
  if (typeof d === 'object' && d !== null && 'threads' in d) d.threads = [];
}

const Ready = z.object({ guilds: z.array(z.object({ id: z.string() })) });

/** The servers that the bot is in, by their ids, where the gateway tells of all of them. */
export function serversInReady({ t, d }: Dispatch): ReadonlySet<string> | undefined {
  if (t !== GatewayDispatchEvents.Ready) return undefined;
  const { data } = Ready.safeParse(d);
  return data && new Set(data.guilds.map(({ id }) => id));
}
