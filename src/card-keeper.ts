import { createHash } from 'node:crypto';
import type { AnnouncedPlatform, AnnouncerParts } from './announcer.ts';
import type { Message } from './dialogue/message.ts';
import { speak } from './dialogue/text/say.ts';
import { liveCard, retiredCard } from './dialogue/views/live-card.ts';
import type { Petition } from './domain/petition.ts';
import type { EditOutcome, Obstacle, Place, SendOutcome } from './domain/place.ts';
import { createObstacles } from './obstacles.ts';
import type { CardOutcome, DueCard } from './store/live-cards.ts';
import { waitUntil } from './wait-until.ts';

/** What keeping cards takes. */
export interface Keeping extends Pick<AnnouncerParts, 'store' | 'petitions' | 'clock'> {
  /** What is not being changed yet is left to the next process. */
  readonly stopping: AbortSignal;
}

/** A card may have to wait for hours, as in a thread that sleeps; news does not. */
const longestRestMs = 60_000;

/** Keeps the live cards of communities. Cards are latest-wins: each change shows what is true when it is made. */
export function createCardKeeper({ store, petitions, clock, stopping }: Keeping) {
  const obstacles = createObstacles(store);
  const after = (pauseMs: number) => new Date(clock().getTime() + pauseMs);

  async function change(platform: AnnouncedPlatform, due: DueCard): Promise<void> {
    const petition = petitions().find(({ id }) => id === due.petition);
    await waitUntil(due.changeAt, clock, stopping);
    const isUnknown = due.petition !== undefined && petition === undefined;
    if (isUnknown || stopping.aborted) return store.settleCard(due, { kind: 'later', at: clock() });
    const outcome = await concluded(due, await attempt(platform, due, petition));
    if (!isObstacle(outcome)) {
      await store.settleCard(due, outcome);
      return pin(platform, due, outcome);
    }
    await store.settleCard(due, outcome.kind === 'noRights' ? { kind: 'later', at: clock() } : { kind: 'gone' });
    return obstacles.meet(platform, { place: placeOf(due), language: due.language, petition }, outcome);
  }

  async function attempt({ announcing }: AnnouncedPlatform, due: DueCard, petition: Petition | undefined) {
    const card = await cardOf(due, petition);
    if (due.message !== undefined) return announcing.edit(placeOf(due), due.message, card);
    return announcing.announce(placeOf(due), card, nonceOf(due));
  }

  async function cardOf({ language }: DueCard, petition: Petition | undefined): Promise<Message> {
    if (petition === undefined) return retiredCard(speak(language), undefined);
    const { count } = await store.tally(petition.id);
    return liveCard(speak(language ?? petition.language), petition, count, clock());
  }

  async function concluded(due: DueCard, outcome: SendOutcome | EditOutcome): Promise<CardOutcome | Obstacle> {
    switch (outcome.kind) {
      case 'sent':
        return { kind: 'shows', message: outcome.message, pinned: due.toBePinned };
      case 'edited':
        // Nobody wants the card any more, and it has said so.
        if (due.petition === undefined || due.message === undefined) return { kind: 'gone' };
        return { kind: 'shows', message: due.message, pinned: due.toBePinned };
      case 'later': {
        await store.letRest(due.community, after(Math.min(outcome.afterMs, longestRestMs)));
        return { kind: 'later', at: after(outcome.afterMs) };
      }
      case 'maybeSent':
      case 'noMessage':
        return { kind: due.petition === undefined ? 'gone' : 'lost' };
      case 'refused':
        return { kind: 'gone' };
      default:
        return due.petition === undefined ? { kind: 'gone' } : outcome;
    }
  }

  /** A card that cannot be pinned is a card all the same: `/setup` says what is missing, and nothing is tried before `/follow`. */
  async function pin({ announcing }: AnnouncedPlatform, due: DueCard, outcome: CardOutcome): Promise<void> {
    if (outcome.kind === 'shows' && outcome.pinned) await announcing.pin(placeOf(due), outcome.message);
  }

  /** What the card of each petition that has one on the platform is to show. */
  async function marks({ platform }: AnnouncedPlatform): Promise<ReadonlyMap<number, string>> {
    const shown = await store.petitionsWithCards(platform);
    const wanted = petitions().filter(({ id }) => shown.includes(id));
    const marked = wanted.map(async (petition) => {
      const { count } = await store.tally(petition.id);
      return [petition.id, markOf(liveCard(speak(undefined), petition, count, clock()))] as const;
    });
    return new Map(await Promise.all(marked));
  }

  /** Takes the cards of a platform that show something else than they should, and begins to change them. */
  return async (platform: AnnouncedPlatform): Promise<readonly Promise<void>[]> => {
    const pace = {
      perSecond: platform.announcing.perSecond(),
      everyMs: platform.cardEveryMs,
      restMs: platform.restMs,
    };
    const due = await store.claimCards(platform.platform, pace, await marks(platform));
    return due.map((each) => change(platform, each));
  };
}

function placeOf({ place, topic, community }: DueCard): Place {
  return { community: place, topic, number: community };
}

/** At most 25 characters, and another one for each time that a card is posted. */
function nonceOf({ community, posted, changeAt }: DueCard): string {
  return ['card', community, posted, Math.floor(changeAt.getTime() / 1_000)].map((part) => part.toString(36)).join('-');
}

/** The same for cards that look the same. */
function markOf(card: Message): string {
  return createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 16);
}

function isObstacle(outcome: CardOutcome | Obstacle): outcome is Obstacle {
  return outcome.kind === 'noCommunity' || outcome.kind === 'noTopic' || outcome.kind === 'noRights';
}
