import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { PauseReason } from '../domain/following.ts';
import type { Place } from '../domain/place.ts';
import { stateCodes } from './announcements.ts';
import { type Db, timeSql } from './database.ts';
import { community } from './schema.ts';

/** Pauses the community that follows in a place; see `Store.pause`. */
export async function pause(db: Db, { number, topic }: Place, reason: PauseReason): Promise<boolean> {
  // What is found out late about a former topic says nothing about the present one.
  const followsThere = and(
    isNotNull(community.followedAt),
    sql`${community.topic} is not distinct from ${topic ?? null}::text`,
  );
  const paused = await db
    .update(community)
    .set({ paused: reason })
    .where(and(eq(community.id, number), followsThere, isNull(community.paused)))
    .returning({ number: community.id });
  return paused.length > 0;
}

/** Ends the pause of the community of that number, if there is one: what was held back is due now. */
export async function endPause(transaction: Db, number: number, now: Date): Promise<void> {
  const ended = await transaction
    .update(community)
    .set({ paused: null })
    .where(and(eq(community.id, number), isNotNull(community.paused)))
    .returning({ number: community.id });
  if (ended.length === 0) return;
  await transaction.execute(sql`
    update announcement set due_at = ${timeSql(now)} where community = ${number} and state = ${stateCodes.waiting}
  `);
}
