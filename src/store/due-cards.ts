import { sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import { type Db, timeSql } from './database.ts';
import { type CardPace, isWanted, mostPosts } from './live-cards.ts';
import { mayHear } from './rest.ts';

/** What a look at the cards of a platform begins with. */
export interface Look {
  readonly platform: Platform;
  readonly pace: CardPace;
  readonly marks: ReadonlyMap<number, string>;
  readonly now: Date;
}

/** No card has to wait for longer; beyond it somebody's clock was ahead. */
const farthestHours = 2;

const isDue = ({ platform, now }: Look) => sql`
  live_card.platform = ${platform} and not live_card.given_up and (
    live_card.due_at <= ${timeSql(now)} or live_card.due_at > ${timeSql(now)} + make_interval(hours => ${farthestHours}::int)
  )
`;

/** What a card of a look is to show, as the table notes it. */
export const shownSql = sql`concat_ws(' ', community.petition_id, community.language, shown.mark)`;

/** The cards of a look that are to be changed, and what they are to show. */
export const dueCards = (look: Look) => sql`
  from live_card join community on community.id = live_card.community
  left join json_each_text(${JSON.stringify(Object.fromEntries(look.marks))}::text::json) as shown (petition, mark)
    on shown.petition = community.petition_id::text
  where ${isDue(look)} and ${mayHear(look.now)} and case when ${isWanted}
    then shown.mark is not null and live_card.mark is distinct from ${shownSql}
    else true end
`;

/** A process that died has posted for the last time, or has not; nobody knows. */
export async function giveUp(transaction: Db, look: Look): Promise<void> {
  await transaction.execute(sql`
    update live_card set given_up = true where ${isDue(look)} and message is null and posted >= ${mostPosts}
  `);
}

/** What nobody wants any more and was never posted needs no farewell. */
export async function forgetUnposted(transaction: Db, { platform, now }: Look): Promise<void> {
  await transaction.execute(sql`
    with unwanted as materialized (
      select live_card.community, live_card.topic
      from live_card join community on community.id = live_card.community
      where live_card.platform = ${platform} and live_card.due_at <= ${timeSql(now)} and message is null and not ${isWanted}
      for update of live_card, community skip locked
    )
    delete from live_card using unwanted
    where live_card.community = unwanted.community and live_card.topic = unwanted.topic
  `);
}
