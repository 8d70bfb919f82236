import type { EditOutcome, Message, Place } from '../../src/index.ts';
import { editOutcomeOf } from './outcomes.ts';
import { problemOf } from './problem.ts';
import { renderMessage } from './render.ts';
import { logFailure, recipientOf, type Speaker } from './speaker.ts';

/** Puts a message in the place of one that was sent. What has a picture or needs several messages fits no such place. */
export async function editCard(speaker: Speaker, place: Place, sent: string, message: Message): Promise<EditOutcome> {
  const { api, bot, signal } = speaker;
  const shown = { kind: 'group', username: bot.username, community: place.number } as const;
  const [call, ...others] = renderMessage(message, shown, Number(sent));
  if (call?.method !== 'editMessageText' || others.length > 0) return { kind: 'refused' };
  try {
    await speaker.turn();
    await api.sendText(recipientOf(place), call, signal);
    return { kind: 'edited' };
  } catch (error) {
    if (problemOf(error).kind !== 'unchanged') logFailure(speaker, error, 'A live card on Telegram was not changed.');
    return editOutcomeOf(error);
  }
}
