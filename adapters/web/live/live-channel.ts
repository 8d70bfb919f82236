import type { Core, Overview, Speech } from '../../../src/index.ts';
import { type Bytes, partsEvent } from './live-events.ts';
import { changedParts, type LiveParts, livePartsOf } from './live-parts.ts';

/** What is to be seen, as events that are encoded once for all. */
export interface LiveState {
  /** 1 for the first, and one more for each that follows. */
  readonly version: number;
  /** For whoever has seen something older, or nothing. */
  readonly whole: Bytes;
  /** For whoever has seen the version before this one. */
  readonly change: Bytes;
}

/** One petition in one language, as it is now, for all who look at it. */
export interface Channel {
  /** What they should see; missing until it was read. */
  readonly latest: LiveState | undefined;
  /** Nothing more comes. */
  readonly isOver: boolean;
  /** Calls `wake` whenever there is something new, until the answer is called. */
  join(wake: () => void): () => void;
}

/** What channels take. */
export interface ChannelParts {
  readonly core: Pick<Core, 'watch' | 'overview'>;
  now(): Date;
  onFault(fault: unknown): void;
}

/** Watches a petition while somebody is in the channel; `onEmpty` is called when nobody is any more. */
export function openChannel(slug: string, speech: Speech, parts: ChannelParts, onEmpty: () => void): Channel {
  const { core, now, onFault } = parts;
  const wakes = new Set<() => void>();
  let latest: LiveState | undefined;
  let shown: LiveParts | undefined;
  let isOver = false;

  const wakeAll = () => {
    for (const wake of wakes) wake();
  };

  const end = () => {
    isOver = true;
    wakeAll();
  };

  const unwatch = core.watch(slug, { onChange: show, onEnd: end });
  // What changes from now on is heard of, so what is read from now on is no older.
  core.overview(slug, now()).then((overview) => {
    if (latest === undefined) show(overview);
  }, fail);

  function show(overview: Overview | undefined): void {
    try {
      if (overview === undefined) end();
      else take(livePartsOf(overview, speech));
    } catch (fault) {
      fail(fault);
    }
  }

  function take(parts: LiveParts): void {
    const changed = changedParts(shown, parts);
    if (changed === undefined) return;
    shown = parts;
    latest = { version: (latest?.version ?? 0) + 1, whole: partsEvent(parts), change: partsEvent(changed) };
    wakeAll();
  }

  // Whoever looks connects again, or asks from time to time.
  function fail(fault: unknown): void {
    onFault(fault);
    end();
  }

  return {
    get latest() {
      return latest;
    },
    get isOver() {
      return isOver;
    },
    join: (wake) => {
      const own = () => wake();
      wakes.add(own);
      return () => {
        if (!wakes.delete(own) || wakes.size > 0) return;
        unwatch();
        onEmpty();
      };
    },
  };
}
