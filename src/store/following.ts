import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Following, FollowingChange } from '../domain/following.ts';
import type { Community } from '../domain/person.ts';
import { lockCatalogue, markCatalogueChanged } from './catalogue.ts';
import { findOrAdd, isCommunity } from './communities.ts';
import type { Db } from './database.ts';
import { beginCard } from './live-cards.ts';
import { endPause } from './pausing.ts';
import { community, liveCard } from './schema.ts';
import type { FollowWish } from './store.ts';

const follows = isNotNull(community.followedAt);

/** How a community follows; `undefined`: it follows nothing. */
export async function readFollowing(db: Db, place: Community): Promise<Following | undefined> {
  const ofTopic = eq(liveCard.topic, sql`coalesce(${community.topic}, '')`);
  const [found] = await db
    .select({ community, cardGivenUp: liveCard.givenUp })
    .from(community)
    .leftJoin(liveCard, and(eq(liveCard.community, community.id), ofTopic))
    .where(and(isCommunity(place), follows));
  if (found === undefined || found.community.petitionId === null) return undefined;
  const { petitionId, topic, language, milestones, card, moderatorRole, noticesIn, paused } = found.community;
  return {
    petition: petitionId,
    topic: topic ?? undefined,
    language: language ?? undefined,
    milestones,
    card,
    cardGivenUp: card !== 'off' && found.cardGivenUp === true,
    moderatorRole: moderatorRole ?? undefined,
    noticesIn: noticesIn ?? undefined,
    paused: paused ?? undefined,
  };
}

/** The community hears of the petition's news from now on; see `Store.follow`. */
export function follow(db: Db, place: Community, wish: FollowWish, now: Date): Promise<Following> {
  return db.transaction(async (transaction) => {
    await lockCatalogue(transaction);
    const number = await findOrAdd(transaction, place);
    const { petition: petitionId, topic = null, language = null } = wish;
    const [former] = await transaction.select().from(community).where(eq(community.id, number)).for('update');
    const followedAt = former?.petitionId === petitionId && former.followedAt !== null ? former.followedAt : now;
    await transaction
      .update(community)
      .set({ petitionId, topic, language: former?.language ?? language, followedAt })
      .where(eq(community.id, number));
    await endPause(transaction, number, now);
    await beginCard(transaction, number, now);
    await markCatalogueChanged(transaction);
    const following = await readFollowing(transaction, place);
    if (following === undefined) throw new Error('A community that follows was not found');
    return following;
  });
}

/** Changes how a community follows; another topic ends a pause. `undefined`: it follows nothing. */
export function changeFollowing(
  db: Db,
  place: Community,
  change: FollowingChange,
  now: Date,
): Promise<Following | undefined> {
  return db.transaction(async (transaction) => {
    const [changed] = await transaction
      .update(community)
      .set(columnsOf(change))
      .where(and(isCommunity(place), follows))
      .returning({ number: community.id });
    if (changed === undefined) return undefined;
    if ('topic' in change) await endPause(transaction, changed.number, now);
    if ('card' in change || 'topic' in change) await beginCard(transaction, changed.number, now);
    return readFollowing(transaction, place);
  });
}

function columnsOf(change: FollowingChange) {
  if ('topic' in change) return { topic: change.topic ?? null };
  if ('moderatorRole' in change) return { moderatorRole: change.moderatorRole ?? null };
  if ('noticesIn' in change) return { noticesIn: change.noticesIn ?? null };
  return change;
}

/** Ends a community's following; `false`: it followed nothing. */
export function unfollow(db: Db, place: Community): Promise<boolean> {
  return db.transaction(async (transaction) => {
    await lockCatalogue(transaction);
    const ended = await transaction
      .update(community)
      .set({ petitionId: null, followedAt: null, paused: null })
      .where(and(isCommunity(place), follows))
      .returning({ number: community.id });
    if (ended.length > 0) await markCatalogueChanged(transaction);
    return ended.length > 0;
  });
}
