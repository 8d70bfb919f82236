import type { AnnouncedPlatform, AnnouncerParts } from './announcer.ts';
import { speak } from './dialogue/text/say.ts';
import { newsMessage } from './dialogue/views/news.ts';
import { isStillTrue, newsKinds } from './domain/news.ts';
import type { Petition } from './domain/petition.ts';
import type { Place, SendOutcome } from './domain/place.ts';
import { createObstacles } from './obstacles.ts';
import type { DueAnnouncement } from './store/announcements.ts';
import { waitUntil } from './wait-until.ts';

/** What telling news takes. */
export interface Telling extends Pick<AnnouncerParts, 'store' | 'petitions' | 'clock' | 'onTooOld'> {
  /** What is not being said yet is left to the next process. */
  readonly stopping: AbortSignal;
}

/** News is news for a day. */
const newsMaxMs = 24 * 60 * 60_000;
const firstPauseMs = 5_000;
const longestPauseMs = 5 * 60_000;

/** Tells communities what is new. */
export function createNewsTeller({ store, petitions, clock, onTooOld, stopping }: Telling) {
  const obstacles = createObstacles(store);

  async function say(platform: AnnouncedPlatform, due: DueAnnouncement): Promise<void> {
    const petition = petitions().find(({ id }) => id === due.petition);
    // Another process has put it in a moment ago.
    if (petition === undefined) return store.postponeAnnouncement(due, after(firstPauseMs), false);
    if (isTooOld(due)) onTooOld();
    if (isTooOld(due) || due.outdone || !isStillTrue(due.kind, petition, clock())) {
      return store.settleAnnouncement(due, 'dropped');
    }
    const message = await messageOf(due, petition);
    await waitUntil(due.sayAt, clock, stopping);
    if (stopping.aborted) return store.postponeAnnouncement(due, clock(), false);
    await settle(platform, due, petition, await platform.announcing.announce(placeOf(due), message, nonceOf(due)));
  }

  async function messageOf(due: DueAnnouncement, petition: Petition) {
    const { kind, goalReached, text } = due;
    const count = due.count ?? (await store.tally(petition.id)).count;
    const news = { kind, count, goalReached, text };
    return newsMessage(speak(due.language ?? petition.language), petition, news, clock());
  }

  async function settle(platform: AnnouncedPlatform, due: DueAnnouncement, petition: Petition, outcome: SendOutcome) {
    switch (outcome.kind) {
      case 'sent':
        return store.settleAnnouncement(due, 'sent');
      case 'maybeSent':
        return platform.recognisesRepetitionMs > 0
          ? store.postponeAnnouncement(due, after(pauseOf(due)), true)
          : store.settleAnnouncement(due, 'maybeSent');
      case 'refused':
        return store.settleAnnouncement(due, 'dropped');
      case 'later': {
        const at = after(Math.max(outcome.afterMs, pauseOf(due)));
        await store.letRest(due.community, after(outcome.afterMs));
        return store.postponeAnnouncement(due, at, false);
      }
      default:
        // It waits until the managers have mended that.
        await store.postponeAnnouncement(due, clock(), false);
        return obstacles.meet(platform, { place: placeOf(due), language: due.language, petition }, outcome);
    }
  }

  const after = (pauseMs: number) => new Date(clock().getTime() + pauseMs);
  const isTooOld = ({ newsAt }: DueAnnouncement) => newsAt < after(-newsMaxMs);

  /** Takes what is due on a platform, and begins to say it. */
  return async (platform: AnnouncedPlatform): Promise<readonly Promise<void>[]> => {
    const { restMs, recognisesRepetitionMs, announcing } = platform;
    const pace = { perSecond: announcing.perSecond(), restMs, recognisesRepetitionMs };
    const due = await store.claimAnnouncements(platform.platform, pace);
    return due.map((each) => say(platform, each));
  };
}

function placeOf({ place, topic, community }: DueAnnouncement): Place {
  return { community: place, topic, number: community };
}

/** Longer from attempt to attempt, and never the same for all. */
function pauseOf({ attempts }: DueAnnouncement): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1)) * (0.5 + Math.random());
}

/** At most 25 characters, and the same whichever process says it. */
function nonceOf({ petition, kind, mark, community }: DueAnnouncement): string {
  return [petition, newsKinds.indexOf(kind), mark, community].map((part) => part.toString(36)).join('-');
}
