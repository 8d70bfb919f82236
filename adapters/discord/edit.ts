import { Routes } from 'discord.js';
import type { EditOutcome, Message, Place } from '../../src/index.ts';
import { editOutcomeOf } from './outcomes.ts';
import { sendWithPicture } from './picture.ts';
import { type RenderedMessage, renderVersions } from './render.ts';
import { channelOf, isThere, logFailure, pictureFor, type Speaking } from './speaking.ts';

/** Puts a message in the place of one that was sent. Throws for a message that cannot be shown at all. */
export async function edit(speaking: Speaking, place: Place, sent: string, message: Message): Promise<EditOutcome> {
  const { line, turn } = speaking;
  const channel = channelOf(line, place);
  if (typeof channel !== 'string') return channel;
  const versions = renderVersions(message, await pictureFor(speaking, channel, message));
  const patch = async ({ body, files }: RenderedMessage) => {
    await turn();
    return line.speech.patch(Routes.channelMessage(channel, sent), { body, files: [...files] });
  };
  try {
    await sendWithPicture(versions, patch);
    return { kind: 'edited' };
  } catch (error) {
    logFailure(speaking, error, 'A live card on Discord was not changed.');
    return editOutcomeOf(error, isThere(speaking, place));
  }
}
