import { and, eq, isNull, not, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { type CardOutcome, type DueCard, isWanted, mostPosts } from './live-cards.ts';
import { liveCard } from './schema.ts';

/** Until a card that was just posted is changed. No platform asks for more. */
const newCardRestsMs = 15_000;

/** What a claimed card is to show, as the table notes it; the claim makes the same in SQL. */
const shownOf = ({ petition, language, mark }: DueCard) =>
  [petition, language, mark].filter((part) => part !== undefined).join(' ');

/** Notes what became of a card that was claimed. */
export async function settleCard(db: Db, due: DueCard, outcome: CardOutcome): Promise<void> {
  if (outcome.kind === 'gone') return forget(db, due);
  await db.update(liveCard).set(changes(due, outcome)).where(isThat(due));
}

function changes(due: DueCard, outcome: CardOutcome) {
  const isNew = due.message === undefined;
  if (outcome.kind === 'later') return { dueAt: outcome.at, posted: due.posted - Number(isNew) };
  if (outcome.kind !== 'shows') return { message: null, mark: null, pinned: false, givenUp: due.posted >= mostPosts };
  return {
    message: outcome.message,
    mark: shownOf(due),
    pinned: sql`${liveCard.pinned} or ${outcome.pinned}::boolean`,
    // Without a message it was put off for longer, until it would be known whether there is one.
    ...(isNew ? { dueAt: new Date(due.changeAt.getTime() + newCardRestsMs) } : {}),
  };
}

/** Somebody may have wanted a card again while it was taken away: that one is shown anew. */
async function forget(db: Db, due: DueCard): Promise<void> {
  const isWantedAgain = sql`exists (select from community where community.id = live_card.community and ${isWanted})`;
  const stays = due.petition === undefined ? isWantedAgain : sql`false`;
  await db.delete(liveCard).where(and(isThat(due), not(stays)));
}

// A card that somebody else has posted since is theirs to settle.
const isThat = ({ community, topic = '', posted, message }: DueCard) =>
  and(
    eq(liveCard.community, community),
    eq(liveCard.topic, topic),
    eq(liveCard.posted, posted),
    message === undefined ? isNull(liveCard.message) : eq(liveCard.message, message),
  );
