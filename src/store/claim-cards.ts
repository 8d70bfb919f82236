import { sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import { type Db, rows } from './database.ts';
import { dueCards, forgetUnposted, giveUp, type Look } from './due-cards.ts';
import { type CardPace, type DueCard, isWanted } from './live-cards.ts';
import { beginTurn, endTurn, momentSql, type Turn } from './pace.ts';

/** Longer than any platform takes to answer. A card of which nothing was heard by then may never have been posted. */
const leaseSeconds = 60;

/** Takes live cards that show something else than they should; see `Store.claimCards`. */
export async function claimCards(
  db: Db,
  platform: Platform,
  pace: CardPace,
  marks: ReadonlyMap<number, string>,
  now: Date,
): Promise<readonly DueCard[]> {
  const look = { platform, pace, marks, now };
  if (!(await isAnythingDue(db, look))) return [];
  return db.transaction(async (transaction) => {
    const turn = await beginTurn(transaction, platform, pace.perSecond, now);
    await giveUp(transaction, look);
    await forgetUnposted(transaction, look);
    if (turn.room === 0) return [];
    const claimed = await claim(transaction, look, turn);
    await endTurn(transaction, platform, turn, claimed.length);
    return claimed.map(readDue);
  });
}

async function isAnythingDue(db: Db, look: Look): Promise<boolean> {
  return rows(await db.execute(sql`select 1 ${dueCards(look)} limit 1`)).length > 0;
}

interface ClaimedRow {
  readonly community: number;
  readonly place: string;
  readonly topic: string;
  readonly language: string | null;
  readonly petition: number | null;
  readonly mark: string | null;
  readonly message: string | null;
  readonly posted: number;
  readonly toBePinned: boolean;
  readonly changeAt: string;
}

async function claim(transaction: Db, look: Look, turn: Turn): Promise<readonly ClaimedRow[]> {
  const { everyMs, restMs } = look.pace;
  const inOrder = sql`due_at, community, topic`;
  const claimed = await transaction.execute(sql`
    with due as materialized (
      select live_card.community, live_card.topic, live_card.due_at, live_card.message, place, language,
        case when ${isWanted} then petition_id end as petition, shown.mark,
        ${isWanted} and card = 'pinned' and not pinned as "toBePinned"
      ${dueCards(look)}
      order by ${inOrder} limit ${turn.room} for update of live_card, community skip locked
    ),
    -- Where the topic has changed, the card of the former one goes before or after, and not at once.
    one_each as (select distinct on (community) * from due order by community, due_at, topic),
    timed as materialized (select *, ${momentSql(turn, inOrder)} as "changeAt" from one_each),
    rested as (
      update community
      set rests_until = greatest(rests_until, "changeAt" + make_interval(secs => ${restMs}::float8 / 1000))
      from timed where community.id = timed.community
    ),
    claimed as (
      update live_card set posted = posted + (timed.message is null)::int,
        mark = case when petition is not null then live_card.mark end,
        due_at = "changeAt" + make_interval(secs =>
          case when timed.message is null then ${leaseSeconds}::float8 else ${everyMs}::float8 / 1000 end)
      from timed where live_card.community = timed.community and live_card.topic = timed.topic
      returning timed.*, posted
    )
    select * from claimed order by "changeAt"
  `);
  return rows<ClaimedRow>(claimed);
}

function readDue({ community, place, message, posted, toBePinned, ...row }: ClaimedRow): DueCard {
  return {
    community,
    place,
    topic: row.topic === '' ? undefined : row.topic,
    language: row.language ?? undefined,
    petition: row.petition ?? undefined,
    mark: row.petition === null ? undefined : (row.mark ?? undefined),
    message: message ?? undefined,
    posted,
    toBePinned,
    changeAt: new Date(row.changeAt),
  };
}
