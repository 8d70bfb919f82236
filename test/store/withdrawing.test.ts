import { expect, test } from 'vitest';
import { booksInOrder, readBooks } from '../support/bookkeeping.ts';
import { testDatabase } from '../support/database.ts';
import { nameOf, startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();

test('who withdraws is gone from every count, and may sign again under a new number', async () => {
  const petition = await startPetition(store, { slug: 'changed-mind' });
  const chi = { petition, person: visitor('Chi'), name: 'Chi', visibility: 'public' } as const;
  await store.sign(chi);
  await store.sign({ ...chi, person: visitor('Ben'), name: 'Ben' });

  const withdrawn = await store.withdrawSignature(petition, visitor('Chi'));

  expect(withdrawn).toMatchObject({ number: 1 });
  expect(nameOf(withdrawn)).toBe('Chi');
  expect(await store.signature(petition, visitor('Chi'))).toBeUndefined();
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(1, 1));
  expect(await store.sign(chi)).toMatchObject({ kind: 'signed', count: 2, signature: { number: 3 } });
});

test('withdrawing twice at once takes one signature back', async () => {
  const petition = await startPetition(store, { slug: 'twice-withdrawn' });
  for (const account of [1, 2]) {
    await store.sign({ petition, person: visitor(account), name: 'Name', visibility: 'public' });
  }

  const withdrawn = await Promise.all([1, 2, 3].map(() => store.withdrawSignature(petition, visitor(1))));

  expect(withdrawn.filter((signature) => signature !== undefined)).toHaveLength(1);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(1, 1));
});

test('a signature of the past leaves the hour in which it was given', async () => {
  const petition = await startPetition(store, { slug: 'hours' });
  const at = async (time: string) => await database.openStore({ clock: () => new Date(time) });
  const evening = await at('2026-11-20T21:59:59Z');
  await evening.sign({ petition, person: visitor(1), name: 'Early', visibility: 'public' });
  const night = await at('2026-11-20T22:00:00Z');
  await night.sign({ petition, person: visitor(2), name: 'Late', visibility: 'public' });

  await store.withdrawSignature(petition, visitor(1));

  expect(await store.signedSince(petition, new Date('2026-11-20T21:30:00Z'))).toBe(1);
  expect(await store.signedSince(petition, new Date('2026-11-20T22:30:00Z'))).toBe(1);
  expect(await store.signedSince(petition, new Date('2026-11-20T23:00:00Z'))).toBe(0);
});

test('a new name replaces the old one and leaves number and date alone', async () => {
  const petition = await startPetition(store, { slug: 'renamed' });
  const person = visitor('Ada');
  await store.sign({ petition, person, name: 'Ada', visibility: 'anonymous' });
  const before = await store.signature(petition, person);

  const after = await store.changeSignature(petition, person, { name: 'Ada L.' });

  expect(after).toMatchObject({ ...before });
  expect(nameOf(await store.signature(petition, person))).toBe('Ada L.');
});

test('a signature that becomes anonymous leaves the list, and comes back to its place', async () => {
  const petition = await startPetition(store, { slug: 'hidden' });
  for (const account of [1, 2, 3]) {
    await store.sign({ petition, person: visitor(account), name: `Name ${account}`, visibility: 'public' });
  }
  const listed = async () => (await store.signatures(petition, 1, 10)).signatures.map(nameOf);

  await store.changeSignature(petition, visitor(2), { visibility: 'anonymous' });
  expect(await listed()).toEqual(['Name 3', 'Name 1']);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(3, 2));

  await store.changeSignature(petition, visitor(2), { visibility: 'public' });
  expect(await listed()).toEqual(['Name 3', 'Name 2', 'Name 1']);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(3, 3));
});

test('who has not signed has nothing to change and nothing to withdraw', async () => {
  const petition = await startPetition(store, { slug: 'nothing-there' });
  expect(await store.changeSignature(petition, visitor(1), { name: 'Name' })).toBeUndefined();
  expect(await store.withdrawSignature(petition, visitor(1))).toBeUndefined();
});

test('signing, hiding, renaming and withdrawing all at once leave the books in order', async () => {
  const petition = await startPetition(store, { slug: 'bustle' });
  const people = Array.from({ length: 120 }, (_, index) => visitor(index));
  const sign = (person: (typeof people)[number]) =>
    store.sign({ petition, person, name: 'Name', visibility: 'public' });
  await Promise.all(people.slice(0, 80).map(sign));

  await Promise.all(
    people.flatMap((person, index) => [
      sign(person),
      store.changeSignature(petition, person, { visibility: index % 2 === 0 ? 'anonymous' : 'public' }),
      store.changeSignature(petition, person, { name: 'Another' }),
      ...(index % 5 === 0 ? [store.withdrawSignature(petition, person)] : []),
    ]),
  );

  const books = await readBooks(database.db, petition);
  expect(books).toEqual(booksInOrder(books.signatures, books.publicSignatures));
  expect(books.signatures).toBeGreaterThanOrEqual(96);
});
