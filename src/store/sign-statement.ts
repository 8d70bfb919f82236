import { type SQL, sql } from 'drizzle-orm';
import type { SignatureRow } from './signature-row.ts';
import { blockBits, publicCode } from './signature-row.ts';

/** A signature that waits to be committed. */
export interface Offered {
  readonly petition: number;
  readonly signatory: string;
  readonly storedName: string;
  readonly visibilityCode: number;
  readonly community: number | undefined;
}

/** What the statement answers: a row for each signature that now stands, and one for each petition. */
export type SignAnswer =
  | ({ readonly kind: 'signed' | 'already'; readonly petition: number; readonly signatory: string } & SignatureRow)
  | { readonly kind: 'petition'; readonly petition: number; readonly count: number; readonly open: boolean };

/**
 * Commits any number of signatures of any number of petitions, each signatory once per petition, in one transaction and
 * one round trip: numbers, counts, hours, blocks and milestones. `at` replaces the database's clock, for tests.
 *
 * Whoever changes a tally, or the hours and blocks of its petition by signing or withdrawing, first locks the tally,
 * petitions in rising order. That makes numbers dense and deadlocks impossible. A statement sees what was committed when it
 * began, though, and may have waited for that lock since: so the counts are read from the locked rows, and a
 * signature that came in between is met by `on conflict do nothing`. It is then among neither answer, and is to be offered again.
 */
export function signStatement(offered: readonly Offered[], at: Date | undefined): SQL {
  const petitions = [...new Set(offered.map(({ petition }) => petition))];
  const column = <Value>(value: (signature: Offered) => Value) => sql.param(offered.map(value));
  return sql`
    with offered as materialized (
      select * from unnest(
        ${column(({ petition }) => petition)}::int[],
        ${column(({ signatory }) => signatory)}::uuid[],
        ${column(({ storedName }) => storedName)}::text[],
        ${column(({ visibilityCode }) => visibilityCode)}::smallint[],
        ${column(({ community }) => community ?? null)}::int[]
      ) with ordinality as offered (petition_id, signatory, name, visibility, community, place)
    ),
    locked as materialized (
      select tally.*, petition.milestones, petition.opens_at, petition.closes_at, petition.closed_at
      from tally join petition on petition.id = tally.petition_id
      where tally.petition_id = any(${sql.param(petitions)}::int[])
      order by tally.petition_id
      for update of tally for share of petition
    ),
    -- Asked once all locks are held, so that times rise with numbers and no closing time passes unnoticed in the queue.
    moment as materialized (
      select date_trunc('milliseconds', coalesce(${at?.toISOString() ?? null}::timestamptz, clock_timestamp())) as at
      from (select count(*) from locked) as waited
    ),
    ready as materialized (
      select locked.*, moment.at,
        closed_at is null and coalesce(opens_at <= at, true) and coalesce(closes_at > at, true) as open
      from locked cross join moment
    ),
    -- "offset 0" keeps this a look-up in the index for each one; as a join it is planned as a scan of the whole table.
    probed as materialized (
      select offered.*, found.number, found.name as found_name, found.visibility as found_visibility, found.signed_at
      from offered left join lateral (
        select * from signature
        where signature.petition_id = offered.petition_id and signature.signatory = offered.signatory
        offset 0
      ) as found on true
    ),
    fresh as materialized (
      select probed.petition_id, signatory, name, visibility, community, ready.at,
        (last_number + row_number() over (partition by probed.petition_id order by place))::int as number
      from probed join ready on ready.petition_id = probed.petition_id
      where probed.number is null and ready.open
    ),
    inserted as (
      insert into signature (petition_id, number, signatory, name, visibility, community, signed_at)
      select petition_id, number, signatory, name, visibility, community, at from fresh
      on conflict (petition_id, signatory) do nothing
      returning *
    ),
    gained as materialized (
      select inserted.petition_id, count(*)::int as n, ready.at, ready.count + count(*)::int as count,
        ready.peak, ready.milestones
      from inserted join ready on ready.petition_id = inserted.petition_id
      group by inserted.petition_id, ready.at, ready.count, ready.peak, ready.milestones
    ),
    counted as (
      update tally set count = gained.count, peak = greatest(gained.peak, gained.count), last_number = given.last_number
      from gained
      join (select petition_id, max(number) as last_number from fresh group by petition_id) as given using (petition_id)
      where tally.petition_id = gained.petition_id
    ),
    by_hour as (
      insert into hour (petition_id, hour, n)
      select petition_id, date_trunc('hour', at, 'UTC'), n from gained
      on conflict (petition_id, hour) do update set n = hour.n + excluded.n
    ),
    by_block as (
      insert into block (petition_id, block, listed)
      select petition_id, number >> ${blockBits}::int, count(*)
      from inserted where visibility = ${publicCode}::smallint group by 1, 2
      on conflict (petition_id, block) do update set listed = block.listed + excluded.listed
    ),
    -- Of several that are crossed at once only the highest counts; below the peak none was not crossed before.
    crossed as (
      insert into milestone (petition_id, count, reached_at)
      select petition_id, max(crossing), at from gained cross join unnest(milestones) as crossing
      where crossing > peak and crossing <= gained.count
      group by petition_id, at
      on conflict do nothing
    )
    select 'signed' as kind, petition_id as petition, signatory, number, name, visibility, signed_at as "signedAt",
      null::int as count, null::boolean as open
    from inserted
    union all
    select 'already', petition_id, signatory, number, found_name, found_visibility, signed_at, null, null
    from probed where number is not null
    union all
    select 'petition', ready.petition_id, null, null, null, null, null, coalesce(gained.count, ready.count), ready.open
    from ready left join gained on gained.petition_id = ready.petition_id
  `;
}
