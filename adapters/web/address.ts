import type { Context } from 'hono';
import { z } from 'zod';
import { highestNumber, Slug } from '../../src/index.ts';

/** What stands in an address as a whole number from 1 on: of a page, or of a signature. */
export const PositiveNumber = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(highestNumber));

/** The number of the community whose link led to a page, as its address carries it in `?from=`. What cannot be one is none. */
export const From = PositiveNumber.optional().catch(undefined);

/** The petition that the path of a request names, if that can be the name of one. */
export function slugOf(c: Context): Slug | undefined {
  return Slug.safeParse(c.req.param('slug')).data;
}
