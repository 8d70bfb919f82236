import { sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import { type Db, rows } from './database.ts';

/** A milestone that a community has not heard of yet. This process alone says it, as long as its lease lasts. */
export interface DueAnnouncement {
  readonly petition: number;
  /** The count that was reached. */
  readonly milestone: number;
  /** The store's number of the community. */
  readonly community: number;
  /** The platform's own id of the community. */
  readonly place: string;
  readonly topic: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

/** What is known of an announcement for good. `maybeSent`: it may have been said, so it is not said again. */
export type SettledState = 'sent' | 'maybeSent' | 'dropped';

const codes = { waiting: 0, sending: 1, sent: 2, maybeSent: 3, dropped: 4 } as const;

/** Longer than any platform takes to answer. After that another process takes the announcement over. */
const leaseSeconds = 60;
const newsMaxHours = 24;
const milestonesAtOnce = 100;

/**
 * Makes an announcement of every new milestone for every community that followed the petition when it was reached. In the
 * transaction that says the milestone is told: so each is told once, and none is lost.
 */
export async function spreadMilestones(db: Db): Promise<number> {
  const told = await db.execute(sql`
    with news as materialized (
      select petition_id, count, reached_at from milestone where not told
      order by petition_id, count limit ${milestonesAtOnce} for update skip locked
    ),
    spread as (
      insert into announcement (petition_id, milestone, community, platform, state, due_at, attempts)
      select news.petition_id, news.count, community.id, community.platform, ${codes.waiting}, news.reached_at, 0
      from news join community on community.petition_id = news.petition_id and community.followed_at <= news.reached_at
      on conflict do nothing
    )
    update milestone set told = true from news
    where milestone.petition_id = news.petition_id and milestone.count = news.count
    returning milestone.count
  `);
  return rows(told).length;
}

/**
 * Takes announcements that are due. Where a platform recognises a repetition, those of a process that died are taken
 * over; where it does not, they may have been said and are left as that. What is too old is news to nobody.
 */
export async function claimAnnouncements(
  db: Db,
  platform: Platform,
  options: { readonly recognisesRepetition: boolean; readonly limit: number; readonly now: Date },
): Promise<readonly DueAnnouncement[]> {
  const now = sql`${options.now.toISOString()}::timestamptz`;
  if (!options.recognisesRepetition) {
    await db.execute(sql`
      update announcement set state = ${codes.maybeSent}
      where platform = ${platform} and state = ${codes.sending} and due_at <= ${now}
    `);
  }
  await db.execute(sql`
    update announcement set state = ${codes.dropped} from milestone
    where platform = ${platform} and state = ${codes.waiting} and due_at <= ${now}
      and milestone.petition_id = announcement.petition_id and milestone.count = announcement.milestone
      and milestone.reached_at < ${now} - make_interval(hours => ${newsMaxHours})
  `);
  const claimed = await db.execute(sql`
    with due as materialized (
      select petition_id, milestone, community from announcement
      where platform = ${platform} and state in (${codes.waiting}, ${codes.sending}) and due_at <= ${now}
      order by due_at, petition_id, milestone, community limit ${options.limit} for update skip locked
    )
    update announcement set state = ${codes.sending}, attempts = attempts + 1,
      due_at = ${now} + make_interval(secs => ${leaseSeconds})
    from due join community on community.id = due.community
    where announcement.petition_id = due.petition_id and announcement.milestone = due.milestone
      and announcement.community = due.community
    returning announcement.petition_id as petition, announcement.milestone, announcement.community,
      community.place, community.topic, community.language, announcement.attempts
  `);
  return rows<DueAnnouncement>(claimed);
}

/** Notes what became of an announcement. */
export async function settleAnnouncement(db: Db, due: DueAnnouncement, state: SettledState): Promise<void> {
  await db.execute(sql`update announcement set state = ${codes[state]} where ${isThat(due)}`);
}

/** Lets an announcement wait until `at`. */
export async function postponeAnnouncement(db: Db, due: DueAnnouncement, at: Date): Promise<void> {
  await db.execute(sql`
    update announcement set state = ${codes.waiting}, due_at = ${at.toISOString()}::timestamptz where ${isThat(due)}
  `);
}

// An announcement that somebody else has taken over since is theirs to settle.
const isThat = ({ petition, milestone, community, attempts }: DueAnnouncement) => sql`
  petition_id = ${petition} and milestone = ${milestone} and community = ${community}
  and attempts = ${attempts} and state = ${codes.sending}
`;
