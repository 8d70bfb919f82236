import { randomInt } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { highestNumber } from '../domain/highest-number.ts';
import type { Community } from '../domain/person.ts';
import { lockCatalogue, markCatalogueChanged } from './catalogue.ts';
import type { Db } from './database.ts';
import { community, liveCard } from './schema.ts';

/** Enough for the communities that are active in an hour; the others cost a query. */
const rememberedCommunities = 10_000;

/** The numbers of communities, asked again and again and never changing. */
export interface CommunityNumbers {
  /** The number of a community, which it gets when it is first asked for. */
  of(place: Community): Promise<number>;
  /** From now on the community at `from` is the one at `to`. */
  move(from: Community, to: Community): Promise<void>;
  /** Whether a community has this number: links bring numbers along, and anybody can write a link. */
  isGiven(number: number): Promise<boolean>;
}

/** The numbers of the communities in a database. */
export function rememberCommunities(db: Db): CommunityNumbers {
  const remembered = new LRUCache<string, number>({ max: rememberedCommunities });
  const given = new LRUCache<number, true>({ max: rememberedCommunities });
  return {
    of: async ({ platform, id }) => {
      const key = `${platform}:${id}`;
      const number = remembered.get(key) ?? (await findOrAdd(db, { platform, id }));
      remembered.set(key, number);
      return number;
    },
    move: async (from, to) => {
      await db.transaction((transaction) => move(transaction, from, to));
      remembered.clear();
    },
    isGiven: async (number) => {
      if (!couldBeGiven(number)) return false;
      const isGiven = given.has(number) || (await db.$count(community, eq(community.id, number))) > 0;
      if (isGiven) given.set(number, true);
      return isGiven;
    },
  };
}

/** Whether a number could be a community's. */
export const couldBeGiven = (number: number) => Number.isInteger(number) && number >= 1 && number <= highestNumber;

/** A community's number, which it gets when it is first asked for. */
export async function findOrAdd(db: Db, place: Community): Promise<number> {
  for (;;) {
    const number = (await find(db, place)) ?? (await add(db, place));
    if (number !== undefined) return number;
  }
}

async function move(transaction: Db, from: Community, to: Community): Promise<void> {
  await lockCatalogue(transaction);
  const [former] = await transaction.select().from(community).where(isCommunity(from));
  if (former === undefined || (await staysBehind(transaction, former, to))) return;
  await setAside(transaction, to, former.id);
  await transaction.update(community).set({ place: to.id }).where(eq(community.id, former.id));
  await markCatalogueChanged(transaction);
}

/** It has moved already, and something that came late from the former id has made it known there again. */
async function staysBehind(
  transaction: Db,
  { followedAt, petitionId, greetedAt }: typeof community.$inferSelect,
  to: Community,
): Promise<boolean> {
  if (followedAt !== null || petitionId !== null || greetedAt !== null) return false;
  const [there] = await transaction.select().from(community).where(isCommunity(to));
  return there !== undefined && (there.followedAt ?? there.petitionId ?? there.greetedAt) !== null;
}

/** Somebody may have spoken at the new id already: that number stays good for the links that hold it, and hears of nothing. */
async function setAside(transaction: Db, { platform, id }: Community, mover: number): Promise<void> {
  const [aside] = await transaction
    .update(community)
    .set({ place: `moved from ${id} ${mover}`, followedAt: null, moderatorRole: null, noticesIn: null })
    .where(isCommunity({ platform, id }))
    .returning({ number: community.id });
  if (aside !== undefined) await transaction.delete(liveCard).where(eq(liveCard.community, aside.number));
}

/** The row of a community, as a condition. */
export const isCommunity = ({ platform, id }: Community) =>
  and(eq(community.platform, platform), eq(community.place, id));

async function find(db: Db, place: Community): Promise<number | undefined> {
  const [found] = await db.select({ id: community.id }).from(community).where(isCommunity(place));
  return found?.id;
}

/** `undefined`: somebody else has just added it, or the number is taken. */
async function add(db: Db, { platform, id }: Community): Promise<number | undefined> {
  const [added] = await db
    .insert(community)
    // Drawn by lot, so that nobody guesses the number of a community that they are not in.
    .values({ id: randomInt(1, highestNumber), platform, place: id })
    .onConflictDoNothing()
    .returning({ id: community.id });
  return added?.id;
}
