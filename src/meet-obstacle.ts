import { setTimeout } from 'node:timers/promises';
import type { Announcing } from './announcing.ts';
import type { Message } from './dialogue/message.ts';
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

/** Leaves a community that the bot is not in any more; pauses another one, and tells those who manage it once. */
export async function meetObstacle(
  store: Pick<Store, 'leave' | 'pause'>,
  speaker: Announcing,
  { place, language, petition }: Blocked,
  { kind }: Obstacle,
  signal: AbortSignal,
): Promise<void> {
  if (kind === 'noCommunity') return store.leave({ platform: speaker.platform, id: place.community });
  if (!(await store.pause(place, kind))) return;
  const notice = pausedNotice(speak(language ?? petition?.language), kind, petition, speaker.commandSuffix());
  await tellManagers(speaker, place, { about: 'paused', message: notice }, signal);
}

/** So often a message is tried. Where it cannot be said, the managers read it when they ask. */
const mostAttempts = 5;

/** Something that managers are told. What is about the same is said once in a second. */
interface ToManagers {
  readonly about: 'paused' | 'notices';
  readonly message: Message;
}

/** Says something where those read who manage the community of a place. */
export async function tellManagers(
  speaker: Announcing,
  { community, number }: Place,
  { about, message }: ToManagers,
  signal: AbortSignal,
): Promise<void> {
  const place = { community, topic: undefined, number };
  const nonce = `${about}-${place.number.toString(36)}-${Math.floor(Date.now() / 1_000).toString(36)}`;
  for (let attempt = 1; attempt <= mostAttempts && !signal.aborted; attempt += 1) {
    const outcome = await speaker.announce(place, message, nonce);
    if (outcome.kind !== 'later') return;
    await setTimeout(outcome.afterMs, undefined, { signal }).catch(() => undefined);
  }
}
