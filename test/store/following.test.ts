import { expect, test } from 'vitest';
import { startPetition } from '../support/petitions.ts';
import { claims, heard, minuteMs, twoProcesses } from './followers.ts';

const { store, now, passes, scene, placeOf } = await twoProcesses();

test('who follows for the first time hears of the petition’s own milestones, without a card', async () => {
  const petition = await startPetition(store, { slug: 'first-time' });
  const group = { platform: 'telegram' as const, id: '-first' };
  expect(await store.following(group)).toBeUndefined();

  const following = await store.follow(group, { petition, topic: '7', language: 'en-GB' });

  const expected = { petition, topic: '7', language: 'en-GB', milestones: 'own', card: 'off', paused: undefined };
  expect(following).toMatchObject(expected);
  expect(await store.following(group)).toEqual(following);
  expect((await store.catalogue()).communityPetitions.get('telegram:-first')).toBe('first-time');
});

test('each choice can be changed by itself, and stays when another petition is followed', async () => {
  const { community, petition } = await scene([undefined]);
  const another = await startPetition(store, { slug: 'another' });

  expect(await store.changeFollowing(community, { milestones: 'few' })).toMatchObject({ petition, milestones: 'few' });
  expect(await store.changeFollowing(community, { card: 'pinned' })).toMatchObject({ card: 'pinned' });
  expect(await store.changeFollowing(community, { language: 'de' })).toMatchObject({ language: 'de' });
  expect(await store.changeFollowing(community, { topic: '7' })).toMatchObject({ topic: '7' });

  expect(await store.changeFollowing(community, { topic: undefined })).toEqual({
    petition,
    topic: undefined,
    language: 'de',
    milestones: 'few',
    card: 'pinned',
    cardGivenUp: false,
    moderatorRole: undefined,
    noticesIn: undefined,
    paused: undefined,
  });
  await store.follow(community, { petition: another, topic: '8', language: 'fr' });
  const kept = { petition: another, topic: '8', language: 'de', milestones: 'few', card: 'pinned' };
  expect(await store.following(community)).toMatchObject(kept);
});

test('a role moderates, and moderators are told somewhere, as the managers choose, until they choose otherwise', async () => {
  const { community } = await scene([undefined]);
  const number = await store.communityNumber(community);

  expect(await store.changeFollowing(community, { moderatorRole: 'r1' })).toMatchObject({ moderatorRole: 'r1' });
  expect(await store.changeFollowing(community, { noticesIn: '' })).toMatchObject({ noticesIn: '' });

  expect(await store.following(community)).toMatchObject({ moderatorRole: 'r1', noticesIn: '' });
  expect(await store.moderatorRole(number)).toBe('r1');
  await store.changeFollowing(community, { moderatorRole: undefined });
  expect(await store.changeFollowing(community, { noticesIn: undefined })).toMatchObject({
    moderatorRole: undefined,
    noticesIn: undefined,
  });
  expect(await store.moderatorRole(number)).toBeUndefined();
});

test('a role moderates only while its community follows something, and again when it does', async () => {
  const { community, petition } = await scene([{ moderatorRole: 'r1' }]);
  const number = await store.communityNumber(community);

  await store.unfollow(community);

  expect(await store.moderatorRole(number)).toBeUndefined();
  const again = await store.follow(community, { petition, topic: undefined, language: undefined });
  expect(again.moderatorRole).toBe('r1');
  expect(await store.moderatorRole(number)).toBe('r1');
});

test('who moderated a community that the bot has left is chosen anew when it comes back', async () => {
  const { community, petition } = await scene([{ moderatorRole: 'r1' }]);
  await store.changeFollowing(community, { noticesIn: '9' });

  await store.leave(community);

  const again = await store.follow(community, { petition, topic: undefined, language: undefined });
  expect(again).toMatchObject({ moderatorRole: undefined, noticesIn: undefined });
});

test('a community is found by its number, wherever it has moved, and none by a number that no community has', async () => {
  const { community } = await scene([{ noticesIn: '9' }]);
  const number = await store.communityNumber(community);
  expect(await store.community(number)).toEqual(community);
  const to = { platform: 'telegram' as const, id: `-100${community.id.slice(1)}` };

  await store.moveCommunity(community, to);

  expect(await store.community(number)).toEqual(to);
  expect(await store.following(to)).toMatchObject({ noticesIn: '9' });
  for (const none of [0, -1, 1.5, 2 ** 31, Number.NaN]) {
    expect(await store.community(none)).toBeUndefined();
  }
  await store.unfollow(to);
});

test('who follows nothing has nothing to change, to pause or to end', async () => {
  const stranger = { platform: 'telegram' as const, id: '-stranger' };
  const number = await store.communityNumber(stranger);
  expect(await store.changeFollowing(stranger, { milestones: 'few' })).toBeUndefined();
  expect(await store.pause(await placeOf(stranger), 'noTopic')).toBe(false);
  expect(await store.unfollow(stranger)).toBe(false);
  await store.leave(stranger);
  expect(await store.communityNumber(stranger)).toBe(number);
});

test('a petition that the organiser set for a community is meant there, and not followed', async () => {
  await startPetition(store, { slug: 'set' });
  const group = { platform: 'telegram' as const, id: '-set' };

  await store.setDefaultPetition('set', group);

  expect(await store.following(group)).toBeUndefined();
  await store.leave(group);
  expect((await store.catalogue()).communityPetitions.get('telegram:-set')).toBe('set');
});

