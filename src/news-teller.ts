import type { AnnouncerParts } from './announcer.ts';
import type { Announcing } from './announcing.ts';
import { speak } from './dialogue/text/say.ts';
import { newsMessage } from './dialogue/views/news.ts';
import { isStillTrue, newsKinds } from './domain/news.ts';
import type { Petition } from './domain/petition.ts';
import type { SendOutcome } from './domain/place.ts';
import { meetObstacle } from './meet-obstacle.ts';
import type { DueAnnouncement } from './store/announcements.ts';
import { waitUntil } from './wait-until.ts';

/** What telling news takes. */
export interface NewsTellerParts extends Pick<AnnouncerParts, 'store' | 'petitions' | 'clock' | 'onDropped'> {
  /** What is not being said yet is left to the next process. */
  readonly stopping: AbortSignal;
}

/** What is refused so often is given up. */
const mostRefusals = 4;
const firstPauseMs = 5_000;
const longestPauseMs = 5 * 60_000;

/** Tells communities what is new. */
export function createNewsTeller({ store, petitions, clock, onDropped, stopping }: NewsTellerParts) {
  async function say(speaker: Announcing, due: DueAnnouncement): Promise<void> {
    const petition = petitions().find(({ id }) => id === due.petition);
    // Another process has put it in a moment ago.
    if (petition === undefined) return store.postponeAnnouncement(due, after(firstPauseMs), false);
    if (!isStillTrue(due.kind, petition, clock())) return store.settleAnnouncement(due, 'dropped');
    const message = newsMessage(speak(due.language ?? petition.language), petition, due, clock());
    await waitUntil(due.sayAt, clock, stopping);
    if (stopping.aborted) return store.postponeAnnouncement(due, clock(), false);
    await settle(speaker, due, petition, await speaker.announce(due.place, message, nonceOf(due)));
  }

  async function settle(speaker: Announcing, due: DueAnnouncement, petition: Petition, outcome: SendOutcome) {
    switch (outcome.kind) {
      case 'sent':
        return store.settleAnnouncement(due, 'sent');
      case 'maybeSent':
        return speaker.recognisesRepetitionMs > 0
          ? store.postponeAnnouncement(due, after(pauseOf(due)), true)
          : store.settleAnnouncement(due, 'maybeSent');
      case 'refused':
        // Perhaps something else stands before the platform and refuses everything for a while.
        if (due.attempts < mostRefusals) return store.postponeAnnouncement(due, after(pauseOf(due)), false);
        onDropped(1, 'refused');
        return store.settleAnnouncement(due, 'dropped');
      case 'later': {
        const at = after(Math.max(outcome.afterMs, pauseOf(due)));
        await store.letRest(due.place.number, after(outcome.afterMs));
        return store.postponeAnnouncement(due, at, false);
      }
      default:
        // It waits until the managers have mended that.
        await store.postponeAnnouncement(due, clock(), false);
        return meetObstacle(store, speaker, { ...due, petition }, outcome, stopping);
    }
  }

  const after = (pauseMs: number) => new Date(clock().getTime() + pauseMs);

  /** Takes what is due on a platform, and begins to say it. */
  return async (speaker: Announcing): Promise<readonly Promise<void>[]> => {
    const { platform, restMs, recognisesRepetitionMs } = speaker;
    const pace = { perSecond: speaker.perSecond(), restMs, recognisesRepetitionMs };
    const { due, tooOld } = await store.claimAnnouncements(platform, pace);
    if (tooOld > 0) onDropped(tooOld, 'tooOld');
    return due.map((each) => say(speaker, each));
  };
}

/** Longer from attempt to attempt, and never the same for all. */
function pauseOf({ attempts }: DueAnnouncement): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1)) * (0.5 + Math.random());
}

/** At most 25 characters, and the same whichever process says it. */
function nonceOf({ petition, kind, mark, place }: DueAnnouncement): string {
  return [petition, newsKinds.indexOf(kind), mark, place.number].map((part) => part.toString(36)).join('-');
}
