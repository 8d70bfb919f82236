import type { Context } from 'hono';
import { z } from 'zod';
import { asksAnew } from '../headers.ts';

/** What programs read when something cannot be answered. */
export const FaultAnswer = z.object({
  error: z.object({ sentence: z.string().describe('What is wrong, for people.') }),
});

/** A moment, in UTC, as ISO 8601 writes it. */
export const Moment = z.string().meta({ format: 'date-time' });

/** A whole number from 0 on: a count, a number, a page, or a width in pixels. */
export const Count = z.int32().min(0);

type FaultStatus = 400 | 403 | 404 | 405 | 500 | 501 | 503;

/** Says in a sentence, to a program, what is wrong. */
export function answerFault(c: Context, status: FaultStatus, sentence: string): Response {
  return c.json({ error: { sentence } } satisfies z.infer<typeof FaultAnswer>, status, asksAnew);
}

/** Says to a program that there is no such petition. */
export function answerNoPetition(c: Context): Response {
  return answerFault(c, 404, 'There is no petition of this name here.');
}
