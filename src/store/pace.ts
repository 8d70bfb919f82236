import { eq, sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import { type Db, timeSql } from './database.ts';
import { community, pace } from './schema.ts';

/** Free moments of a platform's pace, for whoever holds its lock. */
export interface Turn {
  readonly firstAt: Date;
  readonly spacingMs: number;
  /** So many moments begin within the coming second. */
  readonly room: number;
}

const secondMs = 1_000;

/** Waits for the platform's pace and keeps every other process out of it until the transaction ends. */
export async function beginTurn(transaction: Db, platform: Platform, perSecond: number, now: Date): Promise<Turn> {
  const nextAt = await lockPace(transaction, platform, now);
  const spacingMs = secondMs / perSecond;
  const firstAt = nextAt > now ? nextAt : now;
  const leftMs = now.getTime() + secondMs - firstAt.getTime();
  return { firstAt, spacingMs, room: perSecond > 0 ? Math.max(0, Math.ceil(leftMs / spacingMs)) : 0 };
}

/** Notes how many moments of the turn were taken. */
export async function endTurn(transaction: Db, platform: Platform, turn: Turn, taken: number): Promise<void> {
  if (taken === 0) return;
  const nextAt = new Date(turn.firstAt.getTime() + Math.ceil(taken * turn.spacingMs));
  await transaction.update(pace).set({ nextAt }).where(eq(pace.platform, platform));
}

/** The moment of each row of a query, in this order, as SQL. Whole milliseconds, so that nothing is lost in between. */
export const momentSql = ({ firstAt, spacingMs }: Turn, order: ReturnType<typeof sql>) => sql`
  ${timeSql(firstAt)} + make_interval(secs =>
    ceil((row_number() over (order by ${order}) - 1) * ${spacingMs}::float8) / ${secondMs}::float8
  )
`;

/** Says nothing to the community of that number before `until`. */
export async function letRest(db: Db, number: number, until: Date): Promise<void> {
  await db
    .update(community)
    .set({ restsUntil: sql`greatest(${community.restsUntil}, ${timeSql(until)})` })
    .where(eq(community.id, number));
}

async function lockPace(transaction: Db, platform: Platform, now: Date): Promise<Date> {
  for (;;) {
    const [locked] = await transaction.select().from(pace).where(eq(pace.platform, platform)).for('update');
    if (locked !== undefined) return locked.nextAt;
    await transaction.insert(pace).values({ platform, nextAt: now }).onConflictDoNothing();
  }
}
