import { eq, sql } from 'drizzle-orm';
import { type Db, rows, timeSql } from './database.ts';
import { tally } from './schema.ts';
import { blockBits, publicCode } from './signature-row.ts';
import { countedCode, heldCode, isRemoved } from './signature-states.ts';
import type { CounterFault } from './store.ts';

/** Whether this process is to compare the counters, since nobody has begun to since `before`; see `Store.claimCheck`. */
export async function claimCheck(db: Db, before: Date, now: Date): Promise<boolean> {
  const claimed = await db.execute(sql`
    update installation set checked_at = ${timeSql(now)}
    where checked_at is null or checked_at < ${timeSql(before)} returning id
  `);
  return rows(claimed).length > 0;
}

/**
 * Compares all counters with the signatures, petition by petition, and mends those that differ.
 *
 * One statement sees counters and signatures of one moment, between commits, so nobody has to wait while everything is
 * counted. Only where it finds a difference is the petition counted anew under its lock, to be mended.
 */
export async function checkCounters(db: Db, stopping?: AbortSignal): Promise<readonly CounterFault[]> {
  const petitions = await db.select({ id: tally.petitionId }).from(tally).orderBy(tally.petitionId);
  const faults: CounterFault[] = [];
  for (const { id } of petitions) {
    if (stopping?.aborted) break;
    if ((await findFaults(db, id)).length > 0) faults.push(...(await mend(db, id)));
  }
  return faults;
}

async function findFaults(db: Db, petition: number): Promise<readonly object[]> {
  return rows(await db.execute(sql`with ${faultsOf(petition)} select counter from fault`));
}

function mend(db: Db, petition: number): Promise<readonly CounterFault[]> {
  return db.transaction(async (transaction) => {
    await transaction.select().from(tally).where(eq(tally.petitionId, petition)).for('update');
    // By the difference, not to the right figure: who becomes public or anonymous meanwhile adds to the same rows.
    return rows<CounterFault>(
      await transaction.execute(sql`
        with ${faultsOf(petition)},
        by_hour as (
          insert into hour (petition_id, hour, n)
          select ${petition}::int, to_timestamp(key), counted - was from fault where counter = 'hour'
          on conflict (petition_id, hour) do update set n = hour.n + excluded.n
        ),
        by_block as (
          insert into block (petition_id, block, listed)
          select ${petition}::int, key, counted - was from fault where counter = 'block'
          on conflict (petition_id, block) do update set listed = block.listed + excluded.listed
        ),
        by_origin as (
          insert into origin (petition_id, community, n)
          select ${petition}::int, key, counted - was from fault where counter = 'origin'
          on conflict (petition_id, community) do update set n = origin.n + excluded.n
        ),
        settled as (
          update tally set count = count + ${lacking('count')}, held = held + ${lacking('held')},
            removed = removed + ${lacking('removed')}
          where petition_id = ${petition}
        )
        select ${petition}::int as petition, counter, was, counted as "is" from fault order by counter, key
      `),
    );
  });
}

const lacking = (counter: string) =>
  sql`coalesce((select counted - was from fault where counter = ${counter}::text), 0)`;

/** Selects as `fault` each counter that says something else than the signatures; `key` tells which hour, block or community. */
const faultsOf = (petition: number) => sql`
  grouped as materialized (
    select state, date_trunc('hour', signed_at, 'UTC') as hour, number >> ${sql.raw(String(blockBits))} as block,
      community, visibility, count(*) as n
    from signature where petition_id = ${petition} group by 1, 2, 3, 4, 5
  ),
  standing as (select * from grouped where state = ${countedCode}),
  figure (counter, key, was, counted) as (
    select 'count', 0::bigint, 0::bigint, n from standing
    union all select 'held', 0, 0, n from grouped where state = ${heldCode}
    union all select 'removed', 0, 0, n from grouped where ${isRemoved(sql`state`)}
    union all select 'hour', extract(epoch from hour)::bigint, 0, n from standing
    union all select 'block', block, 0, n from standing where visibility = ${publicCode}
    union all select 'origin', community, 0, n from standing where community is not null
    union all select 'count', 0, count, 0 from tally where petition_id = ${petition}
    union all select 'held', 0, held, 0 from tally where petition_id = ${petition}
    union all select 'removed', 0, removed, 0 from tally where petition_id = ${petition}
    union all select 'hour', extract(epoch from hour)::bigint, n, 0 from hour where petition_id = ${petition}
    union all select 'block', block, listed, 0 from block where petition_id = ${petition}
    union all select 'origin', community, n, 0 from origin where petition_id = ${petition}
  ),
  fault as materialized (
    select counter, key, sum(was)::int as was, sum(counted)::int as counted
    from figure group by 1, 2 having sum(was) <> sum(counted)
  )
`;
