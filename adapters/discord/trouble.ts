import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { z } from 'zod';
import type { Obstacle, SendOutcome } from '../../src/index.ts';

/** That nothing was done, and may be tried again after a while. */
export type Later = Extract<SendOutcome, { readonly kind: 'later' }>;

/** Why a request came to nothing. `lost`: nobody knows whether it did. */
export type Trouble =
  | Obstacle
  | Later
  | { readonly kind: 'lost' }
  | { readonly kind: 'noMessage' }
  | { readonly kind: 'refused' };

const unreachablePauseMs = 5_000;
const limitedPauseMs = 10_000;

/** Discord cannot be reached now. */
export const unreachable: Later = { kind: 'later', afterMs: unreachablePauseMs };

/** How a connection fails that was never made, so that nothing can have been sent over it. */
const neverConnectedCodes: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

const obstacles: ReadonlyMap<unknown, Obstacle['kind']> = new Map<unknown, Obstacle['kind']>([
  [RESTJSONErrorCodes.UnknownGuild, 'noCommunity'],
  [RESTJSONErrorCodes.UnknownChannel, 'noTopic'],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel, 'noTopic'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'noTopic'],
  [RESTJSONErrorCodes.ThreadLocked, 'noTopic'],
  [RESTJSONErrorCodes.MissingAccess, 'noRights'],
  [RESTJSONErrorCodes.MissingPermissions, 'noRights'],
]);

/** Limits that Discord names by a code, without saying how long they last. */
const limits: readonly unknown[] = [
  RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  RESTJSONErrorCodes.AnnouncementEditLimitExceeded,
  RESTJSONErrorCodes.ChannelWriteRateLimit,
  RESTJSONErrorCodes.ServerWriteRateLimit,
  RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
];

/** Statuses that, without a code above, come from what stands before Discord and pass. */
const passingStatuses: readonly number[] = [401, 403, 404];

/** What an error of a request means. `isThere`: whether Discord still tells of the server. */
export function troubleOf(error: unknown, isThere: boolean): Trouble {
  if (error instanceof RateLimitError) {
    return { kind: 'later', afterMs: Math.max(error.timeToReset, error.retryAfter, 0) };
  }
  if (error instanceof DiscordAPIError) return refusalOf(error, isThere);
  return neverConnected(error) ? unreachable : { kind: 'lost' };
}

function refusalOf({ code, status }: DiscordAPIError, isThere: boolean): Trouble {
  const obstacle = obstacles.get(code);
  // Whoever was put out of a server hears of each of its channels that it is gone or closed to them.
  if (obstacle !== undefined) return { kind: isThere ? obstacle : 'noCommunity' };
  if (limits.includes(code)) return { kind: 'later', afterMs: limitedPauseMs };
  if (code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'noMessage' };
  return passingStatuses.includes(status) ? unreachable : { kind: 'refused' };
}

/** Whether a refusal says that nothing can be changed in a thread, since nobody has written there for long. */
export function isAsleep(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidActionOnArchivedThread;
}

const WithCode = z.object({ code: z.unknown(), cause: z.object({ code: z.unknown() }).optional().catch(undefined) });

function neverConnected(error: unknown): boolean {
  const { data } = WithCode.safeParse(error);
  return neverConnectedCodes.includes(data?.code) || neverConnectedCodes.includes(data?.cause?.code);
}
