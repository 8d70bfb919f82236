import type { AnnouncedPlatform } from './announcer.ts';
import { speak } from './dialogue/text/say.ts';
import { pausedNotice } from './dialogue/views/paused.ts';
import type { Petition } from './domain/petition.ts';
import type { Obstacle, Place } from './domain/place.ts';
import type { Store } from './store/store.ts';

/** A place in which the bot could not speak, and what it wanted to speak of. */
export interface Blocked {
  readonly place: Place;
  /** BCP 47. */
  readonly language: string | undefined;
  readonly petition: Petition | undefined;
}

/** Does what is to be done where the bot cannot speak: leaves, or pauses and tells those who manage the community once. */
export function createObstacles(store: Pick<Store, 'leave' | 'pause'>) {
  async function meet(
    { platform, announcing }: AnnouncedPlatform,
    blocked: Blocked,
    { kind }: Obstacle,
  ): Promise<void> {
    const { place, language, petition } = blocked;
    if (kind === 'noCommunity') return store.leave({ platform, id: place.community });
    if (!(await store.pause(place.number, kind))) return;
    const notice = pausedNotice(speak(language ?? petition?.language), kind, petition, announcing.commandSuffix());
    // Where even that cannot be said, the managers read it when they ask.
    await announcing.announce({ ...place, topic: undefined }, notice, `paused-${place.number.toString(36)}`);
  }
  return { meet };
}