test('a paused community hears nothing until it follows in another topic, then what it missed', async () => {
  const { community, signs } = await scene([undefined]);
  const place = await placeOf(community);
  await signs(10);
  await store.spreadNews();

  expect(await store.pause(place, 'noTopic')).toBe(true);

  expect(await store.pause(place, 'noRights')).toBe(false);
  expect(await store.following(community)).toMatchObject({ paused: 'noTopic' });
  passes(minuteMs);
  expect(await claims(store)).toEqual([]);
  expect(await store.changeFollowing(community, { card: 'off' })).toMatchObject({ paused: 'noTopic' });
  expect(await store.changeFollowing(community, { topic: '9' })).toMatchObject({ paused: undefined });
  expect(await claims(store)).toMatchObject([{ place: { community: community.id, topic: '9' }, count: 10 }]);
});

test('what becomes news during a pause is heard after it, for the community followed all the time', async () => {
  const { community, petition, signs } = await scene([undefined]);
  await store.pause(await placeOf(community), 'noRights');
  passes(minuteMs);
  await signs(10);
  passes(minuteMs);

  const following = await store.follow(community, { petition, topic: undefined, language: undefined });

  expect(following.paused).toBeUndefined();
  expect(heard(await claims(store))).toEqual([[community.id, 10]]);
});

test('what is found out late about a former topic does not pause the present one', async () => {
  const { community } = await scene([{ topic: '7' }]);
  const former = await placeOf(community);
  await store.changeFollowing(community, { topic: undefined });

  expect(await store.pause(former, 'noTopic')).toBe(false);

  expect(await store.following(community)).toMatchObject({ paused: undefined });
  expect(await store.pause({ ...former, topic: undefined }, 'noTopic')).toBe(true);
});

test('what is missed during a pause is heard in the order in which it happened', async () => {
  const { community, slug, signs } = await scene([undefined]);
  await store.pause(await placeOf(community), 'noRights');
  await store.addUpdate(slug, { kind: 'update', text: 'We meet on Friday.' });
  passes(minuteMs);
  await signs(10);
  expect(await claims(store)).toEqual([]);
  passes(minuteMs);

  await store.changeFollowing(community, { topic: undefined });

  expect(await claims(store)).toMatchObject([{ kind: 'update' }]);
  expect(await claims(store)).toMatchObject([{ kind: 'reached' }]);
});

test('a choice brings nothing forward that waits for another reason', async () => {
  const { community, signs } = await scene([undefined]);
  await signs(10);
  const [due] = await claims(store);
  await store.postponeAnnouncement(due!, new Date(now().getTime() + minuteMs), false);

  await store.changeFollowing(community, { milestones: 'usual' });

  expect(await claims(store)).toEqual([]);
});

test('a community is greeted once for each time that the bot comes', async () => {
  const group = { platform: 'telegram' as const, id: '-greeted' };
  const greetings = await Promise.all([store.greet(group), store.greet(group)]);
  expect(greetings.filter((isNew) => isNew)).toHaveLength(1);
  expect(await store.greet(group)).toBe(false);

  await store.leave(group);

  expect(await store.greet(group)).toBe(true);
});

test('a community that the bot has left follows nothing, and keeps its number and its choices', async () => {
  const { community, petition, signs } = await scene([{ milestones: 'few' }]);
  const number = await store.communityNumber(community);
  await store.pause(await placeOf(community), 'noRights');
  await signs(10);
  await store.spreadNews();
  const revision = await store.catalogueRevision();

  await store.leave(community);

  expect(await store.catalogueRevision()).toBeGreaterThan(revision);
  expect(await store.following(community)).toBeUndefined();
  expect((await store.catalogue()).communityPetitions.has(`telegram:${community.id}`)).toBe(false);
  expect(await claims(store)).toEqual([]);
  expect(await store.communityNumber(community)).toBe(number);
  const again = await store.follow(community, { petition, topic: undefined, language: undefined });
  expect(again).toMatchObject({ milestones: 'few', paused: undefined });
});

test('a community that has moved keeps all of it when its former id is heard of once more', async () => {
  const { community, petition } = await scene([{ milestones: 'few' }]);
  const to = { platform: 'telegram' as const, id: `-100${community.id.slice(1)}` };
  await store.moveCommunity(community, to);
  const number = await store.communityNumber(to);
  await store.communityNumber(community);

  await store.moveCommunity(community, to);

  expect(await store.following(to)).toMatchObject({ petition, milestones: 'few' });
  expect(await store.communityNumber(to)).toBe(number);
  await store.unfollow(to);
});

test('a community that moves keeps all of it', async () => {
  const { community, petition, signs } = await scene([{ milestones: 'few' }]);
  const to = { platform: 'telegram' as const, id: `-100${community.id.slice(1)}` };
  await signs(10);
  await store.spreadNews();

  await store.moveCommunity(community, to);

  expect(await store.following(to)).toMatchObject({ petition, milestones: 'few' });
  expect(await store.following(community)).toBeUndefined();
  expect(heard(await claims(store))).toEqual([[to.id, 10]]);
  await store.unfollow(to);
});

test('what spoke already at the id to which a community moves follows nothing any more, and its number stays good', async () => {
  const { petition, communities, signs } = await scene([undefined, { card: 'on' }]);
  const [former, early] = [communities[0]!, communities[1]!];
  const { number } = await placeOf(early);

  await store.moveCommunity(former, early);
  await store.moveCommunity(former, early);

  await signs(10);
  expect(heard(await claims(store))).toEqual([[early.id, 10]]);
  expect(await store.petitionsWithCards('telegram')).not.toContain(petition);
  expect(await store.isCommunityNumber(number)).toBe(true);
  expect(await store.communityNumber(early)).not.toBe(number);
});
