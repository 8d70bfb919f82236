import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Deed } from '../../src/domain/moderation.ts';
import { rows } from '../../src/store/database.ts';
import { booksInOrder } from '../support/bookkeeping.ts';
import { moderatedStore } from './moderated.ts';

const { database, store, scene } = await moderatedStore();

test.each<Deed>(['remove', 'block', 'dismiss'])(
  '%s answers who reported, and undoing it opens that again',
  async (deed) => {
    const { signs, reports, does, undoes, waiting, books } = await scene();
    await signs([1, 2]);
    await reports(1, 'Ada');
    await reports(2, 'Ada');
    const before = await books();

    const { batch } = await does(deed, [1]);
    expect(await waiting('asked')).toEqual([2]);
    const undone = await undoes(batch);
    expect(await waiting('asked')).toEqual([2, 1]);
    expect(await books()).toEqual(before);
    const redone = await undoes(undone?.batch);
    expect(await waiting('asked')).toEqual([2]);
    await undoes(redone?.batch);
    expect(await waiting('asked')).toEqual([2, 1]);
  },
);

test.each<[Deed, number[]]>([
  ['restore', [1, 2]],
  ['dismiss', [2]],
  ['block', [2]],
])('%s answers who asked for a second look', async (deed, counted) => {
  const { signs, asks, does, undoes, waiting, listed, signatureOf } = await scene();
  await signs([1, 2]);
  await does('remove', [1]);
  await asks(1);

  const { batch, changed } = await does(deed, [1]);

  expect(changed).toBe(1);
  expect(await waiting('asked')).toEqual([]);
  expect((await listed()).sort()).toEqual(counted);
  await undoes(batch);
  expect(await waiting('asked')).toEqual([1]);
  expect(await signatureOf(1)).toMatchObject({ state: 'removed', mayAsk: false });
});

test('what is held by reports still waits with them, until somebody accepts or removes it', async () => {
  const { remit, signs, reports, does, waiting, books } = await scene();
  await signs([1]);
  for (const reporter of ['Ada', 'Ben', 'Chi']) await reports(1, reporter);

  const [held] = (await store.waiting(remit, 'held', 1, 5)).signatures;

  expect(held?.pleas).toHaveLength(3);
  expect(await waiting('asked')).toEqual([1]);
  expect(await books()).toEqual(booksInOrder(0, 0, { held: 1 }));
  const [{ by, deed } = {}] = await store.deeds(remit, 1, undefined);
  expect({ by, deed }).toEqual({ by: { platform: 'reports' }, deed: 'hold' });
  await does('accept', [1]);
  expect(await waiting('asked')).toEqual([]);
});

test('undoing opens nothing of what was dealt with otherwise since, and nothing that another deed answered', async () => {
  const { signs, reports, does, undoes, waiting } = await scene();
  await signs([1, 2]);
  await reports(1, 'Ada');
  const dismissed = await does('dismiss', [1]);
  await reports(1, 'Ben');
  const removed = await does('remove', [1, 2]);

  await undoes(dismissed.batch);
  expect(await waiting('asked')).toEqual([]);
  await undoes(removed.batch);
  expect(await waiting('asked')).toEqual([1]);
});

test('who withdraws takes along what was asked about the signature', async () => {
  const { petition, signs, reports, asks, does, withdraws, waiting } = await scene();
  await signs([1, 2, 3]);
  await reports(1, 'Ada');
  await does('remove', [2]);
  await asks(2);
  await reports(3, 'Ada');

  await withdraws(1);
  await withdraws(2);

  expect(await waiting('asked')).toEqual([3]);
  const kept = await database.db.execute(sql`select number from plea where petition_id = ${petition}`);
  expect(rows(kept)).toEqual([{ number: 3 }]);
});
