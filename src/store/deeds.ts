import { and, desc, eq, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DeedRecord } from '../domain/moderation.ts';
import type { Db } from './database.ts';
import { deedOf } from './deed-codes.ts';
import { deed } from './schema.ts';

const undoing = alias(deed, 'undoing');

/** What moderators of a petition did, newest first; only what came before the batch `before`, if there is one. */
export async function readDeeds(
  db: Db,
  petition: number,
  limit: number,
  before: number | undefined,
): Promise<readonly DeedRecord[]> {
  const found = await db
    .select({ deed, undoneBy: undoing.batch })
    .from(deed)
    .leftJoin(undoing, and(eq(undoing.petitionId, deed.petitionId), eq(undoing.undoes, deed.batch)))
    .where(and(eq(deed.petitionId, petition), before === undefined ? undefined : lt(deed.batch, before)))
    .orderBy(desc(deed.batch))
    .limit(limit);
  return found.map(({ deed: done, undoneBy }) => ({
    batch: done.batch,
    deed: deedOf(done.deed),
    by: { platform: done.platform, account: done.account },
    at: done.at,
    reason: done.reason ?? undefined,
    changed: done.changed,
    undoes: done.undoes ?? undefined,
    undoneBy: undoneBy ?? undefined,
  }));
}
