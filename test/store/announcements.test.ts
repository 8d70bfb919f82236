import { expect, test } from 'vitest';
import type { DueAnnouncement } from '../../src/store/announcements.ts';
import type { Store } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
let now = new Date('2026-05-01T12:00:00Z');
const clock = () => now;
const [store, other] = [await database.openStore({ clock }), await database.openStore({ clock })];
const minuteMs = 60_000;
let made = 0;

const passes = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};

/** A petition with followers on Telegram, and people who sign it. */
async function scene(followers: number) {
  made += 1;
  const slug = `announced-${made}`;
  const petition = await startPetition(store, { slug });
  const communities = Array.from({ length: followers }, (_, at) => ({
    platform: 'telegram' as const,
    id: `-${made}00${at}`,
  }));
  for (const community of communities) {
    await store.follow(community, { petition, topic: undefined, language: 'en' });
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
  return { petition, communities, signs, withdraws };
}

async function claims(from: Store, isDiscord = false): Promise<readonly DueAnnouncement[]> {
  await from.spreadMilestones();
  return from.claimAnnouncements(isDiscord ? 'discord' : 'telegram', 1_000, isDiscord);
}

const heard = (due: readonly DueAnnouncement[]) => due.map(({ place, milestone }) => [place, milestone]);

test('three communities follow; when the tenth signs, each is told once', async () => {
  const { communities, signs } = await scene(3);
  await signs(9);
  expect(await claims(store)).toEqual([]);

  await signs(1);

  const due = await claims(store);
  expect(heard(due).toSorted()).toEqual(communities.map(({ id }) => [id, 10]).toSorted());
  await Promise.all(due.map((each) => store.settleAnnouncement(each, 'sent')));
  passes(5 * minuteMs);
  expect(await claims(store)).toEqual([]);
});

test('from 9 to 26 at once is one announcement, of 25; going back and coming again is none', async () => {
  const { communities, signs, withdraws } = await scene(1);
  await signs(9);
  await signs(17);
  const due = await claims(store);
  expect(heard(due)).toEqual([[communities[0]?.id, 25]]);
  for (const each of due) await store.settleAnnouncement(each, 'sent');

  await withdraws(17);
  await signs(5);

  expect(await claims(store)).toEqual([]);
});

test('two processes that look at the same moment share what is due, and take nothing twice', async () => {
  const { signs } = await scene(40);
  await signs(10);

  const taken = await Promise.all([claims(store), claims(other), claims(store), claims(other)]);

  const communities = taken.flat().map(({ community }) => community);
  expect(communities).toHaveLength(40);
  expect(new Set(communities).size).toBe(40);
});

test('a community that follows later hears nothing of what was reached before', async () => {
  const { petition, signs } = await scene(0);
  await signs(10);
  passes(minuteMs);

  await store.follow({ platform: 'telegram', id: '-late' }, { petition, topic: undefined, language: undefined });

  expect(await claims(store)).toEqual([]);
});

test('a community that follows again is told where and how it asked last, and of nothing twice', async () => {
  const { petition, communities, signs } = await scene(1);
  await store.follow(communities[0]!, { petition, topic: '7', language: 'en-GB' });

  await signs(10);

  expect(await claims(store)).toMatchObject([{ topic: '7', language: 'en-GB', milestone: 10 }]);
});

test('a community that follows no more is told no more', async () => {
  const { communities, signs } = await scene(1);
  expect(await store.unfollow(communities[0]!)).toBe(true);
  expect(await store.unfollow(communities[0]!)).toBe(false);
  await signs(10);
  expect(await claims(store)).toEqual([]);
});

test('what a process died with may have been said on Telegram, and is not said again', async () => {
  const { signs } = await scene(1);
  await signs(10);
  expect(await claims(store)).toHaveLength(1);
  passes(30_000);
  expect(await claims(other)).toEqual([]);

  passes(31_000);

  expect(await claims(other)).toEqual([]);
  passes(60 * minuteMs);
  expect(await claims(other)).toEqual([]);
});

test('what a process died with is taken over on Discord, and the dead one’s word no longer counts', async () => {
  const { petition, signs } = await scene(0);
  const server = { platform: 'discord' as const, id: 'server' };
  await store.follow(server, { petition, topic: '1', language: 'en' });
  await signs(10);
  const [lost] = await claims(store, true);
  passes(61_000);

  const [found] = await claims(other, true);

  expect(found).toMatchObject({ place: 'server', milestone: 10, attempts: 2 });
  await store.postponeAnnouncement(lost!, now);
  expect(await claims(store, true)).toEqual([]);
});

test('what has to wait is said when its time has come', async () => {
  const { signs } = await scene(1);
  await signs(10);
  const [due] = await claims(store);
  await store.postponeAnnouncement(due!, new Date(now.getTime() + 5_000));
  expect(await claims(store)).toEqual([]);

  passes(5_000);

  expect(await claims(store)).toHaveLength(1);
});

test('what could not be said for a day is news to nobody', async () => {
  const { signs } = await scene(1);
  await signs(10);
  await store.spreadMilestones();
  passes(25 * 60 * minuteMs);
  expect(await claims(store)).toEqual([]);
});
