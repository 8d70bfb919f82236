import { afterAll, expect, test } from 'vitest';
import type { SignOutcome } from '../../../src/domain/signature.ts';
import { createStore } from '../../../src/store/create-store.ts';
import { openServer } from '../../../src/store/server.ts';
import type { Store } from '../../../src/store/store.ts';
import { booksInOrder, readBooks } from '../../support/bookkeeping.ts';
import { makeServerDatabase, testDatabase } from '../../support/database.ts';
import { startPetition, visitor } from '../../support/petitions.ts';

const database = await testDatabase();
const [one, two] = [await database.openStore({ batchSize: 40 }), await database.openStore({ batchSize: 40 })];

const emptied: { url: string; drop(): Promise<void> }[] = [];
afterAll(() => Promise.all(emptied.map(({ drop }) => drop())));

test('processes that start together on an empty database all find their tables', async () => {
  for (let round = 0; round < 3; round += 1) {
    const empty = await makeServerDatabase();
    emptied.push(empty);
    const opened = await Promise.all([1, 2, 3, 4].map(() => openServer(empty.url)));
    const stores = opened.map((process) => createStore({ database: process, secret: 'a secret for tests' }));
    expect((await Promise.all(stores.map((store) => store.catalogueRevision()))).join()).toBe('0,0,0,0');
    await Promise.all(stores.map((store) => store.close()));
  }
});

test('two processes sign for the same hundreds of people at once: each stands once, and both were told the same', async () => {
  const petition = await startPetition(one, { slug: 'two-processes', milestones: [100, 500] });
  const signAll = (store: Store) =>
    Promise.all(
      Array.from({ length: 600 }, (_, account) =>
        store.sign({ petition, person: visitor(account), name: 'Name', visibility: 'public' }),
      ),
    );

  const [toldByOne, toldByTwo] = await Promise.all([signAll(one), signAll(two)]);

  const numbers = (outcomes: readonly SignOutcome[]) =>
    outcomes.map((outcome) => 'signature' in outcome && outcome.signature.number);
  const signed = [...toldByOne, ...toldByTwo].filter(({ kind }) => kind === 'signed');
  expect(numbers(toldByOne)).toEqual(numbers(toldByTwo));
  expect(signed).toHaveLength(600);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(600, 600));
  expect((await one.tally(petition)).milestones).toContain(500);
});

test('what one process signs while the other withdraws leaves the books in order', async () => {
  const petition = await startPetition(one, { slug: 'coming-and-going' });
  const people = Array.from({ length: 300 }, (_, account) => visitor(account));
  const sign = (store: Store) =>
    people.map((person) => store.sign({ petition, person, name: 'Name', visibility: 'public' }));
  await Promise.all(sign(one));

  await Promise.all([...people.map((person) => two.withdrawSignature(petition, person)), ...sign(one), ...sign(two)]);

  const { count } = await one.tally(petition);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(count, count));
});

test('a change of the catalogue in one process raises the revision that the other sees', async () => {
  const before = await two.catalogueRevision();
  await startPetition(one, { slug: 'seen-by-the-other' });
  expect(await two.catalogueRevision()).toBeGreaterThan(before);
});
