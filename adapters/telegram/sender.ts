import { z } from 'zod';

/** Who did something. */
export const Sender = z.object({
  id: z.number(),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});
export type Sender = z.infer<typeof Sender>;

/** Where something happened. */
export const Chat = z.object({ id: z.number(), type: z.string() });
