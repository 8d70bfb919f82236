import { startChild } from './child.ts';
import type { Product } from './product.ts';
import type { Memory } from './product-orders.ts';
import { Seen, type ViewerOrder, Watching } from './viewer-orders.ts';

/** How it went for many who looked on while a crowd signed. */
export interface Watched {
  readonly viewers: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** From the last commit until each saw the final count, in milliseconds, rising. */
  readonly delaysMs: readonly number[];
  /** How many had not seen it when the time was over. */
  readonly missing: number;
  readonly bytesPerViewer: number;
  /** Of the product that they looked at: before they came, while they looked on, and when the crowd had signed. */
  readonly memory: { readonly before: Memory; readonly watched: Memory; readonly after: Memory };
}

/** Whom people look at, and whom the crowd signs with: the same product, or another one on the same database. */
export interface Scene {
  readonly watched: Product;
  readonly signing: Product;
  readonly slug: string;
  /** Shorter and smaller, only to see that it works. */
  readonly isBrief: boolean;
}

const usually = { viewers: 1_000, perSecond: 1_000, seconds: 20 };
const briefly = { viewers: 100, perSecond: 100, seconds: 3 };
const patienceMs = 15_000;

/** Lets many look at a petition's page while a crowd signs it. */
export async function watchCrowd({ watched, signing, slug, isBrief }: Scene): Promise<Watched> {
  const { viewers, ...pace } = isBrief ? briefly : usually;
  const audience = startChild('viewers-process.ts', {});
  const order = (what: ViewerOrder) => what;
  try {
    const before = await watched.memory();
    const url = new URL(`/p/${slug}/stream`, watched.url).href;
    await audience.asks(order({ do: 'watch', url, viewers }), Watching);
    const memoryWatched = await watched.memory();
    const { count, committedAtMs } = await signing.sign({ slug, ...pace });
    const seen = await audience.asks(order({ do: 'await', count, atMostMs: patienceMs }), Seen);
    return {
      viewers,
      ...pace,
      delaysMs: seen.atMs.map((atMs) => atMs - committedAtMs).toSorted((a, b) => a - b),
      missing: seen.missing,
      bytesPerViewer: seen.bytes / viewers,
      memory: { before, watched: memoryWatched, after: await watched.memory() },
    };
  } finally {
    await audience.stop();
  }
}
