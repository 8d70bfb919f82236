import type { Overview } from './overview.ts';
import type { Overviews } from './overviews.ts';

/** Who watches a petition. */
export interface Watcher {
  onChange(overview: Overview): void;
  /** The core stopped: nothing more will be told. */
  onEnd(): void;
}

/** Watching petitions. */
export interface Watching {
  /** See `Core.watch`. */
  watch(slug: string, watcher: Watcher): () => void;
  /** Ends all of it. */
  stop(): void;
}

/** However short overviews stay fresh, a petition that is watched is read no more often than this. */
const shortestPauseMs = 10;

/** Reads what somebody watches, each petition as soon as its overview is not fresh any more; nothing while nobody watches. */
export function createWatching(overviews: Overviews, clock: () => Date): Watching {
  const readings = new Map<string, () => void>();
  const ends = new Set<() => void>();
  let isStopped = false;

  function keepReading(slug: string): () => void {
    let isOver = false;
    let timer: NodeJS.Timeout | undefined;
    const readLater = () => {
      if (isOver) return;
      const pauseMs = Math.max(shortestPauseMs, Math.ceil(overviews.freshMs(slug)));
      // A database that is away is told by whoever needs it; the next look finds it again.
      timer = setTimeout(() => overviews.latest(slug, clock()).then(readLater, readLater), pauseMs).unref();
    };
    readLater();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }

  function endReading(slug: string): void {
    readings.get(slug)?.();
    readings.delete(slug);
  }

  return {
    watch: (slug, { onChange, onEnd }) => {
      if (isStopped) {
        onEnd();
        return () => undefined;
      }
      const unlisten = overviews.listen(slug, onChange);
      if (!readings.has(slug)) readings.set(slug, keepReading(slug));
      const end = () => {
        unwatch();
        onEnd();
      };
      const unwatch = () => {
        if (!ends.delete(end)) return;
        unlisten();
        if (overviews.listening(slug) === 0) endReading(slug);
      };
      ends.add(end);
      return unwatch;
    },
    stop: () => {
      isStopped = true;
      for (const end of [...ends]) end();
    },
  };
}
