import type { Context } from 'hono';
import { z } from 'zod';
import { highestNumber, Slug } from '../../../src/index.ts';

/** What programs read when something cannot be answered. */
export const FaultAnswer = z.object({
  error: z.object({ sentence: z.string().describe('What is wrong, for people.') }),
});

/** A moment, in UTC, as ISO 8601 writes it. */
export const Moment = z.string().meta({ format: 'date-time' });

/** How many signatures, or the number of one. */
export const Count = z.int32().min(0);

/** How long browsers and proxies may show what they have read without asking: not at all. */
export const asksAnew: Readonly<Record<string, string>> = { 'cache-control': 'no-cache' };

type FaultStatus = 400 | 403 | 404 | 405 | 500 | 501 | 503;

/** Says in a sentence, to a program, what is wrong. */
export function answerFault(c: Context, status: FaultStatus, sentence: string): Response {
  return c.json({ error: { sentence } } satisfies z.infer<typeof FaultAnswer>, status, asksAnew);
}

/** Says to a program that there is no such petition. */
export function answerNoPetition(c: Context): Response {
  return answerFault(c, 404, 'There is no petition of this name here.');
}

/** The slug in a path, if it can be one. */
export function slugOf(path: string | undefined): Slug | undefined {
  return Slug.safeParse(path).data;
}

/** What stands in a path or a query, as a whole number from 1 on. */
export const PositiveNumber = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(highestNumber));
