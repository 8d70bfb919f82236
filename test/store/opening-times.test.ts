import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();

const opensAt = new Date('2026-11-01T08:00:00Z');
const closesAt = new Date('2026-11-30T20:00:00Z');

test.each([
  ['a moment before it opens', new Date(opensAt.getTime() - 1), 'notOpen'],
  ['as it opens', opensAt, 'signed'],
  ['a moment before it closes', new Date(closesAt.getTime() - 1), 'signed'],
  ['as it closes', closesAt, 'notOpen'],
])('%s, a signature is %3$s', async (situation, now, kind) => {
  const petition = await startPetition(store, { slug: 'times', opensAt, closesAt });
  const then = await database.openStore({ clock: () => now });
  const outcome = await then.sign({ petition, person: visitor(situation), name: 'Name', visibility: 'public' });
  expect(outcome.kind).toBe(kind);
});

test('who signs while the petition is closed and had signed before sees that signature', async () => {
  const petition = await startPetition(store, { slug: 'late-again' });
  const ada = { petition, person: visitor('Ada'), name: 'Ada', visibility: 'public' } as const;
  await store.sign(ada);
  await store.closePetition('late-again');

  expect(await store.sign(ada)).toMatchObject({ kind: 'already', signature: { number: 1 } });
  expect(await store.sign({ ...ada, person: visitor('Ben') })).toEqual({ kind: 'notOpen' });
});

/** More than are committed while a petition is being closed. */
const crowd = 1_000;

test('after a closing nobody is signed who waited in the queue, and nobody is told otherwise', async () => {
  const petition = await startPetition(store, { slug: 'closing' });
  const small = await database.openStore({ batchSize: 1 });
  const signing = Array.from({ length: crowd }, (_, account) =>
    small.sign({ petition, person: visitor(account), name: 'Name', visibility: 'public' }),
  );
  await signing[0];

  await store.closePetition('closing');
  const { count } = await store.tally(petition);

  const outcomes = await Promise.all(signing);
  expect(outcomes.filter(({ kind }) => kind === 'signed')).toHaveLength(count);
  expect(outcomes.filter(({ kind }) => kind === 'notOpen')).toHaveLength(crowd - count);
  expect(count).toBeLessThan(crowd);
});

test('reopening takes back a closing by hand, and a closing time that has passed', async () => {
  const petition = await startPetition(store, { slug: 'reopened', closesAt });
  const later = await database.openStore({ clock: () => new Date('2027-01-01T00:00:00Z') });
  await later.closePetition('reopened');

  await later.reopenPetition('reopened');

  const outcome = await later.sign({ petition, person: visitor(1), name: 'Name', visibility: 'public' });
  expect(outcome.kind).toBe('signed');
  const { petitions } = await store.catalogue();
  expect(petitions.find(({ id }) => id === petition)).toMatchObject({ closedAt: undefined, closesAt: undefined });
});

test('reopening leaves a closing time alone that is still to come', async () => {
  const petition = await startPetition(store, { slug: 'still-to-come', closesAt });
  const before = await database.openStore({ clock: () => opensAt });
  await before.closePetition('still-to-come');

  await before.reopenPetition('still-to-come');

  const { petitions } = await store.catalogue();
  expect(petitions.find(({ id }) => id === petition)).toMatchObject({ closedAt: undefined, closesAt });
});

test('a petition that is not there cannot be closed, reopened or made the default', async () => {
  expect(await store.closePetition('nowhere')).toBe(false);
  expect(await store.reopenPetition('nowhere')).toBe(false);
  expect(await store.setDefaultPetition('nowhere', undefined)).toBe(false);
});
