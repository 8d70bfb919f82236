import { eq, type SQL, sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import { type Db, rows, timeSql } from './database.ts';
import { pace } from './schema.ts';

/** Free moments of a platform's pace, for whoever holds its lock. */
export interface Turn {
  readonly firstAt: Date;
  readonly spacingMs: number;
  /** So many moments begin within the coming second. */
  readonly room: number;
}

/** Somebody who wants to speak on a platform. */
export interface Speaking<Claim> {
  readonly platform: Platform;
  /** So many messages in the coming second, on all processes together. */
  readonly perSecond: number;
  readonly now: Date;
  /** A query that finds a row if it is worth a turn. */
  readonly anythingDue: SQL;
  /** Takes at most as many as there is room for. */
  claim(transaction: Db, turn: Turn): Promise<Claim>;
}

/** Longer than any platform takes to answer. What was claimed and not heard of again is another process's after that. */
export const leaseSeconds = 60;

const secondMs = 1_000;
/** A turn gives away the moments of one second; as much again is left for clocks that differ. */
const farthestMs = 2 * secondMs;

/** Claims what is due, each with a moment of the platform's pace; `undefined`: nothing is, or there is no moment left. */
export async function takeTurn<Claim extends { readonly due: readonly unknown[] }>(
  db: Db,
  speaking: Speaking<Claim>,
): Promise<Claim | undefined> {
  const found = await db.execute(sql`${speaking.anythingDue} limit 1`);
  if (rows(found).length === 0) return undefined;
  return db.transaction(async (transaction) => {
    const turn = await beginTurn(transaction, speaking);
    if (turn.room === 0) return undefined;
    const claimed = await speaking.claim(transaction, turn);
    await endTurn(transaction, speaking.platform, turn, claimed.due.length);
    return claimed;
  });
}

/** The moment of each row of a query, in this order, as SQL. Whole milliseconds, so that nothing is lost in between. */
export const momentSql = ({ firstAt, spacingMs }: Turn, order: SQL) => sql`
  ${timeSql(firstAt)} + make_interval(secs =>
    ceil((row_number() over (order by ${order}) - 1) * ${spacingMs}::float8) / ${secondMs}::float8
  )
`;

/** Waits for the platform's pace and keeps every other process out of it until the transaction ends. */
async function beginTurn(
  transaction: Db,
  { platform, perSecond, now }: Pick<Speaking<unknown>, 'platform' | 'perSecond' | 'now'>,
): Promise<Turn> {
  const nextAt = await lockPace(transaction, platform, now);
  const spacingMs = secondMs / perSecond;
  // No turn goes further than that: somebody's clock was ahead for a while, and nobody waits for it.
  const isLost = nextAt.getTime() > now.getTime() + farthestMs;
  const firstAt = nextAt > now && !isLost ? nextAt : now;
  const leftMs = now.getTime() + secondMs - firstAt.getTime();
  return { firstAt, spacingMs, room: Math.max(0, Math.ceil(leftMs / spacingMs)) };
}

async function endTurn(transaction: Db, platform: Platform, turn: Turn, taken: number): Promise<void> {
  if (taken === 0) return;
  const nextAt = new Date(turn.firstAt.getTime() + Math.ceil(taken * turn.spacingMs));
  await transaction.update(pace).set({ nextAt }).where(eq(pace.platform, platform));
}

async function lockPace(transaction: Db, platform: Platform, now: Date): Promise<Date> {
  for (;;) {
    const [locked] = await transaction.select().from(pace).where(eq(pace.platform, platform)).for('update');
    if (locked !== undefined) return locked.nextAt;
    await transaction.insert(pace).values({ platform, nextAt: now }).onConflictDoNothing();
  }
}
