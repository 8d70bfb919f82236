import { DiscordAPIError, RateLimitError, type REST, Routes } from 'discord.js';
import type { AnnouncementOutcome, AnnouncementPlace, Core, Message } from '../../src/index.ts';
import type { Log } from '../log.ts';
import { uploadMaxBytes } from './limits.ts';
import { findPicture, type Picture } from './picture.ts';
import { describeRefusal } from './refusal.ts';
import { renderMessage } from './render.ts';

/** An announcement, and what takes it to Discord. */
export interface Announcement {
  readonly place: AnnouncementPlace;
  readonly message: Message;
  /** Discord returns the message that is there already when it hears the same one again. */
  readonly nonce: string;
  /** Missing while Discord is not connected. */
  readonly rest: REST | undefined;
  readonly core: Pick<Core, 'picture'>;
  readonly log: Log;
}

const unreachablePauseMs = 5_000;

/** The announcement is not sent now, and may be sent again when Discord can be reached. */
export const unreachable: AnnouncementOutcome = { kind: 'later', afterMs: unreachablePauseMs };

/** Says something in a channel that nobody asked for there. Never rejects. */
export async function announce({ place, message, nonce, rest, core, log }: Announcement): Promise<AnnouncementOutcome> {
  if (place.topic === undefined) return { kind: 'refused' };
  if (rest === undefined) return unreachable;
  try {
    const { body, files } = renderMessage(message, uploadable(await findPicture(core, message)));
    await rest.post(Routes.channelMessages(place.topic), { body: { ...body, nonce, enforce_nonce: true }, files });
    return { kind: 'sent' };
  } catch (error) {
    log.warn(describeRefusal(error), 'Discord did not take an announcement.');
    return outcomeOf(error);
  }
}

/** A picture that Discord would refuse for its size would take the whole announcement with it. */
function uploadable(picture: Picture | undefined): Picture | undefined {
  return picture?.kind === 'file' && picture.bytes.length > uploadMaxBytes ? undefined : picture;
}

/** There is no such channel or server, the bot is not in it, or may not speak in it. */
const goneCodes: readonly unknown[] = [10_003, 10_004, 50_001, 50_013];
const blockedStatuses: readonly number[] = [403, 404];

function outcomeOf(error: unknown): AnnouncementOutcome {
  if (error instanceof RateLimitError) {
    return { kind: 'later', afterMs: Math.max(error.timeToReset, error.retryAfter) };
  }
  if (error instanceof DiscordAPIError) {
    if (goneCodes.includes(error.code)) return { kind: 'gone' };
    // A 403 or 404 without one of those codes comes from what stands before Discord, and passes.
    return blockedStatuses.includes(error.status) ? unreachable : { kind: 'refused' };
  }
  // Whether it arrived is unknown, but with its nonce it can be said again.
  return unreachable;
}
