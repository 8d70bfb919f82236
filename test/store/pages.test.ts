import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/store/database.ts';
import { booksInOrder, fillBooks, readBooks } from '../support/bookkeeping.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();

/** The page as a database that counts every row would give it. */
async function pageByCounting(petition: number, page: number, pageSize: number): Promise<readonly number[]> {
  const found = rows<{ number: number }>(
    await database.db.execute(sql`
      select number from signature where petition_id = ${petition} and visibility = 0
      order by number desc limit ${pageSize} offset ${(page - 1) * pageSize}
    `),
  );
  return found.map(({ number }) => number);
}

const numbersOn = async (petition: number, page: number, pageSize: number) =>
  (await store.signatures(petition, page, pageSize)).signatures.map(({ number }) => number);

test('a petition without signatures has one empty page', async () => {
  const petition = await startPetition(store, { slug: 'empty' });
  expect(await store.signatures(petition, 1, 10)).toEqual({ signatures: [], page: 1, pages: 1, total: 0 });
});

test('pages show public signatures alone, newest first, and past the last there is nothing', async () => {
  const petition = await startPetition(store, { slug: 'few' });
  for (let account = 1; account <= 7; account += 1) {
    const visibility = account === 4 ? 'anonymous' : 'public';
    await store.sign({ petition, person: visitor(account), name: `Name ${account}`, visibility });
  }

  const last = await store.signatures(petition, 2, 4);

  expect(last).toMatchObject({ page: 2, pages: 2, total: 6 });
  expect(await numbersOn(petition, 1, 4)).toEqual([7, 6, 5, 3]);
  expect(last.signatures.map(({ number }) => number)).toEqual([2, 1]);
  expect(await numbersOn(petition, 3, 4)).toEqual([]);
});

test('any page of a long list is the one that counting every row would give, also after people left', async () => {
  const petition = await startPetition(store, { slug: 'many' });
  await fillBooks(database.db, petition, 40_000);
  for (let account = 1; account <= 30; account += 1) {
    await store.sign({ petition, person: visitor(account), name: 'New', visibility: 'public' });
    if (account % 3 === 0) await store.withdrawSignature(petition, visitor(account));
  }
  // A whole run of numbers is withdrawn or hidden, across the border of two blocks.
  await database.db.execute(sql`
    with gone as (
      delete from signature where petition_id = ${petition} and number between 16000 and 17000 returning number, visibility
    ), by_block as (
      update block set listed = listed - n
      from (select number >> 14 as block, count(*) as n from gone where visibility = 0 group by 1) as fewer
      where petition_id = ${petition} and block.block = fewer.block
    ), by_hour as (
      update hour set n = n - (select count(*) from gone) where petition_id = ${petition}
        and hour = (select min(hour) from hour where petition_id = ${petition})
    )
    update tally set count = count - (select count(*) from gone) where petition_id = ${petition}
  `);

  const { total, pages } = await store.signatures(petition, 1, 100);
  const books = await readBooks(database.db, petition);
  expect(books).toEqual(booksInOrder(40_020 - 1_001, total));
  for (const page of [1, 2, 100, 155, 156, 157, 158, 200, pages - 1, pages, pages + 1]) {
    expect(await numbersOn(petition, page, 100), `page ${page}`).toEqual(await pageByCounting(petition, page, 100));
  }
});
