import { sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import { type ClaimedRow, readDue } from './announcement-row.ts';
import { type AnnouncementPace, type DueAnnouncement, stateCodes } from './announcements.ts';
import { type Db, rows, timeSql } from './database.ts';
import { newsCodes } from './news-codes.ts';
import { beginTurn, endTurn, momentSql, type Turn } from './pace.ts';

/** Longer than any platform takes to answer. After that another process takes the announcement over. */
const leaseSeconds = 60;

/**
 * So many more rows are looked at than are taken: a community may have several, of which one is taken, and some are not to be
 * said any more. To look only for the first of each community was measured to take seconds where ten thousand wait.
 */
const lookedAtBesides = 200;

// Literals and no parameters: the planner must see that the index on what is due holds all of these.
const isOpen = sql.raw(`state < ${stateCodes.sent}`);
const isDue = (platform: Platform, now: Date) => sql`
  announcement.platform = ${platform} and announcement.${isOpen} and announcement.due_at <= ${timeSql(now)}
`;

/** Whether something may be said to a community now. */
export const mayHear = (now: Date) => sql`
  (community.paused is null and coalesce(community.rests_until <= ${timeSql(now)}, true))
`;

/** Takes announcements that are due, at most one for each community; see `Store.claimAnnouncements`. */
export async function claimAnnouncements(
  db: Db,
  platform: Platform,
  pace: AnnouncementPace,
  now: Date,
): Promise<readonly DueAnnouncement[]> {
  if (!(await isAnythingDue(db, platform, now))) return [];
  return db.transaction(async (transaction) => {
    const turn = await beginTurn(transaction, platform, pace.perSecond, now);
    if (turn.room === 0) return [];
    const claimed = await claim(transaction, platform, pace, turn, now);
    await endTurn(transaction, platform, turn, claimed.length);
    return claimed.map(readDue);
  });
}

async function isAnythingDue(db: Db, platform: Platform, now: Date): Promise<boolean> {
  const found = await db.execute(sql`
    select 1 from announcement join community on community.id = announcement.community
    where ${isDue(platform, now)} and ${mayHear(now)} limit 1
  `);
  return rows(found).length > 0;
}

async function claim(
  transaction: Db,
  platform: Platform,
  { restMs, recognisesRepetitionMs }: AnnouncementPace,
  turn: Turn,
  now: Date,
): Promise<readonly ClaimedRow[]> {
  const inOrder = sql`due_at, community`;
  const claimed = await transaction.execute(sql`
    with due as materialized (
      select announcement.petition_id, kind, mark, announcement.community, due_at,
        ${isUnsayable(new Date(now.getTime() - recognisesRepetitionMs))} as unsayable
      from announcement join community on community.id = announcement.community
      where ${isDue(platform, now)} and ${mayHear(now)}
      order by due_at, announcement.community limit ${turn.room + lookedAtBesides}
    ),
    given_up as (
      update announcement
      set state = case when unsure_since is null then ${stateCodes.dropped}::int else ${stateCodes.maybeSent}::int end
      from due where unsayable and ${isStill('due')}
    ),
    one_each as (select distinct on (community) * from due where not unsayable order by community, due_at, petition_id, kind, mark),
    timed as materialized (
      select *, ${momentSql(turn, inOrder)} as say_at from one_each order by ${inOrder} limit ${turn.room}
    ),
    rested as (
      update community
      set rests_until = greatest(rests_until, say_at + make_interval(secs => ${restMs}::float8 / 1000))
      from timed where community.id = timed.community
    ),
    claimed as (
      update announcement set state = ${stateCodes.sending}, attempts = attempts + 1,
        due_at = say_at + make_interval(secs => ${leaseSeconds}::int), unsure_since = coalesce(unsure_since, say_at)
      from timed where ${isStill('timed')}
      returning announcement.*, say_at
    )
    select claimed.petition_id as petition, claimed.kind, claimed.mark, claimed.community, community.place, community.topic,
      community.language, news.at as "newsAt", claimed.count, claimed.goal_reached as "goalReached", news.text,
      ${isOutdone} as outdone, claimed.attempts, claimed.say_at as "sayAt"
    from claimed join community on community.id = claimed.community
    join news on news.petition_id = claimed.petition_id and news.kind = claimed.kind and news.mark = claimed.mark
    order by claimed.say_at
  `);
  return rows<ClaimedRow>(claimed);
}

/** What may have been said too long ago for the platform to recognise it is not said again, nor is it to who follows no more. */
const isUnsayable = (forgottenBefore: Date) => sql`(
  coalesce(unsure_since <= ${timeSql(forgottenBefore)}, false)
  or community.petition_id is distinct from announcement.petition_id or community.followed_at is null
)`;

// No other process claims here while this one has its turn; but what was said slowly may have been settled meanwhile.
const isStill = (found: string) =>
  sql.raw(`(
    ${['petition_id', 'kind', 'mark', 'community', 'due_at'].map((key) => `announcement.${key} = ${found}.${key}`).join(' and ')}
    and announcement.state < ${stateCodes.sent}
  )`);

// The higher one may have overtaken this one while it had to wait.
const isOutdone = sql`(
  not claimed.goal_reached and exists (
    select from announcement as higher
    where higher.community = claimed.community and higher.petition_id = claimed.petition_id
      and claimed.kind = ${newsCodes.reached} and higher.kind = claimed.kind
      and higher.count > claimed.count and higher.state <> ${stateCodes.dropped}
  )
)`;
