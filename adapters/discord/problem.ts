import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { Later, Obstacle } from '../../src/index.ts';
import { neverConnected } from '../never-connected.ts';
import { unreachable } from '../own-accord.ts';

/** Why a request failed. `refused` will fail again; `broken` may have taken effect all the same. */
export type Problem =
  | Obstacle
  | Later
  | { readonly kind: 'broken' }
  | { readonly kind: 'noMessage' }
  | { readonly kind: 'refused' };

const limitedPauseMs = 10_000;

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

/** What went wrong in a request. `isThere`: whether Discord still tells of the server. */
export function problemOf(error: unknown, isThere: boolean): Problem {
  if (error instanceof RateLimitError) {
    return { kind: 'later', afterMs: Math.max(error.timeToReset, error.retryAfter, 0) };
  }
  if (error instanceof DiscordAPIError) return refusalOf(error, isThere);
  return neverConnected(error) ? unreachable : { kind: 'broken' };
}

function refusalOf({ code, status }: DiscordAPIError, isThere: boolean): Problem {
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
