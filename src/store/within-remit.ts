import { type SQL, sql } from 'drizzle-orm';
import type { Remit } from '../domain/moderation.ts';

/** Whether a query's signature of the petition lies within a remit. */
export const isWithin = ({ community }: Remit): SQL =>
  community === undefined ? sql`true` : sql`community = ${community}`;
