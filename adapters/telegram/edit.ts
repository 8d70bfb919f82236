import type { EditOutcome, Message, Place } from '../../src/index.ts';
import { editOutcomeOf } from './outcomes.ts';
import { problemOf } from './problem.ts';
import { renderMessage } from './render.ts';
import { logFailure, recipientOf, type Speaking } from './speaking.ts';

/** Puts a message in the place of one that was sent. What has a picture or needs several messages fits no such place. */
export async function edit(speaking: Speaking, place: Place, sent: string, message: Message): Promise<EditOutcome> {
  const { api, bot, signal } = speaking;
  const room = { kind: 'group', username: bot.username, community: place.number } as const;
  const [call, ...others] = renderMessage(message, room, Number(sent));
  if (call?.method !== 'editMessageText' || others.length > 0) return { kind: 'refused' };
  try {
    await speaking.turn();
    await api.sendText(recipientOf(place), call, signal);
    return { kind: 'edited' };
  } catch (error) {
    if (problemOf(error).kind !== 'unchanged') logFailure(speaking, error, 'A live card on Telegram was not changed.');
    return editOutcomeOf(error);
  }
}
