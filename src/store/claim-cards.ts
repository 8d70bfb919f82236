import { type SQL, sql } from 'drizzle-orm';
import type { Platform } from '../domain/person.ts';
import { type Db, rows } from './database.ts';
import { dueCards, forgetUnposted, giveUp, type Look, shownSql } from './due-cards.ts';
import { beingChanged, type CardPace, type DueCard, isWanted } from './live-cards.ts';
import { momentSql, type Turn, takeTurn } from './pace.ts';
import { restAfter } from './rest.ts';

/** Longer than posting takes, with all its repetitions. After that nobody knows whether there is a message. */
const postLeaseSeconds = 240;

/** Takes live cards that show something else than they should; see `Store.claimCards`. */
export async function claimCards(
  db: Db,
  platform: Platform,
  pace: CardPace,
  marks: ReadonlyMap<number, string>,
  now: Date,
): Promise<readonly DueCard[]> {
  const look = { platform, pace, marks, now };
  const claimed = await takeTurn(db, {
    platform,
    perSecond: pace.perSecond,
    now,
    anythingDue: sql`select 1 ${dueCards(look)}`,
    claim: async (transaction, turn) => {
      await giveUp(transaction, look);
      await forgetUnposted(transaction, look);
      const due = rows<ClaimedRow>(await transaction.execute(claimSql(look, turn)));
      return { due: due.map(readDue) };
    },
  });
  return claimed?.due ?? [];
}

interface ClaimedRow {
  readonly number: number;
  readonly community: string;
  readonly topic: string;
  readonly language: string | null;
  readonly petition: number | null;
  readonly mark: string | null;
  readonly message: string | null;
  readonly posted: number;
  readonly isPinned: boolean;
  readonly toBePinned: boolean;
  readonly changeAt: string;
}

function claimSql(look: Look, turn: Turn): SQL {
  const { everyMs, restMs } = look.pace;
  const inOrder = sql`due_at, community, topic`;
  return sql`
    with due as materialized (
      select live_card.community, live_card.topic, live_card.due_at, live_card.message, place, language,
        case when ${isWanted} then petition_id end as petition, case when ${isWanted} then ${shownSql} end as mark,
        pinned as is_pinned, ${isWanted} and card = 'pinned' as to_be_pinned
      ${dueCards(look)}
      order by ${inOrder} limit ${turn.room} for update of live_card, community skip locked
    ),
    -- Where the topic has changed, the card of the former one goes before or after, and not at once.
    one_each as (select distinct on (community) * from due order by community, due_at, topic),
    timed as materialized (select *, ${momentSql(turn, inOrder)} as say_at from one_each),
    rested as (${restAfter(restMs)}),
    claimed as (
      update live_card set posted = posted + (timed.message is null)::int,
        mark = ${beingChanged},
        due_at = say_at + make_interval(secs =>
          case when timed.message is null then ${postLeaseSeconds}::float8 else ${everyMs}::float8 / 1000 end)
      from timed where live_card.community = timed.community and live_card.topic = timed.topic
      returning timed.*, posted
    )
    select community as number, place as community, topic, language, petition, mark, message, posted,
      is_pinned as "isPinned", to_be_pinned as "toBePinned", say_at as "changeAt"
    from claimed order by say_at
  `;
}

function readDue({ number, community, topic, ...row }: ClaimedRow): DueCard {
  return {
    place: { community, topic: topic === '' ? undefined : topic, number },
    language: row.language ?? undefined,
    petition: row.petition ?? undefined,
    mark: row.mark ?? undefined,
    message: row.message ?? undefined,
    posted: row.posted,
    isPinned: row.isPinned,
    toBePinned: row.toBePinned,
    changeAt: new Date(row.changeAt),
  };
}
