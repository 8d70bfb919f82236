import type { Core, Speech } from '../../../src/index.ts';
import { type LiveParts, livePartsOf } from './live-parts.ts';

/** One petition in one language, as it is now, for all who look at it. */
export interface Channel {
  /** What they should see; missing until it was read. */
  readonly latest: LiveParts | undefined;
  /** Nothing more comes. */
  readonly isOver: boolean;
  /** Calls `wake` whenever there is something new, until the answer is called. */
  join(wake: () => void): () => void;
}

interface ChannelParts {
  readonly core: Pick<Core, 'watch' | 'overview'>;
  now(): Date;
  onFault(fault: unknown): void;
}

/** Watches a petition while somebody is in the channel; `onEmpty` is called when nobody is any more. */
export function openChannel(slug: string, speech: Speech, parts: ChannelParts, onEmpty: () => void): Channel {
  const { core, now, onFault } = parts;
  const wakes = new Set<() => void>();
  let latest: LiveParts | undefined;
  let isOver = false;
  let order = 0;

  const wakeAll = () => {
    for (const wake of wakes) wake();
  };

  const end = () => {
    isOver = true;
    wakeAll();
  };

  const unwatch = core.watch(slug, {
    onChange: (overview) => void show(overview),
    onEnd: end,
  });
  // What changes from now on is heard of, so what is read from now on is no older.
  core.overview(slug, now()).then(async (overview) => {
    if (latest === undefined) await show(overview);
  }, fail);

  async function show(overview: Parameters<typeof livePartsOf>[0] | undefined): Promise<void> {
    order += 1;
    const own = order;
    if (overview === undefined) return end();
    try {
      const parts = await livePartsOf(overview, speech);
      if (own !== order) return;
      latest = parts;
      wakeAll();
    } catch (fault) {
      fail(fault);
    }
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
