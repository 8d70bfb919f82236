import { Routes } from 'discord.js';
import type { Place } from '../../src/index.ts';
import { mayPin } from './servers.ts';
import { channelOf, logFailure, type Speaking } from './speaking.ts';

/** Pins a message that was sent in a place, or unpins it. `false`: Discord did not. */
export async function pin(speaking: Speaking, place: Place, sent: string, isPinned: boolean): Promise<boolean> {
  const { rest } = speaking.line.client;
  const channel = channelOf(speaking.line, place);
  if (typeof channel !== 'string' || !mayPin(speaking.line.client, channel)) return false;
  const route = Routes.channelMessagesPin(channel, sent);
  try {
    // Doing this twice is doing it once, so the library may repeat it as it likes.
    await (isPinned ? rest.put(route) : rest.delete(route));
    return true;
  } catch (error) {
    logFailure(speaking, error, `A live card on Discord was not ${isPinned ? 'pinned' : 'unpinned'}.`);
    return false;
  }
}
