import { Routes } from 'discord.js';
import type { EditOutcome, Message, Place } from '../../src/index.ts';
import type { Line } from './line.ts';
import { sendWithPicture } from './picture.ts';
import { describeRefusal } from './refusal.ts';
import { renderMessage } from './render.ts';
import { channelOf, pictureFor, type Speaking } from './speaking.ts';
import { isAsleep, troubleOf, unreachable } from './trouble.ts';

/** Another message in the place of one that was sent. */
export interface Edit {
  readonly place: Place;
  /** The message that was sent, by its id. */
  readonly sent: string;
  readonly message: Message;
}

/** A thread that nobody writes in is looked at again so often. Waking it for a card would push it into everybody's list. */
const asleepPauseMs = 60 * 60_000;

/** Changes a message. Never rejects. */
export async function edit(speaking: Speaking, change: Edit): Promise<EditOutcome> {
  const line = speaking.line();
  if (line === undefined) return unreachable;
  const channel = channelOf(line, change.place);
  if (typeof channel !== 'string') return channel;
  try {
    await patch(speaking, line, channel, change);
    return { kind: 'edited' };
  } catch (error) {
    speaking.log.warn(describeRefusal(error), 'Discord did not take a change of a message.');
    if (isAsleep(error)) return { kind: 'later', afterMs: asleepPauseMs };
    const trouble = troubleOf(error, line.client.guilds.cache.has(change.place.community));
    return trouble.kind === 'lost' ? unreachable : trouble;
  }
}

async function patch({ core, turn }: Speaking, line: Line, channel: string, { sent, message }: Edit): Promise<void> {
  const picture = await pictureFor(line, channel, core, message);
  await sendWithPicture(picture, async (shown) => {
    const { body, files } = renderMessage(message, shown);
    await turn();
    return line.speech.patch(Routes.channelMessage(channel, sent), { body, files: [...files] });
  });
}
