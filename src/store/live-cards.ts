import { and, eq, sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import type { Place } from '../domain/place.ts';
import { type Db, timeSql } from './database.ts';
import { community, liveCard } from './schema.ts';

/** How fast a platform's cards can be changed. */
export interface CardPace {
  /** So many messages in the coming second, on all processes together. */
  readonly perSecond: number;
  /** A card is left alone for so long after each change. */
  readonly everyMs: number;
  /** A community is left alone for so long after each message. */
  readonly restMs: number;
}

/** A live card that shows something else than it should. This process alone changes it, for a while. */
export interface DueCard {
  readonly place: Place;
  /** BCP 47. */
  readonly language: string | undefined;
  /** The petition that it is to show; missing where nobody wants the card any more. */
  readonly petition: number | undefined;
  /** What it is to show, as the table notes it: the petition, the language and the petition's mark. */
  readonly mark: string | undefined;
  /** The platform's id of the message; missing where there is none yet. */
  readonly message: string | undefined;
  /** How often the card was posted, this time included if there is no message. */
  readonly posted: number;
  /** Whether it is pinned, as far as is known, and whether it is to be. */
  readonly isPinned: boolean;
  readonly toBePinned: boolean;
  /** Not to be changed before: each process has its own moments of the platform's pace. */
  readonly changeAt: Date;
}

/**
 * What became of a claimed card. `shows`: it shows the claimed mark now, in `message`. `lost`: somebody deleted the message, or it
 * may never have arrived; it is posted anew once. `later`: nothing was done, and it is tried again at `at`. `refused`: the platform will never
 * take it, and it is given up until one is chosen anew. `gone`: there will be none any more.
 */
export type CardOutcome =
  | { readonly kind: 'shows'; readonly message: string; readonly pinned: boolean }
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'lost' | 'refused' | 'gone' };

/** Posted so often, a card that is lost again is given up. */
export const mostPosts = 2;

/** The mark of a card that a process is changing. A press takes it away, and whoever dies leaves it. */
export const beingChanged = '';

/** Whether a community wants a live card, joined as `live_card` and `community`. */
export const isWanted = sql`(
  community.followed_at is not null and community.petition_id is not null and community.card <> 'off'
  and coalesce(community.topic, '') = live_card.topic
)`;

/** Begins the card of the community of that number, if it wants one. What was given up is tried again. */
export async function beginCard(transaction: Db, number: number, now: Date): Promise<void> {
  await transaction.execute(sql`
    insert into live_card (community, topic, platform, due_at, posted, pinned, given_up)
    select id, coalesce(topic, ''), platform, ${timeSql(now)}, 0, false, false from community
    where id = ${number} and followed_at is not null and card <> 'off'
    on conflict (community, topic) do update
    set posted = case when live_card.given_up then 0 else live_card.posted end, given_up = false, mark = null
  `);
}

/** The answer to a press is on the card by then. */
const pressSeconds = 10;

/** Notes that somebody's press changes the card; `false`: the message is no live card of that community. */
export async function touchCard(db: Db, number: number, message: string, now: Date): Promise<boolean> {
  const answeredAt = sql`${timeSql(now)} + make_interval(secs => ${pressSeconds}::int)`;
  const touched = await db
    .update(liveCard)
    .set({ mark: null, dueAt: sql`greatest(${liveCard.dueAt}, ${answeredAt})` })
    .where(and(eq(liveCard.community, number), eq(liveCard.message, message)))
    .returning({ community: liveCard.community });
  return touched.length > 0;
}

/** The petitions of which there are live cards on a platform, by their numbers. */
export async function readPetitionsWithCards(db: Db, platform: Platform): Promise<readonly number[]> {
  const found = await db
    .selectDistinct({ petition: community.petitionId })
    .from(liveCard)
    .innerJoin(community, eq(community.id, liveCard.community))
    .where(and(eq(liveCard.platform, platform), eq(liveCard.givenUp, false), isWanted));
  return found.flatMap(({ petition }) => petition ?? []);
}
