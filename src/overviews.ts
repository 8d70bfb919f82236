import { EventEmitter } from 'node:events';
import { LRUCache } from 'lru-cache';
import type { Petition } from './domain/petition.ts';
import { type Overview, overviewAt, showSame, stateIsAt } from './overview.ts';
import { createPacedReading, type PacedReading } from './paced-reading.ts';
import { createOverviewReader, type OverviewParts } from './read-overview.ts';
import type { Register } from './register.ts';

/** What overviews take. */
export interface OverviewsParts extends OverviewParts {
  readonly register: Pick<Register, 'find'>;
  /** A petition's overview is read no more often than once in this time. */
  readonly everyMs: number;
}

/** Overviews of petitions, each read once for all who look. */
export interface Overviews {
  /** `undefined`: there is no such petition. See `Core.overview`. */
  latest(slug: string, now: Date, isExact?: boolean): Promise<Overview | undefined>;
  /** How long the latest overview of a petition stays fresh, in milliseconds; 0: there is none, or it is not. */
  freshMs(slug: string): number;
  /** Tells of each change of a petition's overview that anybody's look brings to light, until the answer is called. */
  listen(slug: string, listener: (overview: Overview) => void): () => void;
  /** How many listen. */
  listening(slug: string): number;
}

interface Entry {
  readonly reading: PacedReading<Overview>;
  /** The petition and the time that whoever asked last knows. */
  petition: Petition;
  now: Date;
  shown?: Shown | undefined;
}

/** What is shown, and what it was made of. */
interface Shown {
  readonly overview: Overview;
  readonly read: Overview;
  readonly petition: Petition;
}

/** Of petitions that nobody has looked at for so long nothing is kept in memory. */
const forgottenAfterMs = 15 * 60_000;
const keptMost = 1_000;

// A petition may be called `error`, and that event must not go unheard.
const changeOf = (slug: string) => `change of ${slug}`;

/** Overviews of a store's petitions. */
export function createOverviews(parts: OverviewsParts): Overviews {
  const entries = new LRUCache<string, Entry>({ max: keptMost, ttl: forgottenAfterMs, updateAgeOnGet: true });
  const changes = new EventEmitter<Record<string, [Overview]>>().setMaxListeners(0);

  function entryOf(petition: Petition, now: Date): Entry {
    const known = entries.get(petition.slug);
    if (known !== undefined) return known;
    entries.purgeStale();
    const read = createOverviewReader(parts);
    const reading = createPacedReading(() => read(entry.petition, entry.now), parts.everyMs);
    const entry: Entry = { reading, petition, now };
    entries.set(petition.slug, entry);
    return entry;
  }

  function show(entry: Entry, read: Overview, now: Date): Overview {
    const { petition, shown } = entry;
    const isOfSame = shown?.read === read && shown.petition === petition;
    if (isOfSame && stateIsAt(shown.overview, petition, now)) return shown.overview;
    const overview = overviewAt(read, petition, now);
    const isSame = shown !== undefined && showSame(shown.overview, overview);
    entry.shown = { overview: isSame ? shown.overview : overview, read, petition };
    if (!isSame) changes.emit(changeOf(petition.slug), overview);
    return entry.shown.overview;
  }

  return {
    latest: async (slug, now, isExact = false) => {
      const petition = await parts.register.find(slug);
      if (petition === undefined) return undefined;
      const entry = entryOf(petition, now);
      const isOutdated = entry.petition !== petition;
      entry.petition = petition;
      entry.now = now;
      return show(entry, await entry.reading.latest(isExact || isOutdated), now);
    },
    freshMs: (slug) => entries.get(slug)?.reading.freshMs() ?? 0,
    listen: (slug, listener) => {
      // Somebody may listen twice with the same function: each time is a listener of its own.
      const own = (overview: Overview) => listener(overview);
      changes.on(changeOf(slug), own);
      return () => void changes.off(changeOf(slug), own);
    },
    listening: (slug) => changes.listenerCount(changeOf(slug)),
  };
}
