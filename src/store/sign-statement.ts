import { newsCodes } from './news-codes.ts';
import { blockBits, publicCode } from './signature-row.ts';
import { countedCode, heldCode } from './signature-states.ts';

/** A signature that waits to be committed. */
export interface Offered {
  readonly petition: number;
  readonly signatory: string;
  readonly storedName: string;
  readonly visibilityCode: number;
  readonly community: number | undefined;
  /** Counted or held. */
  readonly stateCode: number;
  readonly signalBits: number;
}

/**
 * Commits any number of signatures of any number of petitions, each signatory once per petition, in one transaction and
 * one round trip: numbers, counts, hours, blocks, origins and the news of what was reached. Those that are held get a number and
 * are counted as held alone.
 *
 * Whoever signs or withdraws first locks the petition's tally, petitions in rising order: so numbers are dense, and
 * nobody waits for each other in a circle. A statement sees what was committed when it began, though, and it may have
 * waited for that lock since. Hence what is known of a petition is taken from the locked rows; and where another process has
 * signed for the same person meanwhile, the unique key refuses the whole transaction (23505), and the next attempt sees that
 * signature.
 *
 * It is planned once, before anything is known of the tables, and stays fast whatever is in them: `generate_series` makes the
 * planner expect a thousand signatures, and `offset 0` keeps the search for each one a look-up in the index.
 */
export const signStatement = `
  with offered as materialized (
    select * from rows from (
      unnest($1::text::int[]), unnest($2::text::uuid[]), unnest($3::text::text[]), unnest($4::text::smallint[]),
      unnest($5::text::int[]), unnest($9::text::smallint[]), unnest($10::text::smallint[]), generate_series(1, $6::int)
    ) as offered (petition_id, signatory, name, visibility, community, state, signals, place)
  ),
  locked as materialized (
    select tally.petition_id, count, held, last_number, peak, watched, opens_at, closes_at, closed_at, intake
    from tally join petition on petition.id = tally.petition_id
    where tally.petition_id = any($7::text::int[])
    order by tally.petition_id
    for update of tally for share of petition
  ),
  -- Asked when all locks are held, so that times rise with numbers, and no closing passes unnoticed in the queue.
  moment as materialized (
    select date_trunc('milliseconds', coalesce($8::text::timestamptz, clock_timestamp())) as at
    from (select count(*) from locked) as waited
  ),
  -- Where everything new is to wait, that is the state of each, whatever was found about it.
  ready as materialized (
    select petition_id, count, held, last_number, peak, at,
      case when intake = 'held' then ${heldCode}::smallint end as forced,
      intake <> 'stopped' and closed_at is null and coalesce(opens_at <= at, true) and coalesce(closes_at > at, true) as open
    from locked cross join moment
  ),
  probed as materialized (
    select offered.*, found.number, found.name as found_name, found.visibility as found_visibility, found.signed_at,
      found.state as found_state, found.batch
    from offered left join lateral (
      select * from signature
      where signature.petition_id = offered.petition_id and signature.signatory = offered.signatory
      offset 0
    ) as found on true
  ),
  fresh as materialized (
    select petition_id, signatory, name, visibility, community, coalesce(forced, state) as state, forced, signals, place,
      at, count, held, peak,
      (last_number + row_number() over (partition by petition_id order by place))::int as number
    from probed join ready using (petition_id)
    where number is null and open
  ),
  inserted as (
    insert into signature (petition_id, number, signatory, name, visibility, community, signed_at, state, signals)
    select petition_id, number, signatory, name, visibility, community, at, state, signals from fresh
  ),
  gained as materialized (
    select petition_id, at, peak, forced, max(number) as last_number,
      json_agg(place)::text as places, json_agg(number)::text as numbers,
      count(*) filter (where state = ${countedCode})::int as n,
      count + count(*) filter (where state = ${countedCode})::int as count,
      held + count(*) filter (where state = ${heldCode})::int as held
    from fresh group by petition_id, at, peak, forced, count, held
  ),
  settled as (
    update tally set count = gained.count, held = gained.held, peak = greatest(gained.peak, gained.count),
      last_number = gained.last_number
    from gained where tally.petition_id = gained.petition_id
  ),
  counted as materialized (select * from fresh where state = ${countedCode}),
  by_hour as (
    insert into hour (petition_id, hour, n) select petition_id, date_trunc('hour', at, 'UTC'), n from gained where n > 0
    on conflict (petition_id, hour) do update set n = hour.n + excluded.n
  ),
  by_block as (
    insert into block (petition_id, block, listed)
    select petition_id, number >> ${blockBits}, count(*) from counted where visibility = ${publicCode} group by 1, 2
    on conflict (petition_id, block) do update set listed = block.listed + excluded.listed
  ),
  by_origin as (
    insert into origin (petition_id, community, n)
    select petition_id, community, count(*) from counted where community is not null group by 1, 2
    on conflict (petition_id, community) do update set n = origin.n + excluded.n
  ),
  -- Of several that are crossed at once only the highest counts; those below the peak were crossed before.
  crossed as (
    insert into news (petition_id, kind, mark, at, after, upto)
    select petition_id, ${newsCodes.reached}, max(crossing), at, gained.peak, gained.count
    from gained join locked using (petition_id) cross join unnest(watched) as crossing
    where crossing > gained.peak and crossing <= gained.count
    group by petition_id, at, gained.peak, gained.count
    on conflict do nothing
  )
  select 'counted' as kind, petition_id as petition, count, null::timestamptz as "signedAt",
    null as places, null as numbers, null::int as place, null::int as number, null as name, null::int as visibility,
    null::int as state, null as "removedFor"
  from ready
  union all
  select 'signed', petition_id, count, at, places, numbers, null, null, null, null, forced, null from gained
  union all
  select 'already', petition_id, null, signed_at, null, null, place, number, found_name, found_visibility, found_state,
    (select reason from deed where deed.petition_id = probed.petition_id and deed.batch = probed.batch)
  from probed where number is not null
`;

/** The parameters of {@link signStatement}. `at` replaces the database's clock, for tests. */
export function signParameters(offered: readonly Offered[], at: Date | undefined): readonly (string | number | null)[] {
  const petitions = offered.map(({ petition }) => petition);
  return [
    array(petitions),
    array(offered.map(({ signatory }) => signatory)),
    array(offered.map(({ storedName }) => quoted(storedName))),
    array(offered.map(({ visibilityCode }) => visibilityCode)),
    array(offered.map(({ community }) => community ?? 'null')),
    offered.length,
    array([...new Set(petitions)]),
    at?.toISOString() ?? null,
    array(offered.map(({ stateCode }) => stateCode)),
    array(offered.map(({ signalBits }) => signalBits)),
  ];
}

// PostgreSQL's own notation: the drivers disagree about arrays, and are slow with them.
const array = (values: readonly (string | number)[]) => `{${values.join(',')}}`;
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
