import type { AnnouncerParts } from './announcer.ts';
import type { Announcing } from './announcing.ts';
import { speak } from './dialogue/text/say.ts';
import { notice, noticesEnded } from './dialogue/views/notice.ts';
import type { Petition } from './domain/petition.ts';
import type { Obstacle, SendOutcome } from './domain/place.ts';
import { tellManagers } from './meet-obstacle.ts';
import type { DueNotice } from './store/notices.ts';
import { waitUntil } from './wait-until.ts';

/** What telling moderators takes. */
export interface NoticeTellerParts extends Pick<AnnouncerParts, 'store' | 'petitions' | 'clock'> {
  /** What is not being said yet is left to the next process. */
  readonly stopping: AbortSignal;
}

/** Moderators are told of what waits once in so long. */
const everyMs = 10 * 60_000;

/** Tells the moderators of communities that something waits for them. */
export function createNoticeTeller({ store, petitions, clock, stopping }: NoticeTellerParts) {
  async function say(speaker: Announcing, due: DueNotice): Promise<void> {
    const petition = petitions().find(({ id }) => id === due.petition);
    // Another process has put it in a moment ago.
    if (petition === undefined) return store.returnNotice(due);
    await waitUntil(due.sayAt, clock, stopping);
    if (stopping.aborted) return store.returnNotice(due);
    const message = notice(speechFor(due, petition), petition, due, speaker.commandSuffix());
    await settle(speaker, due, petition, await speaker.announce(due.place, message, nonceOf(due)));
  }

  /** What may have been said is not said again, nor is what was refused: the next message counts everything that waits. */
  async function settle(speaker: Announcing, due: DueNotice, petition: Petition, outcome: SendOutcome) {
    switch (outcome.kind) {
      case 'sent':
      case 'maybeSent':
      case 'refused':
        return;
      case 'later':
        await store.letRest(due.place.number, new Date(clock().getTime() + outcome.afterMs));
        return store.returnNotice(due);
      case 'noCommunity':
        return store.leave({ platform: speaker.platform, id: due.place.community });
      default:
        return end(speaker, due, petition, outcome.kind);
    }
  }

  /** The news of the petition may be told elsewhere, so they do not pause. */
  async function end(
    speaker: Announcing,
    due: DueNotice,
    petition: Petition,
    reason: Exclude<Obstacle['kind'], 'noCommunity'>,
  ): Promise<void> {
    if (!(await store.endNotices(due.place))) return;
    const message = noticesEnded(speechFor(due, petition), reason, speaker.commandSuffix());
    await tellManagers(speaker, due.place, { about: 'notices', message }, stopping);
  }

  /** Takes what moderators on a platform are to hear, and begins to say it. */
  return async (speaker: Announcing): Promise<readonly Promise<void>[]> => {
    const { platform, restMs } = speaker;
    const due = await store.claimNotices(platform, { perSecond: speaker.perSecond(), restMs, everyMs });
    return due.map((each) => say(speaker, each));
  };
}

const speechFor = ({ language }: DueNotice, petition: Petition) => speak(language ?? petition.language);

/** At most 25 characters, and another one for each message. */
function nonceOf({ place, toldUntil }: DueNotice): string {
  return `waits-${place.number.toString(36)}-${Math.floor(toldUntil.getTime() / 1_000).toString(36)}`;
}
