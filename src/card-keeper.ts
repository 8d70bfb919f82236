import { createHash } from 'node:crypto';
import type { AnnouncerParts } from './announcer.ts';
import type { Announcing } from './announcing.ts';
import type { Message } from './dialogue/message.ts';
import { speak } from './dialogue/text/say.ts';
import { liveCard, retiredCard } from './dialogue/views/live-card.ts';
import type { Petition } from './domain/petition.ts';
import { type EditOutcome, isObstacle, type Obstacle, type SendOutcome } from './domain/place.ts';
import type { Counts } from './domain/signature.ts';
import { meetObstacle } from './meet-obstacle.ts';
import type { CardOutcome, DueCard } from './store/live-cards.ts';
import { waitUntil } from './wait-until.ts';

/** What keeping cards takes. */
export interface CardKeeperParts extends Pick<AnnouncerParts, 'store' | 'petitions' | 'clock'> {
  /** What is not being changed yet is left to the next process. */
  readonly stopping: AbortSignal;
}

/** A card of which it is not known whether it was posted is posted so often, with the same nonce. */
const mostRepetitions = 4;
const repetitionPauseMs = 5_000;

/** What the card of a petition is to show, as it was found at one look. */
interface Shown {
  readonly petition: Petition;
  readonly counts: Counts;
  readonly at: Date;
}

/** Keeps the live cards of communities. Cards are latest-wins: what has changed since the look is shown at the next one. */
export function createCardKeeper({ store, petitions, clock, stopping }: CardKeeperParts) {
  async function change(speaker: Announcing, due: DueCard, shown: Shown | undefined): Promise<void> {
    await waitUntil(due.changeAt, clock, stopping);
    if (stopping.aborted) return store.settleCard(due, { kind: 'later', at: clock() });
    const outcome = concluded(due, await attempt(speaker, due, cardOf(due, shown)));
    if (!isObstacle(outcome)) return store.settleCard(due, await pinned(speaker, due, outcome));
    await store.settleCard(due, outcome.kind === 'noRights' ? { kind: 'later', at: clock() } : { kind: 'gone' });
    return meetObstacle(store, speaker, { ...due, petition: shown?.petition }, outcome, stopping);
  }

  async function attempt(speaker: Announcing, due: DueCard, card: Message): Promise<SendOutcome | EditOutcome> {
    if (due.message !== undefined) return speaker.edit(due.place, due.message, card);
    const nonce = nonceOf(due);
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await speaker.announce(due.place, card, nonce);
      // Where a repetition is recognised, it tells which message it was. Elsewhere it would be a second card.
      const isKnownAgain = outcome.kind === 'maybeSent' && speaker.recognisesRepetitionMs > 0;
      if (!isKnownAgain || attempt >= mostRepetitions || stopping.aborted) return outcome;
      await waitUntil(after(repetitionPauseMs), clock, stopping);
    }
  }

  function concluded(due: DueCard, outcome: SendOutcome | EditOutcome): CardOutcome | Obstacle {
    const isWanted = due.petition !== undefined;
    switch (outcome.kind) {
      case 'sent':
        return { kind: 'shows', message: outcome.message, pinned: false };
      case 'edited':
        return { kind: 'shows', message: due.message ?? '', pinned: due.isPinned };
      case 'later':
        // Only the card waits: a thread that sleeps hears news all the same.
        return { kind: 'later', at: after(outcome.afterMs) };
      case 'maybeSent':
      case 'noMessage':
        return { kind: isWanted ? 'lost' : 'gone' };
      case 'refused':
        return { kind: isWanted ? 'refused' : 'gone' };
      default:
        return isWanted ? outcome : { kind: 'gone' };
    }
  }

  /** A card that cannot be pinned is a card all the same: `/setup` says what is missing, and the next change tries again. */
  async function pinned(speaker: Announcing, due: DueCard, outcome: CardOutcome): Promise<CardOutcome> {
    if (outcome.kind !== 'shows') return outcome;
    const { place, toBePinned, petition } = due;
    const isRight = outcome.pinned === toBePinned || (await speaker.pin(place, outcome.message, toBePinned));
    // Nobody wants the card any more, and it has said so.
    if (petition === undefined) return { kind: 'gone' };
    return { ...outcome, pinned: isRight ? toBePinned : outcome.pinned };
  }

  const after = (pauseMs: number) => new Date(clock().getTime() + pauseMs);

  /** What the card of each petition that has one on the platform is to show. */
  async function look({ platform }: Announcing): Promise<ReadonlyMap<number, Shown>> {
    const counts = await store.counts(await store.petitionsWithCards(platform));
    const shown = petitions().flatMap((petition) => {
      const counted = counts.get(petition.id);
      return counted === undefined ? [] : [[petition.id, { petition, counts: counted, at: clock() }] as const];
    });
    return new Map(shown);
  }

  /** Takes the cards of a platform that show something else than they should, and begins to change them. */
  return async (speaker: Announcing): Promise<readonly Promise<void>[]> => {
    const { platform, restMs, cardEveryMs: everyMs } = speaker;
    const shown = await look(speaker);
    const marks = new Map([...shown].map(([petition, each]) => [petition, markOf(each)]));
    const due = await store.claimCards(platform, { perSecond: speaker.perSecond(), everyMs, restMs }, marks);
    return due.map((each) => change(speaker, each, each.petition === undefined ? undefined : shown.get(each.petition)));
  };
}

function cardOf({ language }: DueCard, shown: Shown | undefined): Message {
  if (shown === undefined) return retiredCard(speak(language), undefined);
  const { petition, counts, at } = shown;
  return liveCard(speak(language ?? petition.language), petition, counts, at);
}

/** At most 25 characters, and another one for each time that a card is posted. */
function nonceOf({ place, posted, changeAt }: DueCard): string {
  return ['card', place.number, posted, Math.floor(changeAt.getTime() / 1_000)]
    .map((part) => part.toString(36))
    .join('-');
}

/** The same for cards that look the same. */
function markOf({ petition, counts, at }: Shown): string {
  const card = liveCard(speak(undefined), petition, counts, at);
  // A person's words print as nothing in JSON.
  const shown = JSON.stringify([card, petition.banner]);
  return createHash('sha256').update(shown).digest('base64url').slice(0, 16);
}
