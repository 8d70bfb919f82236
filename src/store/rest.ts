import { eq, sql } from 'drizzle-orm';
import { type Db, timeSql } from './database.ts';
import { community } from './schema.ts';

/** Longer than a platform asks for in its right mind: beyond it somebody's clock was ahead, and nobody waits for that. */
const longestRestMinutes = 15;

/** Whether a community has rested since something was last said to it. */
export const isRested = (now: Date) => sql`coalesce(
  rests_until <= ${timeSql(now)} or rests_until > ${timeSql(now)} + make_interval(mins => ${longestRestMinutes}::int), true
)`;

/** Whether something may be said to a community now. */
export const mayHear = (now: Date) => sql`(community.paused is null and ${isRested(now)})`;

/** Lets those rest that a claim speaks to: a part of its statement, in which `timed` knows each `community` and `say_at`. */
export const restAfter = (restMs: number) => sql`
  update community
  set rests_until = greatest(rests_until, say_at + make_interval(secs => ${restMs}::float8 / 1000))
  from timed where community.id = timed.community
`;

/** Says nothing to the community of that number before `until`. */
export async function letRest(db: Db, number: number, until: Date): Promise<void> {
  await db
    .update(community)
    .set({ restsUntil: sql`greatest(${community.restsUntil}, ${timeSql(until)})` })
    .where(eq(community.id, number));
}
