import type { Place } from '../../src/index.ts';
import { logFailure, type Speaker } from './speaker.ts';

/** Pins a message that was sent. `false`: Telegram refused, or cannot be reached. */
export async function pin(speaker: Speaker, { community }: Place, sent: string): Promise<boolean> {
  try {
    await speaker.api.pin(Number(community), Number(sent), speaker.signal);
    return true;
  } catch (error) {
    logFailure(speaker, error, 'A live card on Telegram was not pinned.');
    return false;
  }
}
