import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();
let petition = 0;
let round = 0;

beforeEach(async () => {
  round += 1;
  petition = await startPetition(store, { slug: `milestones-${round}`, milestones: [10, 25, 50] });
});

const signAll = (from: number, to: number) =>
  Promise.all(
    Array.from({ length: to - from + 1 }, (_, index) =>
      store.sign({ petition, person: visitor(from + index), name: 'Name', visibility: 'public' }),
    ),
  );
const withdrawAll = (from: number, to: number) =>
  Promise.all(
    Array.from({ length: to - from + 1 }, (_, index) => store.withdrawSignature(petition, visitor(from + index))),
  );

test('the tenth signature reaches the milestone of ten', async () => {
  await signAll(1, 9);
  expect(await store.tally(petition)).toEqual({ count: 9, held: 0, milestones: [] });
  await signAll(10, 10);
  expect(await store.tally(petition)).toEqual({ count: 10, held: 0, milestones: [10] });
});

test('a commit that crosses several milestones counts for the highest alone', async () => {
  await signAll(1, 9);
  await signAll(10, 26);
  expect(await store.tally(petition)).toEqual({ count: 26, held: 0, milestones: [25] });
});

test('a milestone that was crossed is not crossed again, nor is a lower one, after people left', async () => {
  await signAll(1, 9);
  await signAll(10, 26);
  await withdrawAll(10, 26);
  await signAll(10, 26);
  expect(await store.tally(petition)).toEqual({ count: 26, held: 0, milestones: [25] });
});

test('milestones stay reached when people withdraw', async () => {
  await signAll(1, 10);
  await withdrawAll(1, 5);
  expect(await store.tally(petition)).toEqual({ count: 5, held: 0, milestones: [10] });
});

test('a milestone that is added below the count is not announced late', async () => {
  await signAll(1, 12);
  await startPetition(store, { slug: `milestones-${round}`, milestones: [5, 10, 15] });
  await signAll(13, 14);
  expect(await store.tally(petition)).toEqual({ count: 14, held: 0, milestones: [10] });
  await signAll(15, 15);
  expect(await store.tally(petition)).toEqual({ count: 15, held: 0, milestones: [10, 15] });
});

test('the counts of several petitions are read at once', async () => {
  const another = await startPetition(store, { slug: `counted-${round}` });
  await signAll(1, 3);

  const counts = await store.counts([petition, another, another + 1]);

  expect([...counts].toSorted()).toEqual([
    [petition, { count: 3, held: 0 }],
    [another, { count: 0, held: 0 }],
  ]);
  expect(await store.counts([])).toEqual(new Map());
});
