import { sql } from 'drizzle-orm';
import { type Db, rows, timeSql } from './database.ts';

/** Whether this process is to compare the counters, since nobody has begun to since `before`; see `Store.claimCheck`. */
export async function claimCheck(db: Db, before: Date, now: Date): Promise<boolean> {
  const claimed = await db.execute(sql`
    update installation set checked_at = ${timeSql(now)}
    where checked_at is null or checked_at < ${timeSql(before)} returning id
  `);
  return rows(claimed).length > 0;
}
