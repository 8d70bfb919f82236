import { and, eq, isNotNull } from 'drizzle-orm';
import type { Community } from '../domain/person.ts';
import { couldBeGiven } from './communities.ts';
import type { Db } from './database.ts';
import { community } from './schema.ts';

/** The community of that number. */
export async function readCommunity(db: Db, number: number): Promise<Community | undefined> {
  if (!couldBeGiven(number)) return undefined;
  const [found] = await db
    .select({ platform: community.platform, id: community.place })
    .from(community)
    .where(eq(community.id, number));
  return found;
}

/** The role whose members moderate what came through the community of that number, as long as that follows a petition. */
export async function readModeratorRole(db: Db, number: number): Promise<string | undefined> {
  const [found] = await db
    .select({ role: community.moderatorRole })
    .from(community)
    .where(and(eq(community.id, number), isNotNull(community.followedAt)));
  return found?.role ?? undefined;
}
