import { and, desc, eq, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DeedRecord, Remit } from '../domain/moderation.ts';
import type { Db } from './database.ts';
import { deedOf } from './deed-codes.ts';
import { doerOf } from './doers.ts';
import { deed } from './schema.ts';

const undoing = alias(deed, 'undoing');

/** What was done in a remit, newest first; only what came before the batch `before`, if there is one. */
export async function readDeeds(
  db: Db,
  { petition, community }: Remit,
  limit: number,
  before: number | undefined,
): Promise<readonly DeedRecord[]> {
  const found = await db
    .select({ deed, undoneBy: undoing.batch })
    .from(deed)
    .leftJoin(undoing, and(eq(undoing.petitionId, deed.petitionId), eq(undoing.undoes, deed.batch)))
    .where(
      and(
        eq(deed.petitionId, petition),
        community === undefined ? undefined : eq(deed.community, community),
        before === undefined ? undefined : lt(deed.batch, before),
      ),
    )
    .orderBy(desc(deed.batch))
    .limit(limit);
  return found.map(({ deed: done, undoneBy }) => ({ ...readDeed(done), undoneBy: undoneBy ?? undefined }));
}

function readDeed(done: typeof deed.$inferSelect): Omit<DeedRecord, 'undoneBy'> {
  const { secondPlatform, secondAccount } = done;
  return {
    batch: done.batch,
    deed: deedOf(done.deed),
    by: doerOf(done),
    confirmedBy:
      secondPlatform === null ? undefined : doerOf({ platform: secondPlatform, account: secondAccount ?? '' }),
    community: done.community ?? undefined,
    at: done.at,
    reason: done.reason ?? undefined,
    changed: done.changed,
    undoes: done.undoes ?? undefined,
  };
}
