import { type SQL, sql } from 'drizzle-orm';
import type { Deed, DeedOutcome } from '../domain/moderation.ts';
import { type Db, rows } from './database.ts';
import { deedTime, keepDeed, type NewDeed, settlePleas } from './keep-deed.ts';
import { newsCodes } from './news-codes.ts';
import { blockBits, publicCode } from './signature-row.ts';
import { countedCode, heldCode, isRemoved } from './signature-states.ts';

/**
 * Gives signatures other states, adjusts every counter by as much, keeps what was done, and notes what is reached by it.
 * `picked` selects their `number`, the states `before` and `after`, and the deed of the `removal` if one of the two is removed.
 * `undefined`: it picked none, and nothing was done.
 *
 * The petition's lock is held before the statement begins, so it sees all states as they are. A name or a visibility may
 * still be changed meanwhile: it is the updated row that tells whether it is listed.
 */
export async function changeStates(
  transaction: Db,
  done: NewDeed<Deed>,
  picked: SQL,
): Promise<DeedOutcome | undefined> {
  const { batch } = done;
  const { petition } = done.remit;
  const [outcome] = rows<DeedOutcome>(
    await transaction.execute(sql`
      with picked as materialized (${picked}),
      changed as (
        update signature
        set state = picked.after, batch = case when ${isRemoved(sql`picked.after`)} then picked.removal end
        from picked where signature.petition_id = ${petition} and signature.number = picked.number
        returning signature.number, visibility, community, signed_at, before, after, removal,
          (after = ${countedCode})::int - (before = ${countedCode})::int as gain
      ),
      balance as materialized (
        select count(*)::int as changed, sum(gain)::int as gain,
          sum((after = ${heldCode})::int - (before = ${heldCode})::int)::int as held,
          sum((${isRemoved(sql`after`)})::int - (${isRemoved(sql`before`)})::int)::int as removed
        from changed having count(*) > 0
      ),
      ${keepDeed(done)},
      ${settlePleas(done)},
      ${adjust(petition)},
      ${cross(done)},
      settled as (
        update tally set count = count + balance.gain, held = tally.held + balance.held,
          removed = tally.removed + balance.removed, peak = greatest(peak, count + balance.gain)
        from balance where petition_id = ${petition}
        returning count, tally.held
      )
      select ${batch}::int as batch, changed, count, settled.held from balance cross join settled
    `),
  );
  return outcome;
}

function adjust(petition: number): SQL {
  return sql`
    by_hour as (
      insert into hour (petition_id, hour, n)
      select ${petition}::int, date_trunc('hour', signed_at, 'UTC'), sum(gain) from changed group by 2 having sum(gain) <> 0
      on conflict (petition_id, hour) do update set n = hour.n + excluded.n
    ),
    by_block as (
      insert into block (petition_id, block, listed)
      select ${petition}::int, number >> ${sql.raw(String(blockBits))}, sum(gain) from changed
      where visibility = ${publicCode} group by 2 having sum(gain) <> 0
      on conflict (petition_id, block) do update set listed = block.listed + excluded.listed
    ),
    by_origin as (
      insert into origin (petition_id, community, n)
      select ${petition}::int, community, sum(gain) from changed
      where community is not null group by 2 having sum(gain) <> 0
      on conflict (petition_id, community) do update set n = origin.n + excluded.n
    )
  `;
}

// As in the sign statement: the highest that is crossed for the first time.
function cross({ remit, at }: NewDeed): SQL {
  return sql`
    crossed as (
      insert into news (petition_id, kind, mark, at, after, upto)
      select id, ${newsCodes.reached}::smallint, max(crossing), ${deedTime(at)}, peak, count + gain
      from tally join petition on id = petition_id cross join balance cross join unnest(watched) as crossing
      where petition_id = ${remit.petition} and crossing > peak and crossing <= count + gain
      group by id, peak, count, gain
      on conflict do nothing
    )
  `;
}
