import { z } from 'zod';
import type { Remit } from '../domain/moderation.ts';

/** What a moderator is asked about: which signatures, and of which proposal. All are the store's numbers. */
export const About = z.object({
  petition: z.number(),
  community: z.number().optional(),
  proposal: z.number().optional(),
});
export type About = z.infer<typeof About>;

/** What a moderator may act on who is asked that. */
export const remitOf = ({ petition, community }: About): Remit => ({ petition, community });

const digits = (number: number | undefined): string => number?.toString(36) ?? '';

const Digits = z
  .string()
  .regex(/^[0-9a-z]{0,6}$/)
  .transform((written) => (written === '' ? undefined : Number.parseInt(written, 36)))
  .pipe(z.int32().min(1).optional());

const Parts = z
  .tuple([Digits.pipe(z.number()), Digits, Digits])
  .transform(([petition, community, proposal]): About => ({ petition, community, proposal }));

/** What a form is about, in at most 20 of `0-9a-z-`. {@link decodeAbout} reads it back. */
export function encodeAbout({ petition, community, proposal }: About): string {
  return [petition, community, proposal].map(digits).join('-');
}

/** What {@link encodeAbout} wrote; `undefined` for anything else. */
export function decodeAbout(written: string): About | undefined {
  return Parts.safeParse(written.split('-')).data;
}
