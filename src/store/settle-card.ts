import { and, eq, isNull, not, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { beingChanged, type CardOutcome, type DueCard, isWanted, mostPosts } from './live-cards.ts';
import { liveCard } from './schema.ts';

/** Until a card that was just posted is changed. No platform asks for more. */
const newCardRestsMs = 15_000;

/** Notes what became of a card that was claimed. */
export async function settleCard(db: Db, due: DueCard, outcome: CardOutcome): Promise<void> {
  if (outcome.kind === 'gone') return forget(db, due);
  if (outcome.kind === 'refused') await forgetUnwanted(db, due);
  await db.update(liveCard).set(changes(due, outcome)).where(isThat(due));
}

function changes(due: DueCard, outcome: CardOutcome) {
  const isNew = due.message === undefined;
  const restedAt = new Date(due.changeAt.getTime() + newCardRestsMs);
  // What was not answered in time may take effect all the same, after somebody else's change.
  if (outcome.kind === 'later') return { dueAt: outcome.at, posted: due.posted - Number(isNew), mark: null };
  if (outcome.kind !== 'shows') {
    const givenUp = outcome.kind === 'refused' || due.posted >= mostPosts;
    return { message: null, mark: null, pinned: false, givenUp, ...(isNew ? { dueAt: restedAt } : {}) };
  }
  return {
    message: outcome.message,
    // Somebody's press may have changed it meanwhile: then it is to be looked at again.
    mark: sql`case when ${liveCard.mark} = ${beingChanged} then ${due.mark ?? null}::text end`,
    pinned: outcome.pinned,
    // Without a message it was put off for longer, until it would be known whether there is one.
    ...(isNew ? { dueAt: restedAt } : {}),
  };
}

/** Somebody may have wanted a card again while it was taken away: that one is shown anew. */
async function forget(db: Db, due: DueCard): Promise<void> {
  if (due.petition === undefined) return forgetUnwanted(db, due);
  await db.delete(liveCard).where(isThat(due));
}

async function forgetUnwanted(db: Db, due: DueCard): Promise<void> {
  const isWantedNow = sql`exists (select from community where community.id = live_card.community and ${isWanted})`;
  await db.delete(liveCard).where(and(isThat(due), not(isWantedNow)));
}

// A card that somebody else has posted since is theirs to settle.
const isThat = ({ place: { number, topic = '' }, posted, message }: DueCard) =>
  and(
    eq(liveCard.community, number),
    eq(liveCard.topic, topic),
    eq(liveCard.posted, posted),
    message === undefined ? isNull(liveCard.message) : eq(liveCard.message, message),
  );
