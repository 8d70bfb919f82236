import { and, asc, eq, gt, gte, sql } from 'drizzle-orm';
import type { Person } from '../domain/person.ts';
import type { Counts, Signature, Tally } from '../domain/signature.ts';
import { type Db, numbersSql } from './database.ts';
import type { Keys } from './keys.ts';
import { readReached } from './news.ts';
import { secondLookCode } from './plea-codes.ts';
import { comment, deed, hour, origin, plea, signature, tally } from './schema.ts';
import { readSignature, type SignatureRow } from './signature-row.ts';
import { withdrawnCode } from './signature-states.ts';

const isSecondLook = and(
  eq(plea.petitionId, signature.petitionId),
  eq(plea.number, signature.number),
  eq(plea.kind, secondLookCode),
);

/** The row of one signatory; `undefined`: has not signed, or has withdrawn. */
export async function findRow(db: Db, petition: number, signatory: string): Promise<SignatureRow | undefined> {
  const found = await findKeptRow(db, petition, signatory);
  return found?.state === withdrawnCode ? undefined : found;
}

/** The same, also of what was removed and withdrawn since. */
async function findKeptRow(db: Db, petition: number, signatory: string): Promise<SignatureRow | undefined> {
  const [found] = await db
    .select({
      number: signature.number,
      name: signature.name,
      visibility: signature.visibility,
      signedAt: signature.signedAt,
      state: signature.state,
      removedFor: deed.reason,
      comment: { text: comment.text, state: comment.state },
      secondLook: sql<'none' | 'open' | 'answered'>`
        case when ${plea.number} is null then 'none' when ${plea.batch} is null then 'open' else 'answered' end
      `,
    })
    .from(signature)
    .leftJoin(deed, and(eq(deed.petitionId, signature.petitionId), eq(deed.batch, signature.batch)))
    .leftJoin(plea, isSecondLook)
    .leftJoin(comment, and(eq(comment.petitionId, signature.petitionId), eq(comment.number, signature.number)))
    .where(and(eq(signature.petitionId, petition), eq(signature.signatory, signatory)));
  return found;
}

/** A person's signature under a petition; `undefined`: has not signed, or may sign again. */
export async function readSignatureOf(
  db: Db,
  keys: Keys,
  petition: number,
  person: Person,
): Promise<Signature | undefined> {
  const signatory = keys.signatoryId(petition, person);
  const row = await findKeptRow(db, petition, signatory);
  return row && readSignature(keys, signatory, row);
}

/** A petition's count, how many are held, and the milestones it crossed. */
export async function readTally(db: Db, petition: number): Promise<Tally> {
  const [counted] = await db
    .select({ count: tally.count, held: tally.held })
    .from(tally)
    .where(eq(tally.petitionId, petition));
  return { count: counted?.count ?? 0, held: counted?.held ?? 0, milestones: await readReached(db, petition) };
}

/** The counts of several petitions, by their numbers. */
export async function readCounts(db: Db, petitions: readonly number[]): Promise<ReadonlyMap<number, Counts>> {
  const counted = await db
    .select({ petition: tally.petitionId, count: tally.count, held: tally.held })
    .from(tally)
    .where(sql`${tally.petitionId} = any(${numbersSql(petitions)})`);
  return new Map(counted.map(({ petition, ...counts }) => [petition, counts]));
}

/** How many of a petition's standing signatures came through the community of that number. */
export async function readSignedThrough(db: Db, petition: number, community: number): Promise<number> {
  const [counted] = await db
    .select({ n: origin.n })
    .from(origin)
    .where(and(eq(origin.petitionId, petition), eq(origin.community, community)));
  return counted?.n ?? 0;
}

/** How many of a petition's standing signatures were given since the beginning of the hour of `from`. */
export async function readSignedSince(db: Db, petition: number, from: Date): Promise<number> {
  const [counted] = await db
    .select({ n: sql<string | null>`sum(${hour.n})` })
    .from(hour)
    .where(
      and(
        eq(hour.petitionId, petition),
        gte(hour.hour, sql`date_trunc('hour', ${from.toISOString()}::timestamptz, 'UTC')`),
      ),
    );
  return Number(counted?.n ?? 0);
}

const hourMs = 60 * 60_000;

/** How a petition's count grew: running totals at the end of each hour that brought a signature. */
export async function readGrowth(db: Db, petition: number): Promise<readonly { at: Date; count: number }[]> {
  const hours = await db
    .select({ at: hour.hour, n: hour.n })
    .from(hour)
    .where(and(eq(hour.petitionId, petition), gt(hour.n, 0)))
    .orderBy(asc(hour.hour));
  let count = 0;
  return hours.map(({ at, n }) => {
    count += n;
    return { at: new Date(at.getTime() + hourMs), count };
  });
}
