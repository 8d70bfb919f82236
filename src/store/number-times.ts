import { sql } from 'drizzle-orm';
import { type Db, rows, timeSql } from './database.ts';
import type { Run } from './number-runs.ts';

/**
 * The run of the numbers that were given from one time on and before another; where there is none, it ends before it begins. Times
 * rise with numbers, so halving finds the ends with a few look-ups, however many signatures there are.
 */
export async function numbersBetween(
  db: Db,
  petition: number,
  from: Date | undefined,
  until: Date | undefined,
): Promise<Run> {
  const last = await lastNumber(db, petition);
  const first = from === undefined ? 1 : await firstNumberSince(db, petition, from, last);
  return [first, until === undefined ? last : (await firstNumberSince(db, petition, until, last)) - 1];
}

async function lastNumber(db: Db, petition: number): Promise<number> {
  const [found] = rows<{ readonly last: number }>(
    await db.execute(sql`select last_number as last from tally where petition_id = ${petition}`),
  );
  return found?.last ?? 0;
}

/** No signature of a lower number was given at that time or later, and none of this or a higher one before. */
async function firstNumberSince(db: Db, petition: number, time: Date, last: number): Promise<number> {
  const [found] = rows<{ readonly low: number }>(
    await db.execute(sql`
      with recursive search (low, high) as (
        select 1, ${last}::int + 1
        union all
        select case when is_later then low else middle + 1 end, case when is_later then middle else high end
        from search
        cross join lateral (select (low + high) / 2 as middle) as halved
        -- Numbers of those who withdrew are nobody's: the next one tells. Past the last, all would be later.
        cross join lateral (
          select coalesce((
            select signed_at >= ${timeSql(time)} from signature
            where petition_id = ${petition} and number >= middle order by number limit 1
          ), true) as is_later
        ) as probed
        where low < high
      )
      select low from search where low = high
    `),
  );
  return found?.low ?? last + 1;
}
