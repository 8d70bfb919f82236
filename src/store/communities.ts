import { and, eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Community } from '../domain/person.ts';
import type { Db } from './database.ts';
import { community } from './schema.ts';

/** Enough for the communities that are active in an hour; the others cost a query. */
const rememberedCommunities = 10_000;

/** The numbers of communities, asked again and again and never changing. */
export function rememberCommunities(db: Db): (place: Community) => Promise<number> {
  const remembered = new LRUCache<string, number>({ max: rememberedCommunities });
  return async ({ platform, id }) => {
    const key = `${platform}:${id}`;
    const number = remembered.get(key) ?? (await findOrAdd(db, { platform, id }));
    remembered.set(key, number);
    return number;
  };
}

async function findOrAdd(db: Db, place: Community): Promise<number> {
  // Looked for first: an insert that conflicts uses a number up.
  const number = (await find(db, place)) ?? (await add(db, place)) ?? (await find(db, place));
  if (number === undefined) throw new Error('A community vanished while it was numbered');
  return number;
}

async function find(db: Db, { platform, id }: Community): Promise<number | undefined> {
  const [found] = await db
    .select({ id: community.id })
    .from(community)
    .where(and(eq(community.platform, platform), eq(community.place, id)));
  return found?.id;
}

/** `undefined`: somebody else has just added it. */
async function add(db: Db, { platform, id }: Community): Promise<number | undefined> {
  const [added] = await db
    .insert(community)
    .values({ platform, place: id })
    .onConflictDoNothing()
    .returning({ id: community.id });
  return added?.id;
}
