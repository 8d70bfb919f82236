import { and, eq, sql } from 'drizzle-orm';
import type { Place } from '../domain/place.ts';
import { type Db, timeSql } from './database.ts';
import { community } from './schema.ts';

/** How fast a platform can be spoken to, and how often moderators hear of what waits. */
export interface NoticePace {
  /** So many messages in the coming second, on all processes together. */
  readonly perSecond: number;
  /** A community is left alone for so long after each message. */
  readonly restMs: number;
  /** The moderators of a community hear of what waits once in so long. */
  readonly everyMs: number;
}

/** What the moderators of a community are to hear. This process alone says it. */
export interface DueNotice {
  /** Where they hear of it. */
  readonly place: Place;
  /** BCP 47. */
  readonly language: string | undefined;
  /** The petition's number. */
  readonly petition: number;
  /** How many signatures that came through the community are held. */
  readonly held: number;
  /** How many of them somebody asked to look at. */
  readonly asked: number;
  /** Beside how many of them something is written that is held, or was reported. */
  readonly comments: number;
  /** Until when they had been told of everything; missing: they never were. */
  readonly toldBefore: Date | undefined;
  /** Until when they have been told of everything, once this is said. */
  readonly toldUntil: Date;
  /** Not to be said before: each process has its own moments of the platform's pace. */
  readonly sayAt: Date;
}

/** A notice that was claimed was not said: it is due again. */
export async function returnNotice(db: Db, { place, toldBefore, toldUntil }: DueNotice): Promise<void> {
  await db
    .update(community)
    .set({ noticedAt: toldBefore ?? null })
    .where(and(eq(community.id, place.number), sql`noticed_at = ${timeSql(toldUntil)}`));
}

/** Moderators hear of nothing in that place any more. `false`: they did not. */
export async function endNotices(db: Db, { number, topic }: Place): Promise<boolean> {
  const ended = await db
    .update(community)
    .set({ noticesIn: null })
    .where(and(eq(community.id, number), eq(community.noticesIn, topic ?? '')))
    .returning({ number: community.id });
  return ended.length > 0;
}
