import { afterEach } from 'vitest';
import type { FollowingChange } from '../../src/domain/following.ts';
import type { Community } from '../../src/domain/person.ts';
import type { PetitionContent } from '../../src/domain/petition.ts';
import type { Place } from '../../src/domain/place.ts';
import type { AnnouncementClaim, AnnouncementPace, DueAnnouncement } from '../../src/store/announcements.ts';
import type { Store } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';

export const minuteMs = 60_000;
/** So fast that no test notices, on a platform that never recognises a repetition. */
export const anyPace: AnnouncementPace = { perSecond: 1_000, restMs: 0, recognisesRepetitionMs: 0 };

/** Two processes on one database, and a clock that both go by. What a test leaves behind does not reach the next one. */
export async function twoProcesses() {
  const database = await testDatabase();
  let now = new Date('2026-05-01T12:00:00Z');
  const clock = () => now;
  const [store, other] = [await database.openStore({ clock }), await database.openStore({ clock })];
  const passes = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds);
  };
  let made = 0;
  const followers: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const leave of followers.splice(0)) await leave();
    passes(10 * minuteMs);
  });

  /** A petition with followers on Telegram, each with a choice of its own, and people who sign it. */
  async function scene(choices: readonly (FollowingChange | undefined)[], content: Partial<PetitionContent> = {}) {
    made += 1;
    const slug = `followed-${made}`;
    const petition = await startPetition(store, { slug, ...content });
    const communities = choices.map((_, at) => ({ platform: 'telegram' as const, id: `-${made}00${at}` }));
    for (const [at, community] of communities.entries()) {
      await store.follow(community, { petition, topic: undefined, language: 'en' });
      const change = choices[at];
      if (change !== undefined) await store.changeFollowing(community, change);
      followers.push(() => store.leave(community));
    }
    let people = 0;
    const signs = (count: number) =>
      Promise.all(
        Array.from({ length: count }, () => {
          people += 1;
          const person = visitor(`${slug} ${people}`);
          return store.sign({ petition, person, name: 'Somebody', visibility: 'public' });
        }),
      );
    const withdraws = async (count: number) => {
      for (; count > 0; count -= 1, people -= 1) {
        await store.withdrawSignature(petition, visitor(`${slug} ${people}`));
      }
    };
    return { slug, petition, communities, community: communities[0]!, signs, withdraws };
  }

  /** Where a community is spoken to that follows. */
  const placeOf = async (community: Community): Promise<Place> => ({
    community: community.id,
    topic: (await store.following(community))?.topic,
    number: await store.communityNumber(community),
  });

  return { database, store, other, now: clock, passes, scene, placeOf };
}

/** What a look of a process at the announcements on Telegram comes to. */
export async function look(from: Store, pace: Partial<AnnouncementPace> = {}): Promise<AnnouncementClaim> {
  await from.spreadNews();
  return from.claimAnnouncements('telegram', { ...anyPace, ...pace });
}

/** What a process may say now on Telegram. */
export async function claims(from: Store, pace: Partial<AnnouncementPace> = {}): Promise<readonly DueAnnouncement[]> {
  return (await look(from, pace)).due;
}

/** Who hears of which count. */
export const heard = (due: readonly DueAnnouncement[]) => due.map(({ place, count }) => [place.community, count]);
