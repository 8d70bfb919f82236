import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createStore } from '../../../src/store/create-store.ts';
import { openEmbedded } from '../../../src/store/embedded.ts';
import { booksInOrder, readBooks } from '../../support/bookkeeping.ts';
import { visitor } from '../../support/petitions.ts';
import { type Acknowledged, signUntilKilled } from '../../support/storm-process.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-storm-'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('a process killed again and again in a storm leaves every acknowledged signature, no number twice', async () => {
  const acknowledged: Acknowledged[] = [];
  // Each begins with what the one before left behind, lock and all.
  for (const name of ['a', 'b', 'c']) acknowledged.push(...(await signUntilKilled({ dataDir }, name, 1_000)));

  const database = await openEmbedded({ dataDir });
  const store = createStore({ database, secret: 'a secret for tests' });
  const petition = (await store.catalogue()).petitions[0]!.id;
  for (const { account, number } of acknowledged) {
    expect(await store.signature(petition, visitor(account)), account).toMatchObject({ number });
  }
  expect(new Set(acknowledged.map(({ number }) => number)).size).toBe(acknowledged.length);
  const { count } = await store.tally(petition);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(count, count));
  await store.close();
}, 90_000);
