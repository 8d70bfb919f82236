import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Message, Place, SendOutcome } from '../../src/index.ts';
import type { Line } from './line.ts';
import { sendWithPicture } from './picture.ts';
import { describeRefusal } from './refusal.ts';
import { renderMessage } from './render.ts';
import { channelOf, pictureFor, type Speaking } from './speaking.ts';
import { type Trouble, troubleOf, unreachable } from './trouble.ts';

/** What is said in a place that nobody asked for there. */
export interface Announcement {
  readonly place: Place;
  readonly message: Message;
  /** Discord returns the message that is there already when it hears the same one again. */
  readonly nonce: string;
}

const Sent = z.object({ id: z.string() });

/** Says something in a channel. Never rejects. */
export async function announce(speaking: Speaking, announcement: Announcement): Promise<SendOutcome> {
  const line = speaking.line();
  if (line === undefined) return unreachable;
  const channel = channelOf(line, announcement.place);
  if (typeof channel !== 'string') return channel;
  const outcome = await attempt(speaking, line, channel, announcement);
  if (outcome.kind !== 'maybeSent') return outcome;
  // With the same nonce this makes one message of two, and mostly tells which. Any other answer tells nothing of the first.
  const repeated = await attempt(speaking, line, channel, announcement);
  return repeated.kind === 'sent' ? repeated : outcome;
}

async function attempt(
  speaking: Speaking,
  line: Line,
  channel: string,
  announcement: Announcement,
): Promise<SendOutcome> {
  try {
    const sent = Sent.safeParse(await post(speaking, line, channel, announcement));
    return sent.success ? { kind: 'sent', message: sent.data.id } : { kind: 'maybeSent' };
  } catch (error) {
    speaking.log.warn(describeRefusal(error), 'Discord did not take an announcement.');
    return outcomeOf(troubleOf(error, line.client.guilds.cache.has(announcement.place.community)));
  }
}

async function post({ core, turn }: Speaking, line: Line, channel: string, { message, nonce }: Announcement) {
  const picture = await pictureFor(line, channel, core, message);
  return sendWithPicture(picture, async (shown) => {
    const { body, files } = renderMessage(message, shown);
    await turn();
    return line.speech.post(Routes.channelMessages(channel), {
      body: { ...body, nonce, enforce_nonce: true },
      files: [...files],
    });
  });
}

function outcomeOf(trouble: Trouble): SendOutcome {
  switch (trouble.kind) {
    case 'lost':
      return { kind: 'maybeSent' };
    case 'noMessage':
      return { kind: 'refused' };
    default:
      return trouble;
  }
}
