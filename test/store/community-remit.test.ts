import { expect, test } from 'vitest';
import type { Deed, Remit } from '../../src/domain/moderation.ts';
import { dee, eve, moderatedStore, range } from './moderated.ts';

const { store, scene } = await moderatedStore();

/** Numbers 1 to 3 came through community 5, 4 and 5 through community 6, 6 through none; Eve moderates community 5. */
async function twoCommunities(hold: boolean) {
  const place = await scene();
  await place.signs([1, 2, 3], { community: 5, hold });
  await place.signs([4, 5], { community: 6, hold });
  await place.signs([6], { hold });
  const evesRemit = place.within(5);
  const eveDoes = (deed: Deed, numbers: readonly number[]) =>
    store.moderate({ remit: evesRemit, numbers, deed, by: eve, reason: undefined });
  return { ...place, evesRemit, eveDoes };
}

const numbersOf = async (remit: Remit, list: 'held' | 'asked', page = 1) =>
  (await store.waiting(remit, list, page, 2)).signatures.map(({ number }) => number);

test('moderators of a community change what came through it, and nothing else', async () => {
  const { eveDoes, states } = await twoCommunities(false);

  expect(await eveDoes('remove', range(1, 6))).toMatchObject({ changed: 3, count: 3 });
  expect(await eveDoes('block', range(4, 6))).toMatchObject({ batch: undefined, changed: 0 });
  expect(await eveDoes('hold', range(4, 6))).toMatchObject({ batch: undefined, changed: 0 });

  expect(await states(range(1, 6))).toEqual(['removed', 'removed', 'removed', 'counted', 'counted', 'counted']);
});

test('moderators of a community put back what they removed, and nothing that others of the petition removed', async () => {
  const { eveDoes, does, undoes, states } = await twoCommunities(false);
  await eveDoes('remove', [1, 2]);
  await eveDoes('block', [2]);
  const { batch } = await does('remove', [3]);
  await eveDoes('block', [3]);

  expect(await eveDoes('restore', range(1, 6))).toMatchObject({ changed: 2 });
  expect(await states([1, 2, 3])).toEqual(['counted', 'counted', 'removed']);
  await undoes((await undoes(batch))?.batch);
  expect(await eveDoes('restore', [3])).toMatchObject({ batch: undefined, changed: 0 });
  expect(await does('restore', [3])).toMatchObject({ changed: 1 });
  await eveDoes('remove', [3]);
  expect(await eveDoes('restore', [3])).toMatchObject({ changed: 1 });
});

test('what a community removed and others of the petition blocked, or removed anew, stays so there', async () => {
  const { eveDoes, does, undoes, states } = await twoCommunities(false);
  await eveDoes('remove', [1, 2, 3]);
  await does('block', [1]);
  const restored = await eveDoes('restore', [2]);
  await undoes(restored.batch);

  expect(await eveDoes('restore', [1, 2, 3])).toMatchObject({ changed: 1 });

  expect(await states([1, 2, 3])).toEqual(['removed', 'removed', 'counted']);
});

test('what others of the petition have looked at again and left removed, a community does not put back', async () => {
  const { eveDoes, does, asks, states } = await twoCommunities(false);
  await eveDoes('remove', [1, 2]);
  await asks(1);
  await does('dismiss', [1]);

  expect(await eveDoes('restore', [1, 2])).toMatchObject({ changed: 1 });

  expect(await states([1, 2])).toEqual(['removed', 'counted']);
});

test('a community does not undo over the heads of others of the petition', async () => {
  const { eveDoes, evesRemit, undoes, states } = await twoCommunities(false);
  const removal = await eveDoes('remove', [1, 2]);
  const restored = await eveDoes('restore', [2]);
  await undoes(restored.batch);

  expect(await store.undo(evesRemit, removal.batch!, eve)).toMatchObject({ changed: 1 });

  expect(await states([1, 2])).toEqual(['counted', 'removed']);
});

test('nor do they put it back by a proposal, also when somebody of the whole petition confirms', async () => {
  const { evesRemit, remit, signs, eveDoes, does, states } = await twoCommunities(false);
  await signs(range(7, 30));
  await eveDoes('remove', [1]);
  await does('remove', [2, 3]);
  const restore = { deed: 'restore', reason: undefined, by: eve } as const;
  const found = await store.propose(evesRemit, { state: 'removed' }, eve);
  expect(found).toMatchObject({ total: 3 });

  const submitted = await store.submitProposal(evesRemit, 1, restore);
  const outcome = submitted.kind === 'waits' ? await store.decideProposal(remit, 1, dee, true) : submitted;

  expect(outcome).toMatchObject({ kind: 'done', done: { changed: 1 } });
  expect(await states([1, 2, 3])).toEqual(['counted', 'removed', 'removed']);
});

