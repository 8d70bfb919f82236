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

/** One petition that somebody watches. */
interface Watched {
  readonly watchers: Set<Watcher>;
  /** Ends the reading. */
  end(): void;
}

/** However short overviews stay fresh, a petition that is watched is read no more often than this. */
const shortestPauseMs = 10;

/** Reads what somebody watches, each petition as soon as its overview is not fresh any more; nothing while nobody watches. */
export function createWatching(overviews: Overviews, clock: () => Date): Watching {
  const watched = new Map<string, Watched>();
  let isStopped = false;

  function begin(slug: string): Watched {
    const watchers = new Set<Watcher>();
    const stopListening = overviews.listen(slug, (overview) => {
      for (const watcher of watchers) watcher.onChange(overview);
    });
    const stopReading = keepReading(slug);
    const end = () => {
      stopListening();
      stopReading();
      watched.delete(slug);
    };
    const begun = { watchers, end };
    watched.set(slug, begun);
    return begun;
  }

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

  return {
    watch: (slug, { onChange, onEnd }) => {
      // Somebody may watch twice with the same functions: each time is a watcher of its own.
      const watcher = { onChange, onEnd };
      if (isStopped) {
        onEnd();
        return () => undefined;
      }
      const { watchers, end } = watched.get(slug) ?? begin(slug);
      watchers.add(watcher);
      return () => {
        if (watchers.delete(watcher) && watchers.size === 0) end();
      };
    },
    stop: () => {
      isStopped = true;
      for (const { watchers, end } of [...watched.values()]) {
        end();
        for (const { onEnd } of watchers) onEnd();
      }
    },
  };
}
