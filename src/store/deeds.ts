import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DeedRecord, Remit } from '../domain/moderation.ts';
import type { Db } from './database.ts';
import { deedOf, isDoneWith } from './deed-codes.ts';
import { doerOf } from './doers.ts';
import { deed } from './schema.ts';

const undoing = alias(deed, 'undoing');

/** Of a deed that a query has and that was done with a comment, the number of its signature; else null. */
export const commentOf = (done: SQL) => sql<number | null>`
  case when ${isDoneWith('comment', sql`${done}.deed`)} then (
    select number from deed_signature as detail where detail.petition_id = ${done}.petition_id and detail.batch = ${done}.batch
  ) end
`;

/** What was done in a remit, newest first; only what came before the batch `before`, if there is one. */
export async function readDeeds(
  db: Db,
  { petition, community }: Remit,
  limit: number,
  before: number | undefined,
): Promise<readonly DeedRecord[]> {
  const found = await db
    .select({ deed, undoneBy: undoing.batch, commentOf: commentOf(sql`deed`) })
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
  return found.map((row) => ({
    ...readDeed(row.deed),
    commentOf: row.commentOf ?? undefined,
    undoneBy: row.undoneBy ?? undefined,
  }));
}

function readDeed(done: typeof deed.$inferSelect): Omit<DeedRecord, 'commentOf' | 'undoneBy'> {
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
