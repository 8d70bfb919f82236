import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { fillBooks } from '../support/bookkeeping.ts';
import { testDatabase } from '../support/database.ts';
import { nameOf, startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();

const numbersAfter = async (petition: number, after: number, limit: number) =>
  (await store.signaturesAfter(petition, after, limit)).map(({ number }) => number);

test('signatures are told in the order of their numbers, the public ones that count alone', async () => {
  const petition = await startPetition(store, { slug: 'few' });
  for (const account of [1, 2, 3, 4, 5, 6]) {
    const visibility = account === 2 ? 'anonymous' : 'public';
    const hold = account === 4;
    await store.sign({ petition, person: visitor(account), name: `Name ${account}`, visibility, hold });
  }

  const first = await store.signaturesAfter(petition, 0, 3);

  expect(first.map(({ number }) => number)).toEqual([1, 3, 5]);
  expect(first.map(nameOf)).toEqual(['Name 1', 'Name 3', 'Name 5']);
  expect(await numbersAfter(petition, 5, 3)).toEqual([6]);
  expect(await numbersAfter(petition, 6, 3)).toEqual([]);
  expect(await numbersAfter(await startPetition(store, { slug: 'empty' }), 0, 3)).toEqual([]);
});

test('going on after each last number meets everybody once, across blocks and a long run of hidden ones', async () => {
  const petition = await startPetition(store, { slug: 'many' });
  await fillBooks(database.db, petition, 40_000);
  // A whole block and more, in which nobody is listed any more.
  await database.db.execute(sql`
    with hidden as (
      update signature set visibility = 1
      where petition_id = ${petition} and visibility = 0 and number between 10000 and 35000 returning number
    ), by_block as (select number >> 14 as block, count(*) as n from hidden group by 1)
    update block set listed = listed - n from by_block
    where petition_id = ${petition} and block.block = by_block.block
  `);
  const met: number[] = [];
  for (;;) {
    const next = await numbersAfter(petition, met.at(-1) ?? 0, 2_500);
    if (next.length === 0) break;
    met.push(...next);
  }

  const { total } = await store.signatures(petition, 1, 1);
  expect(met).toHaveLength(total);
  expect(met).toEqual([...new Set(met)].sort((one, other) => one - other));
  expect(met.some((number) => number >= 10_000 && number <= 35_000)).toBe(false);
  expect(met.at(-1)).toBeGreaterThan(35_000);
});
