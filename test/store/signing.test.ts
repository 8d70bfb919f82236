import { expect, test } from 'vitest';
import { booksInOrder, readBooks } from '../support/bookkeeping.ts';
import { testDatabase } from '../support/database.ts';
import { nameOf, startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();

test('a signature is numbered, counted, dated and found again', async () => {
  const signedAt = new Date('2026-11-22T10:30:00.123Z');
  const thatDay = await database.openStore({ clock: () => signedAt });
  const petition = await startPetition(store, { slug: 'found-again' });

  const outcome = await thatDay.sign({ petition, person: visitor('Ada'), name: 'Ada', visibility: 'public' });

  expect(outcome).toMatchObject({ kind: 'signed', count: 1, signature: { number: 1, visibility: 'public', signedAt } });
  const found = await store.signature(petition, visitor('Ada'));
  expect(found).toMatchObject({ number: 1, visibility: 'public', signedAt });
  expect(nameOf(found)).toBe('Ada');
});

test('nobody signs twice: the second time shows the first signature as it was', async () => {
  const petition = await startPetition(store, { slug: 'not-twice' });
  const first = await store.sign({ petition, person: visitor('Ben'), name: 'Ben', visibility: 'anonymous' });

  const second = await store.sign({ petition, person: visitor('Ben'), name: 'Benjamin', visibility: 'public' });

  expect(second).toMatchObject({ ...first, kind: 'already' });
  expect('signature' in second && nameOf(second.signature)).toBe('Ben');
});

test('the same account on another platform is another person', async () => {
  const petition = await startPetition(store, { slug: 'platforms-differ' });
  const request = { petition, name: 'Ada', visibility: 'public' } as const;
  await store.sign({ ...request, person: { platform: 'discord', account: '7' } });

  const other = await store.sign({ ...request, person: { platform: 'telegram', account: '7' } });

  expect(other).toMatchObject({ kind: 'signed', count: 2 });
});

test('hundreds sign at once, many of them twice: everyone stands once, numbers have no gap', async () => {
  const petition = await startPetition(store, { slug: 'crowd' });
  const people = Array.from({ length: 900 }, (_, index) => visitor(index % 600));

  const outcomes = await Promise.all(
    people.map((person, index) =>
      store.sign({ petition, person, name: `Name ${index}`, visibility: index % 3 === 0 ? 'anonymous' : 'public' }),
    ),
  );

  const numbers = outcomes.map((outcome) => ('signature' in outcome ? outcome.signature.number : 0));
  expect(outcomes.filter(({ kind }) => kind === 'signed')).toHaveLength(600);
  expect(outcomes.filter(({ kind }) => kind === 'already')).toHaveLength(300);
  expect(numbers.slice(600)).toEqual(numbers.slice(0, 300));
  expect(numbers.slice(0, 600)).toEqual(Array.from({ length: 600 }, (_, index) => index + 1));
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(600, 400));
});

test('signatures of many petitions in one commit are numbered each on their own', async () => {
  const petitions = await Promise.all(['one', 'two', 'three'].map((slug) => startPetition(store, { slug })));

  const outcomes = await Promise.all(
    petitions.flatMap((petition) =>
      [1, 2].map((account) =>
        store.sign({ petition, person: visitor(account), name: `Name ${account}`, visibility: 'public' }),
      ),
    ),
  );

  const numbers = outcomes.map((outcome) => 'signature' in outcome && outcome.signature.number);
  expect(numbers).toEqual([1, 2, 1, 2, 1, 2]);
});

test('a signature that the database refuses fails alone, and its neighbours are signed', async () => {
  const petition = await startPetition(store, { slug: 'bad-row' });
  const sign = (account: number, community: number) =>
    store.sign({ petition, person: visitor(account), name: 'Name', visibility: 'public', community });

  const settled = await Promise.allSettled([sign(1, 1), sign(2, 2 ** 40), sign(3, 1)]);

  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(2, 2));
});

test.each([
  'O’Brien-Ávila',
  '李小龍',
  'فاطمة الزهراء',
  `{"a\\",NULL,'b'}`,
  "'); drop table signature; --",
  "O''Neill\\'",
  'NULL',
  '',
  '👩‍👩‍👧',
])('the name %j comes back as it was written, public and anonymous', async (name) => {
  const petition = await startPetition(store, { slug: 'any-name' });
  for (const visibility of ['public', 'anonymous'] as const) {
    const person = visitor(`${name} ${visibility}`);
    await store.sign({ petition, person, name, visibility });
    expect(nameOf(await store.signature(petition, person))).toBe(name);
  }
});

test.each([
  ['half a surrogate pair', 'A\ud800'],
  ['a NUL', 'A\0B'],
])('%s is refused as a name, public or anonymous, given at first or later', async (_, name) => {
  const petition = await startPetition(store, { slug: 'no-character' });
  const person = visitor('Ada');
  await store.sign({ petition, person, name: 'Ada', visibility: 'public' });
  for (const visibility of ['public', 'anonymous'] as const) {
    await expect(store.sign({ petition, person: visitor(1), name, visibility })).rejects.toThrow(RangeError);
  }
  await expect(store.changeSignature(petition, person, { name })).rejects.toThrow(RangeError);
  expect(nameOf(await store.signature(petition, person))).toBe('Ada');
});

test('a petition that nobody imported takes no signature', async () => {
  const outcome = await store.sign({ petition: 999_999, person: visitor(1), name: 'Ada', visibility: 'public' });
  expect(outcome).toEqual({ kind: 'notOpen' });
});
