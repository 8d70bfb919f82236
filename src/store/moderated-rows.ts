import { and, asc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { ModeratedSignature } from '../domain/moderation.ts';
import type { Plea } from '../domain/plea.ts';
import { UserText } from '../domain/user-text.ts';
import { type Db, numbersSql, rows } from './database.ts';
import { commentReportCode, pleaOf } from './plea-codes.ts';
import { plea } from './schema.ts';
import { publicCode } from './signature-row.ts';
import { signalsOf, stateOf, withdrawnCode } from './signature-states.ts';
import { readModeratedComments } from './waiting-comments.ts';

interface ModeratedRow {
  readonly number: number;
  readonly name: string;
  readonly visibility: number;
  readonly state: number;
  readonly signedAt: string;
  readonly signals: number;
}

/**
 * The signatures of a petition that `numbers` selects as `number`, as moderators see them, newest first; without those that were
 * withdrawn.
 */
export async function readModerated(db: Db, petition: number, numbers: SQL): Promise<readonly ModeratedSignature[]> {
  const found = rows<ModeratedRow>(
    await db.execute(sql`
      select wanted.number, name, visibility, state, signed_at as "signedAt", signals
      from (${numbers}) as wanted
      cross join lateral (
        select * from signature where petition_id = ${petition} and number = wanted.number offset 0
      ) as found
      where state <> ${withdrawnCode} order by 1 desc
    `),
  );
  const shown = found.map(({ number }) => number);
  const [pleas, comments] = [
    await readOpenPleas(db, petition, shown),
    await readModeratedComments(db, petition, shown),
  ];
  return found.map((row) => ({
    number: row.number,
    name: row.visibility === publicCode ? new UserText(row.name) : undefined,
    state: stateOf(row.state),
    signedAt: new Date(row.signedAt),
    signals: signalsOf(row.signals),
    pleas: pleas.get(row.number) ?? [],
    comment: comments.get(row.number),
  }));
}

/** Those who wait for an answer about the signature itself, by the numbers of the signatures, in the order in which they asked. */
async function readOpenPleas(
  db: Db,
  petition: number,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly Plea[]>> {
  const found = await db
    .select({ number: plea.number, kind: plea.kind })
    .from(plea)
    .where(
      and(
        eq(plea.petitionId, petition),
        sql`${plea.number} = any(${numbersSql(numbers)})`,
        isNull(plea.batch),
        ne(plea.kind, commentReportCode),
      ),
    )
    .orderBy(asc(plea.at), asc(plea.asker));
  const pleas = Map.groupBy(found, ({ number }) => number);
  return new Map([...pleas].map(([number, each]) => [number, each.map(({ kind }) => pleaOf(kind))]));
}
