import type { AnnouncementOutcome, Announcing } from './announcing.ts';
import { speak } from './dialogue/text/say.ts';
import { milestoneNews } from './dialogue/views/milestone-news.ts';
import type { Platform } from './domain/person.ts';
import type { Petition } from './domain/petition.ts';
import type { DueAnnouncement } from './store/announcements.ts';
import type { Store } from './store/store.ts';

/** A platform that announcements go to. */
export interface AnnouncedPlatform extends Announcing {
  readonly platform: Platform;
  /** The same nonce sent again is one message there, so what may have been said can be said again. */
  readonly recognisesRepetition: boolean;
  /** So many announcements a second the platform takes in all. */
  readonly perSecond: number;
}

/** What announcing takes. */
export interface AnnouncerParts {
  readonly store: Store;
  /** The petition of that number, as it is now. */
  petition(id: number): Petition | undefined;
  readonly platforms: readonly AnnouncedPlatform[];
  readonly clock: () => Date;
  /** Hears of a fault; what was being done is done again at the next look. */
  onFault(error: unknown): void;
}

/** Tells communities of milestones. */
export interface Announcer {
  start(): void;
  /** Looks once for what is to be said, and says it. */
  look(): Promise<void>;
  /** Says nothing more; what is being said is finished. */
  stop(): Promise<void>;
}

const lookEveryMs = 1_000;
/** Tried so often, an announcement that never arrives is given up. */
const mostAttempts = 6;
const firstPauseMs = 5_000;

/** An announcer for the platforms that are on. Several processes on one database share the work. */
export function createAnnouncer(parts: AnnouncerParts): Announcer {
  const { store, platforms, onFault } = parts;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function look(): Promise<void> {
    try {
      await store.spreadMilestones();
      await Promise.all(platforms.map((platform) => sayDue(platform)));
    } catch (error) {
      onFault(error);
    }
  }

  /** What a platform takes in a second is claimed at once: the next look comes a second later. */
  async function sayDue(platform: AnnouncedPlatform): Promise<void> {
    const due = await store.claimAnnouncements(platform.platform, platform.perSecond, platform.recognisesRepetition);
    await Promise.all(due.map((each) => say(platform, each)));
  }

  async function say(platform: AnnouncedPlatform, due: DueAnnouncement): Promise<void> {
    const petition = parts.petition(due.petition);
    if (petition === undefined) return store.settleAnnouncement(due, 'dropped');
    const message = milestoneNews(speak(due.language ?? petition.language), petition, due.milestone);
    const place = { community: due.place, topic: due.topic ?? undefined, number: due.community };
    await settle(due, await platform.announce(place, message, nonceOf(due)));
  }

  async function settle(due: DueAnnouncement, outcome: AnnouncementOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'sent':
      case 'maybeSent':
        return store.settleAnnouncement(due, outcome.kind);
      case 'gone':
      case 'refused':
        return store.settleAnnouncement(due, 'dropped');
      case 'later': {
        if (due.attempts >= mostAttempts) return store.settleAnnouncement(due, 'maybeSent');
        const pauseMs = Math.max(outcome.afterMs, firstPauseMs * 2 ** (due.attempts - 1) * (0.5 + Math.random()));
        return store.postponeAnnouncement(due, new Date(parts.clock().getTime() + pauseMs));
      }
    }
  }

  function lookLater(): void {
    if (isStopped) return;
    timer = setTimeout(() => {
      looking = look();
      void looking.then(lookLater);
    }, lookEveryMs).unref();
  }

  return {
    start: lookLater,
    look,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** At most 25 characters, and the same whichever process says it. */
function nonceOf({ petition, milestone, community }: DueAnnouncement): string {
  return [petition, milestone, community].map((part) => part.toString(36)).join('-');
}
