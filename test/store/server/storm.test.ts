import { afterAll, expect, test } from 'vitest';
import { createStore } from '../../../src/store/create-store.ts';
import { openServer } from '../../../src/store/server.ts';
import { booksInOrder, readBooks } from '../../support/bookkeeping.ts';
import { makeServerDatabase } from '../../support/database.ts';
import { visitor } from '../../support/petitions.ts';
import { signUntilKilled } from '../../support/storm-process.ts';

const { url, drop } = await makeServerDatabase();
afterAll(drop);

test('two processes killed in the middle of a storm leave every acknowledged signature, no number twice', async () => {
  const storms = await Promise.all(['a', 'b'].map((name) => signUntilKilled({ url }, name, 2_000)));
  const acknowledged = storms.flat();

  const database = await openServer(url);
  const store = createStore({ database, secret: 'a secret for tests' });
  const petition = (await store.catalogue()).petitions[0]!.id;
  for (const { account, number } of acknowledged) {
    expect(await store.signature(petition, visitor(account)), account).toMatchObject({ number });
  }
  expect(new Set(acknowledged.map(({ number }) => number)).size).toBe(acknowledged.length);
  const { count } = await store.tally(petition);
  expect(count).toBeGreaterThanOrEqual(acknowledged.length);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(count, count));
  await store.close();
});