test('moderators of a community see what waits of their own, in pages', async () => {
  const { evesRemit, remit, within } = await twoCommunities(true);

  expect(await store.waiting(evesRemit, 'held', 2, 2)).toMatchObject({ page: 2, pages: 2, total: 3 });
  expect([await numbersOf(evesRemit, 'held'), await numbersOf(evesRemit, 'held', 2)]).toEqual([[3, 2], [1]]);
  expect(await numbersOf(within(6), 'held')).toEqual([5, 4]);
  expect(await store.waitingCounts(within(6))).toEqual({ held: 2, asked: 0, comments: 0 });
  expect(await store.waitingCounts(remit)).toEqual({ held: 6, asked: 0, comments: 0 });
});

test('who asks for a look is shown to those who may look, newest signature first, with everything that was asked', async () => {
  const { evesRemit, remit, within, reports, asks, does } = await twoCommunities(false);
  await reports(2, 'Ada');
  await reports(2, 'Ben', 'notMe');
  await reports(4, 'Ada', 'joke');
  await does('remove', [3, 6]);
  await asks(3);

  expect(await numbersOf(evesRemit, 'asked')).toEqual([3, 2]);
  expect(await numbersOf(within(6), 'asked')).toEqual([4]);
  expect(await store.waitingCounts(evesRemit)).toEqual({ held: 0, asked: 2, comments: 0 });
  expect(await store.waiting(remit, 'asked', 1, 2)).toMatchObject({ list: 'asked', page: 1, pages: 2, total: 3 });
  const [own, reported] = (await store.waiting(evesRemit, 'asked', 1, 5)).signatures;
  expect(own).toMatchObject({ state: 'removed', pleas: [{ kind: 'secondLook' }] });
  expect(reported?.pleas).toEqual([
    { kind: 'report', why: 'spam' },
    { kind: 'report', why: 'notMe' },
  ]);
});

test('moderators of a community undo what was done there as such, and others of the petition undo anything', async () => {
  const { evesRemit, within, eveDoes, does, undoes, states } = await twoCommunities(false);
  const [own, ofPetition] = [await eveDoes('remove', [1]), await does('remove', [2])];

  expect(await store.undo(evesRemit, ofPetition.batch ?? 0, eve)).toBeUndefined();
  expect(await store.undo(within(6), own.batch ?? 0, eve)).toBeUndefined();
  expect(await store.undo(evesRemit, own.batch ?? 0, eve)).toMatchObject({ changed: 1 });
  expect(await undoes((await eveDoes('remove', [3])).batch)).toMatchObject({ changed: 1 });

  expect(await states([1, 2, 3])).toEqual(['counted', 'removed', 'counted']);
});

test('the log of a community tells what was done there as such', async () => {
  const { evesRemit, remit, eveDoes, does } = await twoCommunities(false);
  await eveDoes('remove', [1]);
  await does('remove', [2]);
  await store.undo(evesRemit, 1, eve);

  const log = await store.deeds(evesRemit, 10, undefined);

  expect(log.map(({ batch, by, community, undoes }) => ({ batch, by, community, undoes }))).toEqual([
    { batch: 3, by: eve, community: 5, undoes: 1 },
    { batch: 1, by: eve, community: 5, undoes: undefined },
  ]);
  expect((await store.deeds(remit, 10, undefined)).map(({ by }) => by)).toEqual([eve, dee, eve]);
});

test('held crowds are told by community, the largest first, with their times', async () => {
  const { remit, within, signs } = await scene();
  await signs(range(1, 3), { community: 5, hold: true, signals: ['burst'] });
  await signs(range(4, 8), { hold: true, signals: ['burst', 'alike'] });
  await signs([9, 10], { community: 6, hold: true, signals: ['profanity'] });
  await signs([11], { community: 7, hold: true, signals: ['burst'] });
  await signs(range(12, 20), { community: 5, signals: ['burst'] });

  const crowds = await store.heldCrowds(remit, 10);

  expect(crowds.map(({ community, count }) => [community, count])).toEqual([
    [undefined, 5],
    [5, 3],
  ]);
  const { signatures } = await store.waiting(within(5), 'held', 1, 10);
  expect(crowds[1]).toMatchObject({ from: signatures.at(-1)?.signedAt, to: signatures[0]?.signedAt });
  expect(await store.heldCrowds(within(5), 10)).toEqual([crowds[1]]);
  expect(await store.heldCrowds(remit, 1)).toEqual([crowds[0]]);
});
