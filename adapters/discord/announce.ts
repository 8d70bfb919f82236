import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Message, Place, SendOutcome } from '../../src/index.ts';
import { sendOutcomeOf } from './outcomes.ts';
import { sendWithPicture } from './picture.ts';
import { type RenderedMessage, renderVersions } from './render.ts';
import { channelOf, isThere, logFailure, pictureFor, type Speaking } from './speaking.ts';

const Sent = z.object({ id: z.string() });

/** Says something in a channel. Throws for a message that cannot be shown at all. */
export async function announce(
  speaking: Speaking,
  place: Place,
  message: Message,
  nonce: string,
): Promise<SendOutcome> {
  const { line, turn } = speaking;
  const channel = channelOf(line, place);
  if (typeof channel !== 'string') return channel;
  const versions = renderVersions(message, await pictureFor(speaking, channel, message));
  const post = async ({ body, files }: RenderedMessage) => {
    await turn();
    // Discord returns the message that is there already when it hears the same nonce again.
    const said = { ...body, nonce, enforce_nonce: true };
    return line.speech.post(Routes.channelMessages(channel), { body: said, files: [...files] });
  };
  const attempt = () => outcomeOf(speaking, place, () => sendWithPicture(versions, post));
  const outcome = await attempt();
  if (outcome.kind !== 'maybeSent') return outcome;
  // With the same nonce this makes one message of two, and mostly tells which. Any other answer tells nothing of the first.
  const repeated = await attempt();
  return repeated.kind === 'sent' ? repeated : outcome;
}

async function outcomeOf(speaking: Speaking, place: Place, send: () => Promise<unknown>): Promise<SendOutcome> {
  try {
    const sent = Sent.safeParse(await send());
    return sent.success ? { kind: 'sent', message: sent.data.id } : { kind: 'maybeSent' };
  } catch (error) {
    logFailure(speaking, error, 'An announcement on Discord failed.');
    return sendOutcomeOf(error, isThere(speaking, place));
  }
}
