import { type SQL, sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import { type ClaimedRow, readDue } from './announcement-row.ts';
import { type AnnouncementClaim, type AnnouncementPace, stateCodes } from './announcements.ts';
import { type Db, rows, timeSql } from './database.ts';
import { fateSql, heldBackUntil } from './fate.ts';
import { leaseSeconds, momentSql, type Turn, takeTurn } from './pace.ts';
import { restAfter } from './rest.ts';

/**
 * So many more rows are looked at than are taken: a community may have several, of which one is taken, and some are not to be
 * said, now or ever. To look only for the first of each community was measured to take seconds where ten thousand wait.
 */
const lookedAtBesides = 500;

// Literals and no parameters: the planner must see that the index on what is due holds all of these.
const isOpenText = `state < ${stateCodes.sent}`;
const isOpen = sql.raw(isOpenText);

/** Nothing is put off for longer; beyond it somebody's clock was ahead. */
const farthestHours = 2;

/** Takes announcements that are due, at most one for each community; see `Store.claimAnnouncements`. */
export async function claimAnnouncements(
  db: Db,
  platform: Platform,
  pace: AnnouncementPace,
  now: Date,
): Promise<AnnouncementClaim> {
  const due = sql`
    from announcement where platform = ${platform} and ${isOpen} and due_at <= ${timeSql(now)} order by due_at, community
  `;
  await db.execute(sql`
    update announcement set due_at = ${timeSql(now)} where platform = ${platform} and ${isOpen}
      and due_at > ${timeSql(now)} + make_interval(hours => ${farthestHours}::int)
  `);
  const claimed = await takeTurn(db, {
    platform,
    perSecond: pace.perSecond,
    now,
    anythingDue: sql`select 1 ${due}`,
    claim: async (transaction, turn) => readClaim(await transaction.execute(claimSql(due, pace, turn, now))),
  });
  return claimed ?? { due: [], tooOld: 0 };
}

function claimSql(due: SQL, { restMs, recognisesRepetitionMs }: AnnouncementPace, turn: Turn, now: Date): SQL {
  const inOrder = sql`due_at, community`;
  return sql`
    with due as materialized (
      select announcement.petition_id, announcement.kind, announcement.mark, announcement.community, due_at, news.at, news.text,
        ${fateSql(now, recognisesRepetitionMs)} as fate, ${heldBackUntil(now)} as until
      from (select * ${due} limit ${turn.room + lookedAtBesides}) as announcement
      join community on community.id = announcement.community
      join news on news.petition_id = announcement.petition_id and news.kind = announcement.kind and news.mark = announcement.mark
    ),
    given_up as (
      update announcement
      set state = case when unsure_since is null then ${stateCodes.dropped}::int else ${stateCodes.maybeSent}::int end
      from due where fate in ('vain', 'tooOld') and ${isStill('due')} returning fate
    ),
    held_back as (
      update announcement set due_at = until from due where fate = 'heldBack' and ${isStill('due')}
    ),
    one_each as (
      select distinct on (community) * from due where fate = 'sayable' order by community, at, petition_id, kind, mark
    ),
    timed as materialized (
      select *, ${momentSql(turn, inOrder)} as say_at from one_each order by ${inOrder} limit ${turn.room}
    ),
    rested as (${restAfter(restMs)}),
    claimed as (
      update announcement set state = ${stateCodes.sending}, attempts = attempts + 1,
        due_at = say_at + make_interval(secs => ${leaseSeconds}::int), unsure_since = coalesce(unsure_since, say_at)
      from timed where ${isStill('timed')}
      returning announcement.*, say_at, text
    )
    select (select count(*)::int from given_up where fate = 'tooOld') as "tooOld", claimed.petition_id as petition, kind, mark,
      community.id as number, place as community, topic, language, coalesce(claimed.count, tally.count) as count, goal_reached as "goalReached", text, attempts,
      say_at as "sayAt"
    from (select) as look left join (
      claimed join community on community.id = claimed.community join tally on tally.petition_id = claimed.petition_id
    ) on true
    order by say_at
  `;
}

// No other process claims here while this one has its turn; but what was said slowly may have been settled meanwhile.
const isStill = (found: string) =>
  sql.raw(`(
    ${['petition_id', 'kind', 'mark', 'community', 'due_at'].map((key) => `announcement.${key} = ${found}.${key}`).join(' and ')}
    and announcement.${isOpenText}
  )`);

/** Where nothing is taken, one row alone answers how many were too old. */
type AnsweredRow = { readonly tooOld: number } & (ClaimedRow | { readonly petition: null });

function readClaim(answer: unknown): AnnouncementClaim {
  const answered = rows<AnsweredRow>(answer);
  const due = answered.flatMap((row) => (row.petition === null ? [] : readDue(row)));
  return { due, tooOld: answered[0]?.tooOld ?? 0 };
}
