import { Routes } from 'discord.js';
import type { Place } from '../../src/index.ts';
import { describeRefusal } from './refusal.ts';
import { channelOf, type Speaking } from './speaking.ts';

/** Pins a message that was sent in a place. Whether it is pinned now. Never rejects. */
export async function pin({ line: lineNow, log }: Speaking, place: Place, sent: string): Promise<boolean> {
  const line = lineNow();
  const channel = line && channelOf(line, place);
  if (line === undefined || typeof channel !== 'string') return false;
  try {
    // Pinning twice is pinning once, so the library may repeat this as it likes.
    await line.client.rest.put(Routes.channelMessagesPin(channel, sent));
    return true;
  } catch (error) {
    log.warn(describeRefusal(error), 'Discord did not pin a message.');
    return false;
  }
}
