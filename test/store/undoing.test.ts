import { expect, test } from 'vitest';
import { booksInOrder } from '../support/bookkeeping.ts';
import { dee, eve, moderatedStore } from './moderated.ts';

const { store, scene } = await moderatedStore();

test('undoing a removal puts back what was counted as counted, and what was held as held', async () => {
  const { signs, does, undoes, states, books } = await scene();
  await signs([1, 2]);
  await signs([3], { hold: true });
  const { batch } = await does('remove', [1, 2, 3]);

  expect(await undoes(batch)).toEqual({ batch: 2, changed: 3, count: 2, held: 1 });

  expect(await states([1, 2, 3])).toEqual(['counted', 'counted', 'held']);
  expect(await books()).toEqual(booksInOrder(2, 2, { held: 1 }));
});

test('a batch is undone once, however often the press comes, and one that nobody did not at all', async () => {
  const { remit, signs, does, undoes, books } = await scene();
  await signs([1]);
  const { batch } = await does('remove', [1]);
  const undone = await Promise.all([undoes(batch), undoes(batch), undoes(batch)]);
  expect(undone).toEqual(Array(3).fill({ batch: 2, changed: 1, count: 1, held: 0 }));
  expect(await store.deeds(remit, 5, undefined)).toHaveLength(2);
  expect(await undoes(77)).toBeUndefined();
  expect(await books()).toEqual(booksInOrder(1, 1));
});

test('what somebody else took back, or what was done again since, is not told as undone by this press', async () => {
  const { remit, within, signs, does, undoes } = await scene();
  await signs([1, 2], { community: 5 });
  const { batch = 0 } = await does('remove', [1]);
  const undone = await undoes(batch);

  expect(await store.undo(remit, batch, eve)).toBeUndefined();
  await undoes(undone?.batch);
  expect(await undoes(batch)).toBeUndefined();
  expect(await store.undo(within(5), batch, dee)).toBeUndefined();
});

test('an undoing is undone: the removal stands again, with its reason, and so on', async () => {
  const { signs, does, undoes, signatureOf, states } = await scene();
  await signs([1]);
  await signs([2], { hold: true });
  const removed = await does('remove', [1, 2], 'Spam');
  const undone = await undoes(removed.batch);

  const redone = await undoes(undone?.batch);

  expect(redone).toEqual({ batch: 3, changed: 2, count: 0, held: 0 });
  expect(await signatureOf(2)).toMatchObject({ state: 'removed', removedFor: 'Spam' });
  expect(await undoes(removed.batch)).toBeUndefined();
  expect(await undoes(redone?.batch)).toMatchObject({ batch: 4, changed: 2, count: 1, held: 1 });
  expect(await states([1, 2])).toEqual(['counted', 'held']);
});

test('undoing a restoration removes each again for the reason that it was removed for', async () => {
  const { signs, does, undoes, signatureOf } = await scene();
  await signs([1, 2]);
  await does('remove', [1], 'A brand of soap');
  await does('remove', [2], 'A famous duck');
  const { batch } = await does('restore', [1, 2]);

  await undoes(batch);

  expect(await signatureOf(1)).toMatchObject({ state: 'removed', removedFor: 'A brand of soap' });
  expect(await signatureOf(2)).toMatchObject({ state: 'removed', removedFor: 'A famous duck' });
});

test('undoing leaves alone what was changed since: put back, removed anew for another reason, or withdrawn', async () => {
  const { signs, does, undoes, withdraws, signatureOf, states, books } = await scene();
  await signs([1, 2, 3, 4]);
  const { batch } = await does('remove', [1, 2, 3, 4], 'Spam');
  await does('restore', [1, 2]);
  await does('remove', [2], 'Another reason');
  await withdraws(3);

  expect(await undoes(batch)).toMatchObject({ changed: 1, count: 2 });

  expect(await states([1, 2, 3, 4])).toEqual(['counted', 'removed', 'removed', 'counted']);
  expect(await signatureOf(2)).toMatchObject({ removedFor: 'Another reason' });
  expect(await signatureOf(3)).toMatchObject({ isWithdrawn: true });
  expect(await books()).toEqual(booksInOrder(2, 2, { removed: 1 }));
});

test('who withdrew after being accepted stays away when that is undone, also under a new number', async () => {
  const { signs, does, undoes, withdraws, states, books } = await scene();
  await signs([1, 2], { hold: true });
  const { batch } = await does('accept', [1, 2]);
  await withdraws(1);
  await withdraws(2);
  await signs([2]);

  expect(await undoes(batch)).toEqual({ batch: undefined, changed: 0, count: 1, held: 0 });

  expect(await states([1, 2])).toEqual([undefined, 'counted']);
  expect(await books()).toEqual(booksInOrder(1, 1));
});

test('the log tells who did what to how many, when, why, and what was taken back by what', async () => {
  const { remit, signs, does } = await scene();
  await signs([1, 2, 3]);
  const before = Date.now();
  await does('remove', [1, 2], 'Spam');
  await does('remove', [3]);
  await store.undo(remit, 1, eve);

  const log = await store.deeds(remit, 10, undefined);

  const nothing = {
    reason: undefined,
    undoes: undefined,
    undoneBy: undefined,
    confirmedBy: undefined,
    community: undefined,
  };
  expect(log).toEqual([
    { ...nothing, batch: 3, deed: 'remove', by: eve, at: expect.any(Date), changed: 2, undoes: 1 },
    { ...nothing, batch: 2, deed: 'remove', by: dee, at: expect.any(Date), changed: 1 },
    { ...nothing, batch: 1, deed: 'remove', by: dee, at: expect.any(Date), changed: 2, reason: 'Spam', undoneBy: 3 },
  ]);
  expect(log[2]!.at.getTime()).toBeGreaterThan(before - 60_000);
  expect((await store.deeds(remit, 2, undefined)).map(({ batch }) => batch)).toEqual([3, 2]);
  expect((await store.deeds(remit, 2, 2)).map(({ batch }) => batch)).toEqual([1]);
});

test('moderators are named for a petition, in order, and named no more', async () => {
  const [{ petition }, other] = [await scene(), await scene()];
  expect(await store.moderators(petition)).toEqual([]);
  expect(await store.isModerator(petition, dee)).toBe(false);

  expect(await store.addModerator(petition, eve)).toBe(true);
  expect(await store.addModerator(petition, dee)).toBe(true);
  expect(await store.addModerator(petition, eve)).toBe(false);

  expect(await store.moderators(petition)).toEqual([eve, dee]);
  expect(await store.isModerator(petition, dee)).toBe(true);
  expect(await store.isModerator(petition, { platform: 'discord', account: dee.account })).toBe(false);
  expect(await store.isModerator(other.petition, dee)).toBe(false);
  expect(await store.removeModerator(petition, eve)).toBe(true);
  expect(await store.removeModerator(petition, eve)).toBe(false);
  expect(await store.moderators(petition)).toEqual([dee]);
});
