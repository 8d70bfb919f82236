import { type SQL, sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import { type Db, rows, timeSql } from './database.ts';
import { deedCodes } from './deed-codes.ts';
import type { DueNotice, NoticePace } from './notices.ts';
import { momentSql, type Turn, takeTurn } from './pace.ts';
import { commentReportCode } from './plea-codes.ts';
import { isRested } from './rest.ts';
import { isHeld, withdrawnCode } from './signature-states.ts';
import { waitingComments } from './waiting-comments.ts';

/**
 * What came so lately is told at the next look: what was being committed meanwhile is then there, too, and of what comes all at
 * once the first message tells more than the beginning.
 */
const settlesSeconds = 5;
/** Among so many of a petition's newest deeds, those are looked for that let a signature wait again. */
const deedsLookedAt = 100;

interface Look {
  readonly platform: Platform;
  readonly pace: NoticePace;
  readonly now: Date;
  /** Replaces the database's clock, for tests. */
  readonly at: Date | undefined;
}

/** Takes communities whose moderators are to hear of what waits; see `Store.claimNotices`. */
export async function claimNotices(db: Db, look: Look): Promise<readonly DueNotice[]> {
  const { platform, pace, now } = look;
  const claimed = await takeTurn(db, {
    platform,
    perSecond: pace.perSecond,
    now,
    anythingDue: sql`with ${dueNotices(look)} select from due`,
    claim: async (transaction, turn) => {
      const due = rows<ClaimedRow>(await transaction.execute(claimSql(look, turn)));
      return { due: due.map(readDue) };
    },
  });
  return claimed?.due ?? [];
}

/**
 * Selects as `due` the communities for whose moderators something came since they last heard. What came is looked for once for each
 * petition, however many communities want to hear of it.
 */
const dueNotices = ({ platform, pace, now, at }: Look) => sql`
  listening as materialized (
    select community.id, petition_id, until, coalesce(heard, '-infinity') as heard
    from community cross join lateral (select ${settledUntil(at)} as until) as settled
    -- Where somebody's clock was ahead for a while, nobody waits for it.
    cross join lateral (select case when noticed_at <= until then noticed_at end as heard) as hearing
    where platform = ${platform} and notices_in is not null and followed_at is not null and petition_id is not null
      and coalesce(heard <= until - make_interval(secs => ${pace.everyMs}::float8 / 1000), true) and ${isRested(now)}
  ),
  span as materialized (select array_agg(distinct petition_id) as petitions, min(heard) as since, max(until) as until from listening),
  came as materialized (
    select petition_id, community, at from span cross join lateral (
      ${heldOnes} union all ${openPleas} union all ${heldAgain} union all ${waitingComments()}
    ) as thing
    where thing.at > since and thing.at <= until
  ),
  due as materialized (
    select id, until from listening where exists (
      select from came where came.petition_id = listening.petition_id and came.community = listening.id and came.at > heard
    )
  )
`;

// Whole milliseconds, so that nothing is lost in between.
const settledUntil = (at: Date | undefined) => sql`(
  date_trunc('milliseconds', ${at === undefined ? sql`statement_timestamp()` : timeSql(at)})
    - make_interval(secs => ${settlesSeconds}::int)
)`;

const heldOnes = sql`
  select petition_id, community, signed_at as at, number from signature where petition_id = any(petitions) and ${isHeld}
`;

const openPleas = sql`
  select petition_id, community, plea.at, number from plea join signature using (petition_id, number)
  where petition_id = any(petitions) and plea.batch is null and state <> ${withdrawnCode} and kind <> ${commentReportCode}
`;

/** Several reports, or a new name, let a signature wait that was counted for long. */
const heldAgain = sql`
  select petition_id, signature.community, deed.at, number
  from unnest(petitions) as petition cross join lateral (
    select * from deed where petition_id = petition order by batch desc limit ${sql.raw(String(deedsLookedAt))}
  ) as deed
  join deed_signature as detail using (petition_id, batch) join signature using (petition_id, number)
  where deed.deed = ${deedCodes.hold} and deed.platform in ('reports', 'signals') and ${isHeld}
`;

interface ClaimedRow {
  readonly number: number;
  readonly place: string;
  readonly topic: string;
  readonly language: string | null;
  readonly petition: number;
  readonly held: number;
  readonly asked: number;
  readonly comments: number;
  readonly toldBefore: string | null;
  readonly toldUntil: string;
  readonly sayAt: string;
}

function claimSql(look: Look, turn: Turn): SQL {
  const inOrder = sql`noticed_at nulls first, id`;
  return sql`
    with ${dueNotices(look)},
    taken as materialized (
      select community.*, until from due join community using (id)
      order by ${inOrder} limit ${turn.room} for update of community skip locked
    ),
    timed as materialized (select *, ${momentSql(turn, inOrder)} as say_at from taken),
    claimed as (
      update community set noticed_at = until,
        rests_until = greatest(community.rests_until, say_at + make_interval(secs => ${look.pace.restMs}::float8 / 1000))
      from timed where community.id = timed.id
    )
    select id as number, place, notices_in as topic, language, petition_id as petition,
      (select count(*)::int from (${heldOnes}) as thing where thing.community = timed.id) as held,
      (select count(distinct number)::int from (${openPleas}) as thing where thing.community = timed.id) as asked,
      (select count(distinct number)::int from (${waitingComments()}) as thing where thing.community = timed.id) as comments,
      noticed_at as "toldBefore", until as "toldUntil", say_at as "sayAt"
    from timed cross join lateral (select array[timed.petition_id] as petitions) as span order by say_at
  `;
}

function readDue({ number, place, topic, ...row }: ClaimedRow): DueNotice {
  return {
    place: { community: place, topic: topic === '' ? undefined : topic, number },
    language: row.language ?? undefined,
    petition: row.petition,
    held: row.held,
    asked: row.asked,
    comments: row.comments,
    toldBefore: row.toldBefore === null ? undefined : new Date(row.toldBefore),
    toldUntil: new Date(row.toldUntil),
    sayAt: new Date(row.sayAt),
  };
}
