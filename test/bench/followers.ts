import type { Community } from '../../src/domain/person.ts';
import type { Db } from '../../src/store/database.ts';
import { community } from '../../src/store/schema.ts';

/** A community, and the channel or topic in which it wants to hear. */
export interface Follower extends Community {
  readonly topic: string | undefined;
}

const rowsAtOnce = 1_000;

/** Lets communities that nobody has met before follow a petition, with nothing chosen and no live card. */
export async function letFollow(db: Db, petitionId: number, followers: readonly Follower[]): Promise<void> {
  const met = await db.$count(community);
  const followedAt = new Date();
  const rows = followers.map(({ platform, id, topic = null }, index) => ({
    id: met + index + 1,
    platform,
    place: id,
    petitionId,
    topic,
    followedAt,
    greetedAt: followedAt,
  }));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await db.insert(community).values(rows.slice(start, start + rowsAtOnce));
  }
}

/** So many communities on both platforms that nobody has to speak to. */
export function silentFollowers(count: number, name: string): readonly Follower[] {
  return Array.from({ length: count }, (_, index) => ({
    platform: index % 2 === 0 ? 'discord' : 'telegram',
    id: `${name}-${index}`,
    topic: undefined,
  }));
}
