import { sql } from 'drizzle-orm';
import { MilestoneChoice } from '../domain/following.ts';
import { chosenMilestones } from '../domain/milestone.ts';
import { stateCodes } from './announcements.ts';
import { type Db, numbersSql } from './database.ts';
import { newsCodes } from './news-codes.ts';

const newsAtOnce = 100;

/** The counts of each choice, without the petition's own, as the rows of a table. */
const choices = sql.join(
  MilestoneChoice.options.map(
    (choice) => sql`(${choice}::text, ${numbersSql(chosenMilestones({ milestones: [] }, choice))})`,
  ),
  sql`, `,
);

/**
 * Makes an announcement of all new news for every community that followed the petition when it happened. In the
 * transaction that says the news is told: so each is told once, and none is lost. Of what was reached each community hears
 * the highest count of its own choice, or nothing if there is none in the range that was crossed.
 */
export async function spreadNews(db: Db): Promise<void> {
  await db.execute(sql`
    with fresh as materialized (
      select petition_id, kind, mark, at, after, upto from news where not told
      order by petition_id, kind, mark limit ${newsAtOnce} for update skip locked
    ),
    worth as materialized (
      select fresh.*, choice.name as choice,
        coalesce(signature_goal > after and signature_goal <= upto, false) as goal_reached,
        (
          select max(chosen) from unnest(
            case choice.name when 'own' then milestones else choice.counts end || signature_goal
          ) as chosen where chosen > after and chosen <= upto
        ) as count
      from fresh join petition on petition.id = fresh.petition_id
      cross join (values ${choices}) as choice (name, counts)
    ),
    spread as (
      insert into announcement (petition_id, kind, mark, community, platform, state, due_at, attempts, count, goal_reached)
      select worth.petition_id, kind, mark, community.id, platform, ${stateCodes.waiting}, at, 0, count, goal_reached
      from worth join community
        on community.petition_id = worth.petition_id and followed_at <= at and community.milestones = choice
      where kind <> ${newsCodes.reached} or count is not null
      on conflict do nothing
    )
    update news set told = true from fresh
    where news.petition_id = fresh.petition_id and news.kind = fresh.kind and news.mark = fresh.mark
  `);
}
