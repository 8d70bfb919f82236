import { type Client, PermissionFlagsBits } from 'discord.js';
import type { Place, PlaceState } from '../../src/index.ts';
import { maySpeak, missingRights, type Purpose, type Rights } from './rights.ts';
import { findServer, managersChannel, type Server } from './servers.ts';
import type { Speaking } from './speaking.ts';
import { fetchThread } from './thread.ts';

/** What the bot can do in a place, from what Discord told before: only a thread is asked for. */
export async function inspect({ line }: Speaking, place: Place, pins: boolean): Promise<PlaceState> {
  const { client } = line;
  const server = findServer(client, place.community);
  if (server === 'unknown' || server === 'noCommunity') return { kind: server };
  const id = place.topic ?? managersChannel(server);
  if (id === undefined) return { kind: 'there', canSpeak: false, missingRights: ['Send Messages'] };
  const channel = server.guild.channels.cache.get(id);
  if (channel === undefined) return inspectThread(client, server, id, pins);
  return channel.isTextBased() ? there(server.rightsIn(channel), { isThread: false, pins }) : { kind: 'noTopic' };
}

async function inspectThread(client: Client, server: Server, id: string, pins: boolean): Promise<PlaceState> {
  const thread = await fetchThread(client.rest, id);
  if (thread === 'noTopic' || thread === 'unknown') return { kind: thread };
  if (thread === 'hidden') return { kind: 'there', canSpeak: false, missingRights: ['View Channel'] };
  // A thread of another server is none of this one.
  const parent = server.guild.channels.cache.get(thread.parent);
  if (parent === undefined) return { kind: 'noTopic' };
  const rights = server.rightsIn(parent);
  const isClosed = thread.isLocked && !rights.has(PermissionFlagsBits.ManageThreads);
  return isClosed ? { kind: 'noTopic' } : there(rights, { isThread: true, pins });
}

function there(rights: Rights, purpose: Purpose): PlaceState {
  const canSpeak = maySpeak(rights, purpose);
  return { kind: 'there', canSpeak, missingRights: missingRights(rights, purpose) };
}
