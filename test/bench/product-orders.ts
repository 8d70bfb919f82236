import { z } from 'zod';

/** What a product in a process of its own is told to do. */
export const Order = z.discriminatedUnion('do', [
  z.object({ do: z.literal('weigh') }),
  z.object({ do: z.literal('sign'), slug: z.string(), perSecond: z.number(), seconds: z.number() }),
]);
export type Order = z.infer<typeof Order>;

/** What it says when it has started: where its pages are. */
export const Started = z.object({ url: z.string() });

/** Bytes that a process keeps after collecting its garbage, and all that it has of the machine's memory. */
export const Memory = z.object({ kept: z.number(), resident: z.number() });
export type Memory = z.infer<typeof Memory>;

/** How many signatures a petition had when a crowd had signed, and when the last was committed, by this machine's clock. */
export const Signed = z.object({ count: z.number(), committedAtMs: z.number() });
export type Signed = z.infer<typeof Signed>;
