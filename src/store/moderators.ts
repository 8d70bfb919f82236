import { and, asc, eq, sql } from 'drizzle-orm';
import type { Person } from '../domain/person.ts';
import { type Db, rows, timeSql } from './database.ts';
import { moderator } from './schema.ts';

/** Names a moderator of a petition; `false`: they were named before. */
export async function addModerator(
  db: Db,
  petition: number,
  { platform, account }: Person,
  now: Date,
): Promise<boolean> {
  // Those who are named in the same moment keep their order.
  const added = rows(
    await db.execute(sql`
      insert into moderator (petition_id, platform, account, added_at)
      select ${petition}::int, ${platform}::text, ${account}::text,
        greatest(${timeSql(now)}, max(added_at) + interval '1 microsecond')
      from moderator where petition_id = ${petition}
      on conflict do nothing
      returning account
    `),
  );
  return added.length > 0;
}

/** Takes a moderator's rights back; `false`: they had none. */
export async function removeModerator(db: Db, petition: number, person: Person): Promise<boolean> {
  const removed = await db
    .delete(moderator)
    .where(isModeratorOf(petition, person))
    .returning({ account: moderator.account });
  return removed.length > 0;
}

/** A petition's moderators, in the order in which they were named. */
export function readModerators(db: Db, petition: number): Promise<readonly Person[]> {
  return db
    .select({ platform: moderator.platform, account: moderator.account })
    .from(moderator)
    .where(eq(moderator.petitionId, petition))
    .orderBy(asc(moderator.addedAt));
}

/** Whether somebody was named for a petition. */
export async function isModerator(db: Db, petition: number, person: Person): Promise<boolean> {
  return (await db.$count(moderator, isModeratorOf(petition, person))) > 0;
}

const isModeratorOf = (petition: number, { platform, account }: Person) =>
  and(eq(moderator.petitionId, petition), eq(moderator.platform, platform), eq(moderator.account, account));
