import { expect, test } from 'vitest';
import { claims, heard, minuteMs, twoProcesses } from './followers.ts';

const { store, other, now, passes, scene } = await twoProcesses();
const followers = (count: number) => Array.from({ length: count }, () => undefined);
/** As on Discord. */
const recognises = { recognisesRepetitionMs: 2 * minuteMs };

test('three communities follow; when the tenth signs, each is told once', async () => {
  const { communities, signs } = await scene(followers(3));
  await signs(9);
  expect(await claims(store)).toEqual([]);

  await signs(1);

  const due = await claims(store);
  expect(heard(due).toSorted()).toEqual(communities.map(({ id }) => [id, 10]).toSorted());
  await Promise.all(due.map((each) => store.settleAnnouncement(each, 'sent')));
  passes(5 * minuteMs);
  expect(await claims(store)).toEqual([]);
});

test('two processes that look at the same moment share what is due, and take nothing twice', async () => {
  const { signs } = await scene(followers(40));
  await signs(10);

  const taken = await Promise.all([claims(store), claims(other), claims(store), claims(other)]);

  const communities = taken.flat().map(({ place }) => place.number);
  expect(communities).toHaveLength(40);
  expect(new Set(communities).size).toBe(40);
});

test('a community that follows later hears nothing of what was reached before', async () => {
  const { petition, signs } = await scene([]);
  await signs(10);
  passes(minuteMs);

  await store.follow({ platform: 'telegram', id: '-late' }, { petition, topic: undefined, language: undefined });

  expect(await claims(store)).toEqual([]);
});

test('a community that follows again is told where it asked last, and of nothing twice', async () => {
  const { petition, community, signs } = await scene(followers(1));
  await store.follow(community, { petition, topic: '7', language: 'de' });

  await signs(10);

  expect(await claims(store)).toMatchObject([{ place: { topic: '7' }, language: 'en', count: 10 }]);
});

test('a community that follows no more is told no more', async () => {
  const { community, signs } = await scene(followers(1));
  expect(await store.unfollow(community)).toBe(true);
  expect(await store.unfollow(community)).toBe(false);
  await signs(10);
  expect(await claims(store)).toEqual([]);
});

test('who stops following before the news is said does not hear it, not even after following again', async () => {
  const { petition, community, signs } = await scene(followers(1));
  await signs(10);
  await store.spreadNews();
  await store.unfollow(community);
  expect(await claims(store)).toEqual([]);

  await store.follow(community, { petition, topic: undefined, language: undefined });

  expect(await claims(store)).toEqual([]);
});

test('what a process died with may have been said on Telegram, and is not said again', async () => {
  const { signs } = await scene(followers(1));
  await signs(10);
  expect(await claims(store)).toHaveLength(1);
  passes(30_000);
  expect(await claims(other)).toEqual([]);

  passes(31_000);

  expect(await claims(other)).toEqual([]);
  passes(60 * minuteMs);
  expect(await claims(other)).toEqual([]);
});

test('what a process died with is taken over where a repetition is recognised, and the dead one’s word no longer counts', async () => {
  const { community, signs } = await scene(followers(1));
  await signs(10);
  const [lost] = await claims(store, recognises);
  passes(61_000);

  const [found] = await claims(other, recognises);

  expect(found).toMatchObject({ place: { community: community.id }, count: 10, attempts: 2 });
  await store.postponeAnnouncement(lost!, now(), false);
  expect(await claims(store, recognises)).toEqual([]);
});

test('what may have been said is said again only as long as that is recognised', async () => {
  const { signs } = await scene(followers(2));
  await signs(10);
  const [early, late] = await claims(store, recognises);
  await store.postponeAnnouncement(early!, new Date(now().getTime() + minuteMs), true);
  await store.postponeAnnouncement(late!, new Date(now().getTime() + 3 * minuteMs), true);
  passes(minuteMs);
  expect(await claims(store, recognises)).toMatchObject([{ place: early!.place, attempts: 2 }]);

  passes(2 * minuteMs);

  expect(await claims(store, recognises)).toEqual([]);
});

test('an answer that was lost is not forgotten because a later attempt was told to wait', async () => {
  const { signs } = await scene(followers(1));
  await signs(10);
  const [first] = await claims(store, recognises);
  await store.postponeAnnouncement(first!, now(), true);
  passes(1_000);
  const [second] = await claims(store, recognises);
  await store.postponeAnnouncement(second!, new Date(now().getTime() + 5 * minuteMs), false);

  passes(5 * minuteMs);

  expect(await claims(store, recognises)).toEqual([]);
});

test('what was surely not said is said when its time has come, however late', async () => {
  const { signs } = await scene(followers(1));
  await signs(10);
  const [due] = await claims(store);
  await store.postponeAnnouncement(due!, new Date(now().getTime() + 10 * minuteMs), false);
  expect(await claims(store)).toEqual([]);

  passes(10 * minuteMs);

  expect(await claims(store)).toMatchObject([{ attempts: 2 }]);
});
