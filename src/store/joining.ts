import { and, eq, isNull } from 'drizzle-orm';
import type { Community } from '../domain/person.ts';
import { lockCatalogue, markCatalogueChanged } from './catalogue.ts';
import { isCommunity } from './communities.ts';
import type { Db } from './database.ts';
import { community, liveCard } from './schema.ts';

/** Notes that the community of that number is greeted; `false`: it was greeted since the bot came. */
export async function greet(db: Db, number: number, now: Date): Promise<boolean> {
  const greeted = await db
    .update(community)
    .set({ greetedAt: now })
    .where(and(eq(community.id, number), isNull(community.greetedAt)))
    .returning({ number: community.id });
  return greeted.length > 0;
}

/** Forgets how a community follows and who moderates there, for the bot is there no more. Its number and other choices stay. */
export function leave(db: Db, place: Community): Promise<void> {
  return db.transaction(async (transaction) => {
    await lockCatalogue(transaction);
    const [left] = await transaction.select().from(community).where(isCommunity(place)).for('update');
    if (left === undefined) return;
    // A petition that the organiser has set there is none that it follows.
    const petitionId = left.followedAt === null ? left.petitionId : null;
    await transaction
      .update(community)
      .set({
        petitionId,
        followedAt: null,
        topic: null,
        moderatorRole: null,
        noticesIn: null,
        paused: null,
        greetedAt: null,
      })
      .where(eq(community.id, left.id));
    await transaction.delete(liveCard).where(eq(liveCard.community, left.id));
    await markCatalogueChanged(transaction);
  });
}
