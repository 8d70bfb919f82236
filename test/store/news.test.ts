import { expect, test } from 'vitest';
import { claims, heard, minuteMs, twoProcesses } from './followers.ts';

const { store, other, now, passes, scene } = await twoProcesses();

test('from 9 to 26 in one commit is one announcement, of the highest count that each community chose', async () => {
  const choices = (['own', 'usual', 'few', 'none'] as const).map((milestones) => ({ milestones }));
  const { communities, signs } = await scene(choices, { milestones: [10, 20, 50] });
  await signs(9);
  await signs(17);

  const due = await claims(store);

  const counts = new Map(due.map(({ place, count }) => [place.community, count]));
  expect(communities.map(({ id }) => counts.get(id))).toEqual([20, 25, 10, undefined]);
});

test('going back below a milestone and coming again is no news', async () => {
  const { community, signs, withdraws } = await scene([undefined]);
  await signs(9);
  await signs(17);
  const due = await claims(store);
  expect(heard(due)).toEqual([[community.id, 25]]);
  for (const each of due) await store.settleAnnouncement(each, 'sent');

  await withdraws(17);
  await signs(5);

  expect(await claims(store)).toEqual([]);
});

test('of the signature goal everybody hears, whatever they chose', async () => {
  const choices = [{ milestones: 'none' as const }, { milestones: 'few' as const }];
  const { communities, signs } = await scene(choices, { signatureGoal: 13 });
  await signs(12);
  for (const each of await claims(store)) await store.settleAnnouncement(each, 'sent');
  passes(minuteMs);

  await signs(1);

  const due = await claims(store);
  expect(heard(due).toSorted()).toEqual(communities.map(({ id }) => [id, 13]).toSorted());
  expect(due.every(({ goalReached }) => goalReached)).toBe(true);
});

test('a goal that is leapt over together with a milestone is reached, too', async () => {
  const { signs } = await scene([undefined], { signatureGoal: 13 });
  await signs(26);
  expect(await claims(store)).toMatchObject([{ kind: 'reached', count: 25, goalReached: true }]);
});

test('who follows between two milestones hears of the second alone', async () => {
  const { petition, signs } = await scene([]);
  await signs(10);
  passes(1_000);
  await store.follow({ platform: 'telegram', id: '-between' }, { petition, topic: undefined, language: undefined });
  passes(1_000);
  await signs(15);
  expect(heard(await claims(store))).toEqual([['-between', 25]]);
});

test('what the clock makes news of is news once, whoever notices it and how often', async () => {
  const { petition } = await scene([undefined]);
  passes(minuteMs);
  const opened = { petition, kind: 'opened', at: now() } as const;

  await Promise.all([store, other, store].map((each) => each.addTimedNews([opened])));
  const due = await claims(store);
  await store.addTimedNews([opened]);
  await store.addTimedNews([]);

  expect(due).toMatchObject([{ petition, kind: 'opened', count: 0, goalReached: false }]);
  for (const each of due) await store.settleAnnouncement(each, 'sent');
  expect(await claims(store)).toEqual([]);
});

test('a petition that is closed again after a reopening is news again', async () => {
  const { petition } = await scene([undefined]);
  const first = { petition, kind: 'closed', at: now() } as const;
  passes(minuteMs);
  const second = { ...first, at: now() };

  await store.addTimedNews([first]);
  await store.addTimedNews([first, second]);

  expect([...(await claims(store)), ...(await claims(store))]).toMatchObject([{ kind: 'closed' }, { kind: 'closed' }]);
  expect(await claims(store)).toEqual([]);
});

test('an update is news with its words, and stands with the petition in every process until the next', async () => {
  const { slug, petition } = await scene([undefined]);
  const find = async () => (await other.catalogue()).petitions.find(({ id }) => id === petition);
  expect((await find())?.update).toBeUndefined();
  const revision = await other.catalogueRevision();

  expect(await store.addUpdate(slug, { kind: 'update', text: 'We meet on Friday.' })).toBe('added');

  expect(await other.catalogueRevision()).toBeGreaterThan(revision);
  expect((await find())?.update).toEqual({ kind: 'update', text: 'We meet on Friday.', at: now() });
  const [due] = await claims(store);
  expect(due).toMatchObject({ kind: 'update', text: 'We meet on Friday.' });
  await store.settleAnnouncement(due!, 'sent');
  passes(minuteMs);
  expect(await store.addUpdate(slug, { kind: 'answer', text: 'I will keep it open.' })).toBe('added');
  expect((await find())?.update).toMatchObject({ kind: 'answer', text: 'I will keep it open.' });
  expect(await claims(store)).toMatchObject([{ kind: 'answer', text: 'I will keep it open.' }]);
});

test('the newest update is not said again, but an older one can be, and the same words as an answer', async () => {
  const { slug } = await scene([]);
  const meeting = { kind: 'update', text: 'We meet on Friday.' } as const;
  const rain = { kind: 'update', text: 'It rains.' } as const;
  const said = [];
  for (const update of [meeting, meeting, rain, meeting, { ...meeting, kind: 'answer' as const }]) {
    said.push(await store.addUpdate(slug, update));
  }
  expect(said).toEqual(['added', 'repeated', 'added', 'added', 'added']);
  expect(await store.addUpdate('nowhere', meeting)).toBe('unknown');
});

test('the same update said by two processes at once is one', async () => {
  const { slug } = await scene([]);
  const said = await Promise.all(
    [store, other, store].map((each) => each.addUpdate(slug, { kind: 'update', text: 'We meet on Friday.' })),
  );
  expect(said.toSorted()).toEqual(['added', 'repeated', 'repeated']);
});
