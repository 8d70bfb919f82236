import { sql } from 'drizzle-orm';
import { stateCodes } from './announcements.ts';
import { timeSql } from './database.ts';
import { newsCodes } from './news-codes.ts';
import { mayHear } from './rest.ts';

/** News is news for a day. */
const newsMaxHours = 24;
/** What waits for the end of a pause may be dropped so much later than a day. */
const pausedLookMinutes = 60;
const hourMs = 60 * 60_000;

/**
 * What a claim does with an announcement that is due, as SQL over `announcement`, its `community` and its `news`. `vain`: it is
 * not to be said any more; `tooOld`: nor is that news; `heldBack`: its community is paused or rests; else `sayable`.
 */
export const fateSql = (now: Date, recognisesRepetitionMs: number) => sql`
  case when ${isVain(new Date(now.getTime() - recognisesRepetitionMs))} then 'vain'
    when news.at < ${timeSql(new Date(now.getTime() - newsMaxHours * hourMs))} then 'tooOld'
    when ${mayHear(now)} then 'sayable'
    else 'heldBack' end
`;

/** Until when what is held back is not looked at again, unless the pause ends. */
export const heldBackUntil = (now: Date) => sql`
  case when community.paused is null then community.rests_until
    else ${timeSql(now)} + make_interval(mins => ${pausedLookMinutes}::int) end
`;

/** What may have been said too long ago for the platform to recognise it is not said again, nor is it to who follows no more. */
const isVain = (forgottenBefore: Date) => sql`(
  coalesce(unsure_since <= ${timeSql(forgottenBefore)}, false)
  or community.petition_id is distinct from announcement.petition_id
  or community.followed_at is null or community.followed_at > news.at
  or ${isOutdone}
)`;

/** The same community waits to hear of a higher milestone, or has heard of it. The goal is told all the same. */
const isOutdone = sql`(
  announcement.kind = ${newsCodes.reached} and not announcement.goal_reached and exists (
    select from announcement as higher
    where higher.community = announcement.community and higher.petition_id = announcement.petition_id
      and higher.kind = announcement.kind and higher.count > announcement.count
      and higher.state <> ${stateCodes.dropped}
  )
)`;
