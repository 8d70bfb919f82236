import type { Place } from '../../src/index.ts';
import { logFailure, recipientOf, type Speaking } from './speaking.ts';

/** Pins a message that was sent in a place, and notifies nobody, or unpins it. `false`: Telegram did not. */
export async function pin(speaking: Speaking, place: Place, sent: string, isPinned: boolean): Promise<boolean> {
  const { api, signal } = speaking;
  const { chat } = recipientOf(place);
  try {
    await (isPinned ? api.pin(chat, Number(sent), signal) : api.unpin(chat, Number(sent), signal));
    return true;
  } catch (error) {
    logFailure(speaking, error, `A live card on Telegram was not ${isPinned ? 'pinned' : 'unpinned'}.`);
    return false;
  }
}
