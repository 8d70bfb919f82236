import { expect, test } from 'vitest';
import { eve, moderatedStore } from './moderated.ts';

const { store, scene } = await moderatedStore();

test('a press that comes twice is answered as the first time, so that it can be undone, and is kept once', async () => {
  const { remit, signs, does, undoes } = await scene();
  await signs([1, 2, 3], { hold: true });
  const first = await does('accept', [1, 2]);

  expect(await does('accept', [1, 2])).toEqual(first);
  expect(await Promise.all([does('accept', [2, 1]), does('accept', [1, 2])])).toEqual([first, first]);

  expect(await store.deeds(remit, 10, undefined)).toHaveLength(1);
  expect(await undoes(first.batch)).toMatchObject({ changed: 2 });
});

test('the same done for another reason is no repetition', async () => {
  const { signs, does } = await scene();
  await signs([1]);
  await does('remove', [1], 'spam');

  expect(await does('remove', [1], 'an insult')).toMatchObject({ batch: undefined, changed: 0 });
  expect(await does('remove', [1], 'spam')).toMatchObject({ batch: 1, changed: 1 });
});

test('what reports are answered with is answered as the first time, too', async () => {
  const { signs, reports, does } = await scene();
  await signs([1]);
  await reports(1, 'Ben');
  const first = await does('dismiss', [1]);
  expect(first).toMatchObject({ batch: 1, changed: 1 });
  expect(await does('dismiss', [1])).toEqual(first);
});

test('what somebody else did, what was undone, and what stands otherwise by now is nothing that was done just before', async () => {
  const { remit, within, signs, does, undoes } = await scene();
  await signs([1, 2, 3, 4], { community: 5 });
  const nothing = { batch: undefined, changed: 0 };
  const remove = { remit, numbers: [1], deed: 'remove', reason: undefined } as const;

  await does('remove', [1]);
  expect(await store.moderate({ ...remove, by: eve })).toMatchObject(nothing);
  expect(await does('block', [1])).toMatchObject({ batch: 2, changed: 1 });
  expect(await does('remove', [1])).toMatchObject(nothing);

  const { batch } = await does('remove', [2, 3]);
  expect(await does('remove', [2])).toMatchObject(nothing);
  await store.moderate({ ...remove, numbers: [2], deed: 'restore', by: eve });
  await store.moderate({ ...remove, numbers: [2], by: eve });
  expect(await does('remove', [2, 3])).toMatchObject({ batch, changed: 2 });
  await undoes(batch);
  expect(await does('accept', [2, 3])).toMatchObject(nothing);

  await signs([5], { hold: true });
  await does('accept', [5]);
  await store.moderate({ ...remove, numbers: [5], by: eve });
  expect(await does('accept', [5])).toMatchObject(nothing);

  const inCommunity = { ...remove, numbers: [4], by: eve, remit: within(5) };
  expect(await store.moderate(inCommunity)).toMatchObject({ changed: 1 });
  expect(await store.moderate({ ...inCommunity, remit })).toMatchObject(nothing);
});
