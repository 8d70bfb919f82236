import { sql } from 'drizzle-orm';
import type { NewsKind } from '../domain/news.ts';
import type { Place } from '../domain/place.ts';
import { type Db, timeSql } from './database.ts';
import { newsCodes } from './news-codes.ts';

/** How fast a platform can be spoken to, and how long it knows what it was told. */
export interface AnnouncementPace {
  /** So many messages in the coming second, on all processes together. */
  readonly perSecond: number;
  /** A community is left alone for so long after each message. */
  readonly restMs: number;
  /** For so long the platform recognises that it is told the same again; 0: never. */
  readonly recognisesRepetitionMs: number;
}

/** News that a community has not heard of yet. This process alone says it, as long as its lease lasts. */
export interface DueAnnouncement {
  readonly petition: number;
  readonly kind: NewsKind;
  /** With the petition and the kind: which news it is. */
  readonly mark: number;
  readonly place: Place;
  /** BCP 47. */
  readonly language: string | undefined;
  /** Of what was `reached`, the count by this community's choice of milestones; else the signature count now. */
  readonly count: number;
  /** Of what was `reached`: whether the signature goal was. */
  readonly goalReached: boolean;
  /** Of an update or an answer: its words. */
  readonly text: string | undefined;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  /** Not to be said before: each process has its own moments of the platform's pace. */
  readonly sayAt: Date;
}

/** What a look at the announcements of a platform took, and how many it dropped because they were news no more. */
export interface AnnouncementClaim {
  readonly due: readonly DueAnnouncement[];
  readonly tooOld: number;
}

/** What is known of an announcement for good. `maybeSent`: it may have been said, so it is not said again. */
export type SettledState = 'sent' | 'maybeSent' | 'dropped';

/** How the states of announcements stand in the table: those below `sent` are not settled yet, as its index knows. */
export const stateCodes = { waiting: 0, sending: 1, sent: 2, maybeSent: 3, dropped: 4 } as const;

/** Notes what became of an announcement. */
export async function settleAnnouncement(db: Db, due: DueAnnouncement, state: SettledState): Promise<void> {
  await db.execute(sql`update announcement set state = ${stateCodes[state]} where ${isThat(due)}`);
}

/** Lets an announcement wait until `at`; see `Store.postponeAnnouncement`. */
export async function postponeAnnouncement(db: Db, due: DueAnnouncement, at: Date, maybeSent: boolean): Promise<void> {
  // An earlier attempt may have been heard, whatever became of this one.
  const unsureSince = maybeSent ? sql`unsure_since` : sql`nullif(unsure_since, ${timeSql(due.sayAt)})`;
  await db.execute(sql`
    update announcement set state = ${stateCodes.waiting}, due_at = ${timeSql(at)}, unsure_since = ${unsureSince}
    where ${isThat(due)}
  `);
}

// An announcement that somebody else has taken over since is theirs to settle.
const isThat = ({ petition, kind, mark, place, attempts }: DueAnnouncement) => sql`
  petition_id = ${petition} and kind = ${newsCodes[kind]} and mark = ${mark} and community = ${place.number}
  and attempts = ${attempts} and state = ${stateCodes.sending}
`;
