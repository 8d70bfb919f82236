import type { Announcing } from './announcing.ts';
import { createCardKeeper } from './card-keeper.ts';
import { timedNews } from './domain/news.ts';
import type { Platform } from './domain/person.ts';
import type { Petition } from './domain/petition.ts';
import { createNewsTeller } from './news-teller.ts';
import type { Store } from './store/store.ts';

/** A platform on which the bot speaks of its own accord, and what it demands. */
export interface AnnouncedPlatform {
  readonly platform: Platform;
  readonly announcing: Announcing;
  /** For so long the same nonce is one message there, so what may have been said can be said again; 0: never. */
  readonly recognisesRepetitionMs: number;
  /** A community is left alone for so long after each message. */
  readonly restMs: number;
  /** A live card is left alone for so long after each change. */
  readonly cardEveryMs: number;
}

/** What announcing takes. */
export interface AnnouncerParts {
  readonly store: Store;
  /** All petitions, as they are now. */
  petitions(): readonly Petition[];
  readonly platforms: readonly AnnouncedPlatform[];
  readonly clock: () => Date;
  /** Hears of a fault; what was being done is done again at the next look. */
  onFault(error: unknown): void;
  /** Hears that news was too old to be told. */
  onTooOld(): void;
}

/** Tells communities the news of the petitions they follow, and keeps their live cards. */
export interface Announcer {
  start(): void;
  /** Looks once for what is to be said, and says it. */
  look(): Promise<void>;
  /** Says nothing more; what is being said is finished. */
  stop(): Promise<void>;
}

const lookEveryMs = 1_000;
/** As long as there is much to say, no moment of a platform's pace is missed. */
const lookAgainMs = 250;

/** An announcer for the platforms that are on. Several processes on one database share the work. */
export function createAnnouncer(parts: AnnouncerParts): Announcer {
  const { store, platforms, clock, onFault } = parts;
  const stopping = new AbortController();
  const tellNews = createNewsTeller({ ...parts, stopping: stopping.signal });
  const refreshCards = createCardKeeper({ ...parts, stopping: stopping.signal });
  const underWay = new Set<Promise<void>>();
  const known = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> = Promise.resolve();

  /** Begins to say what is due now. */
  async function begin(): Promise<readonly Promise<void>[]> {
    try {
      await keepTimedNews();
      await store.spreadNews();
      const begun = await Promise.all(platforms.map(beginOn));
      return begun.flat();
    } catch (error) {
      onFault(error);
      return [];
    }
  }

  /** News goes before cards, which will show the same a little later. */
  async function beginOn(platform: AnnouncedPlatform): Promise<readonly Promise<void>[]> {
    const told = await tellNews(platform);
    const shown = await refreshCards(platform);
    return [...told, ...shown].map(track);
  }

  async function keepTimedNews(): Promise<void> {
    const news = parts.petitions().flatMap((petition) => timedNews(petition, clock()));
    const keyed = news.map((each) => ({ each, key: `${each.petition} ${each.kind} ${each.at.getTime()}` }));
    const fresh = keyed.filter(({ key }) => !known.has(key));
    if (fresh.length === 0) return;
    await store.addTimedNews(fresh.map(({ each }) => each));
    for (const { key } of fresh) known.add(key);
  }

  function track(work: Promise<void>): Promise<void> {
    const tracked = work.catch(onFault).finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  }

  function lookLater(pauseMs: number): void {
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      // What is said slowly holds up nothing that comes after it.
      looking = begin().then((begun) => lookLater(begun.length > 0 ? lookAgainMs : lookEveryMs));
    }, pauseMs).unref();
  }

  return {
    start: () => lookLater(lookEveryMs),
    look: async () => {
      await Promise.all(await begin());
    },
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await looking;
      await Promise.all(underWay);
    },
  };
}
