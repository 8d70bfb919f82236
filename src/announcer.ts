import type { Announcing } from './announcing.ts';
import { createCardKeeper } from './card-keeper.ts';
import { timedNews } from './domain/news.ts';
import type { Petition } from './domain/petition.ts';
import { createNewsTeller } from './news-teller.ts';
import { createNoticeTeller } from './notice-teller.ts';
import type { Store } from './store/store.ts';

/** What announcing takes. */
export interface AnnouncerParts {
  readonly store: Store;
  /** All petitions, as they are now. */
  petitions(): readonly Petition[];
  readonly platforms: readonly Announcing[];
  readonly clock: () => Date;
  /** Hears of a fault; what was being done is done again at the next look. */
  onFault(error: unknown): void;
  /** Hears that so many announcements were dropped: they could not be made for a day, or the platform refuses them. */
  onDropped(announcements: number, why: 'tooOld' | 'refused'): void;
}

/** Tells communities the news of the petitions they follow, and their moderators what waits, and keeps live cards. */
export interface Announcer {
  start(): void;
  /** Looks once for what is to be said, and resolves when nothing is being said any more. */
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
  const tellModerators = createNoticeTeller({ ...parts, stopping: stopping.signal });
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

  /** The few who can stop a raid hear of it before the many hear news, and news goes before cards, which show the same later. */
  async function beginOn(platform: Announcing): Promise<readonly Promise<void>[]> {
    const begun: Promise<void>[] = [];
    try {
      begun.push(...(await tellModerators(platform)).map(track));
      begun.push(...(await tellNews(platform)).map(track));
      begun.push(...(await refreshCards(platform)).map(track));
    } catch (error) {
      onFault(error);
    }
    return begun;
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
      await looking;
      await begin();
      await Promise.all(underWay);
    },
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await looking;
      await Promise.all(underWay);
    },
  };
}
