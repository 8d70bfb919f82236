import { z } from 'zod';

/** What the process of the viewers is told to do: open the page's stream so many times, or wait until all have seen a count. */
export const ViewerOrder = z.discriminatedUnion('do', [
  z.object({ do: z.literal('watch'), url: z.string(), viewers: z.number() }),
  z.object({ do: z.literal('await'), count: z.number(), atMostMs: z.number() }),
]);
export type ViewerOrder = z.infer<typeof ViewerOrder>;

/** How many look on, once all have been told the present count. */
export const Watching = z.object({ watching: z.number() });

/** What became of each viewer who waited for a count. */
export const Seen = z.object({
  /** When each of those who saw it did, by this machine's clock. */
  atMs: z.array(z.number()),
  /** How many did not. */
  missing: z.number(),
  /** What all have received, headers included. */
  bytes: z.number(),
});
export type Seen = z.infer<typeof Seen>;
