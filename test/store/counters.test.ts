import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { booksInOrder } from '../support/bookkeeping.ts';
import { moderatedStore, range } from './moderated.ts';

const { database, store, scene } = await moderatedStore();

/** Six counted, one of them anonymous, of two communities; two held, one removed. */
async function variedScene() {
  const place = await scene({ milestones: [100] });
  await place.signs(range(1, 4), { community: 5 });
  await place.signs([5], { community: 6 });
  await place.signs([6, 7], { visibility: 'anonymous' });
  await place.signs([8, 9], { hold: true, community: 5 });
  await place.does('remove', [7]);
  return place;
}

const inOrder = booksInOrder(6, 5, { held: 2, removed: 1 });

test('counters that are right are left alone, whatever happened before', async () => {
  const { does, undoes, withdraws, books } = await variedScene();
  await undoes((await does('remove', [1, 8])).batch);
  await withdraws(7);
  expect(await store.checkCounters()).toEqual([]);
  expect(await books()).toEqual(booksInOrder(6, 5, { held: 2 }));
});

test.each([
  ['count', 'update tally set count = count + 3', 9, 6],
  ['held', 'update tally set held = 0', 0, 2],
  ['removed', 'update tally set removed = 7', 7, 1],
  ['hour', 'update hour set n = n - 4', 2, 6],
  ['hour', 'delete from hour', 0, 6],
  ['block', 'update block set listed = listed + 1', 6, 5],
  ['block', 'delete from block', 0, 5],
  ['origin', 'delete from origin where community = 5 and', 0, 4],
  ['origin', 'update origin set n = -2 where community = 6 and', -2, 1],
])('a wrong counter of the kind %s is found and mended: %s', async (counter, harm, was, is) => {
  const { petition, books } = await variedScene();
  await database.db.execute(sql.raw(`${harm} ${harm.endsWith('and') ? '' : 'where'} petition_id = ${petition}`));
  expect(await books()).not.toEqual(inOrder);

  expect(await store.checkCounters()).toEqual([{ petition, counter, was, is }]);

  expect(await books()).toEqual(inOrder);
  expect(await store.checkCounters()).toEqual([]);
});

test('counters of hours, runs and communities that nobody signed in are emptied', async () => {
  const { petition, books } = await variedScene();
  const add = (what: string) => database.db.execute(sql.raw(`insert into ${what}`));
  await add(`hour values (${petition}, '2026-01-01T10:00:00Z', 8)`);
  await add(`block values (${petition}, 7, 8)`);
  await add(`origin values (${petition}, 99, 8)`);

  const faults = await store.checkCounters();

  expect(faults.map(({ counter, was, is }) => [counter, was, is])).toEqual([
    ['block', 8, 0],
    ['hour', 8, 0],
    ['origin', 8, 0],
  ]);
  expect(await books()).toEqual(inOrder);
});

test('several petitions are mended at once, and nobody hears of a milestone by it', async () => {
  const [one, other] = [await variedScene(), await variedScene()];
  await database.db.execute(sql`update tally set count = 0 where petition_id in (${one.petition}, ${other.petition})`);

  const faults = await store.checkCounters();

  expect(faults.map(({ petition }) => petition)).toEqual([one.petition, other.petition]);
  expect(await store.tally(one.petition)).toEqual({ count: 6, held: 2, milestones: [] });
});

test('counters that are checked while people sign, hide and are moderated are never found wrong', async () => {
  const { petition, signs, does, books } = await scene();
  const hides = (account: number) =>
    store.changeSignature(petition, { platform: 'web', account: String(account) }, { visibility: 'anonymous' });
  const bustle = range(1, 12).map(async (each) => {
    const accounts = range(each * 20, each * 20 + 19);
    await signs(accounts, { hold: each % 3 === 0, community: each % 4 });
    await Promise.all([
      ...accounts.slice(0, 5).map(hides),
      does('remove', range(1, each * 10)),
      does('accept', [each]),
    ]);
  });
  const checks = range(1, 6).map(() => store.checkCounters());

  expect((await Promise.all(checks)).flat()).toEqual([]);

  await Promise.all(bustle);
  const { signatures, publicSignatures, heldSignatures, removedSignatures } = await books();
  const others = { held: heldSignatures, removed: removedSignatures };
  expect(await books()).toEqual(booksInOrder(signatures, publicSignatures, others));
});
