import { expect, test } from 'vitest';
import type { DueAnnouncement } from '../../src/store/announcements.ts';
import { claims, twoProcesses } from './followers.ts';

const { store, other, now, passes, scene } = await twoProcesses();
const followers = (count: number) => Array.from({ length: count }, () => undefined);
const sayTimes = (due: readonly DueAnnouncement[]) => due.map(({ sayAt }) => sayAt.getTime() - now().getTime());

test('what is claimed in a look fills a second evenly, and the next look goes on where it ended', async () => {
  const { signs } = await scene(followers(7));
  await signs(10);
  const pace = { perSecond: 4 };

  expect(sayTimes(await claims(store, pace))).toEqual([0, 250, 500, 750]);
  expect(await claims(store, pace)).toEqual([]);
  passes(900);

  expect(sayTimes(await claims(store, pace))).toEqual([100, 350, 600]);
});

test('two processes together never say more in a second than the platform takes', async () => {
  const { signs } = await scene(followers(60));
  await signs(10);
  const said: number[] = [];
  for (let look = 0; look < 12; look += 1) {
    const taken = await Promise.all([claims(store, { perSecond: 30 }), claims(other, { perSecond: 30 })]);
    said.push(...taken.flat().map(({ sayAt }) => sayAt.getTime()));
    passes(170);
  }

  said.sort((one, another) => one - another);
  expect(said).toHaveLength(60);
  for (const [at, time] of said.entries())
    expect((said[at + 30] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThanOrEqual(1_000);
  expect(said.at(-1)! - said[0]!).toBeLessThan(2_000);
});

test('a pace of less than one a second is kept, and one of none says nothing', async () => {
  const { signs } = await scene(followers(2));
  await signs(10);
  expect(await claims(store, { perSecond: 0 })).toEqual([]);
  expect(sayTimes(await claims(store, { perSecond: 0.5 }))).toEqual([0]);
  passes(900);
  expect(await claims(store, { perSecond: 0.5 })).toEqual([]);
  passes(200);
  expect(sayTimes(await claims(store, { perSecond: 0.5 }))).toEqual([900]);
});

test('each platform has a pace of its own', async () => {
  const { petition, signs } = await scene(followers(1));
  const server = { platform: 'discord' as const, id: 'paced' };
  await store.follow(server, { petition, topic: '1', language: 'en' });
  await signs(10);
  await claims(store, { perSecond: 0.01 });

  const { due } = await store.claimAnnouncements('discord', { perSecond: 1, restMs: 0, recognisesRepetitionMs: 0 });

  expect(sayTimes(due)).toEqual([0]);
  await store.unfollow(server);
});

test('a community hears one thing at a time, and rests after it; the others do not wait for it', async () => {
  const { signs, slug, communities } = await scene(followers(2));
  await signs(10);
  await store.spreadNews();
  passes(1);
  await store.addUpdate(slug, { kind: 'update', text: 'We meet on Friday.' });
  const resting = { restMs: 3_000 };

  const first = await claims(store, resting);
  passes(2_000);
  const tooEarly = await claims(store, resting);
  passes(1_100);
  const second = await claims(store, resting);

  expect(first.map(({ kind }) => kind)).toEqual(['reached', 'reached']);
  expect(new Set(first.map(({ place }) => place.community))).toEqual(new Set(communities.map(({ id }) => id)));
  expect(tooEarly).toEqual([]);
  expect(second.map(({ kind }) => kind)).toEqual(['update', 'update']);
});

test('a community that the platform wants left alone is left alone as long as it says, and never for less', async () => {
  const { community, signs } = await scene(followers(1));
  const number = await store.communityNumber(community);
  await store.letRest(number, new Date(now().getTime() + 10_000));
  await store.letRest(number, new Date(now().getTime() + 2_000));
  await signs(10);
  passes(9_000);
  expect(await claims(store)).toEqual([]);
  passes(1_000);
  expect(await claims(store)).toHaveLength(1);
});

test('a clock that was ahead for a while silences nobody after it', async () => {
  const { signs } = await scene(followers(2));
  await signs(10);
  await store.spreadNews();
  passes(3_600_000);
  expect(await claims(store, { perSecond: 1 })).toHaveLength(1);
  passes(-3_600_000);
  expect(await claims(store, { perSecond: 1 })).toHaveLength(1);
});

test('a community that heard something while a clock was ahead hears what comes after it', async () => {
  const { signs, slug } = await scene(followers(1));
  await signs(10);
  await store.spreadNews();
  passes(3_600_000);
  const [ahead] = await claims(store, { perSecond: 1, restMs: 3_000 });
  await store.settleAnnouncement(ahead!, 'sent');
  passes(-3_600_000);
  await store.addUpdate(slug, { kind: 'update', text: 'The clock is right again.' });
  expect(await claims(store, { perSecond: 1, restMs: 3_000 })).toMatchObject([{ kind: 'update' }]);
});
