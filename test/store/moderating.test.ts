import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Deed, SignatureState } from '../../src/domain/moderation.ts';
import { rows } from '../../src/store/database.ts';
import { booksInOrder, fillBooks, readBooks } from '../support/bookkeeping.ts';
import { nameOf, startPetition, visitor } from '../support/petitions.ts';
import { dee, eve, moderatedStore, range } from './moderated.ts';

const { database, store, scene } = await moderatedStore();

/** A public and an anonymous signature, numbers 1 and 2, in each state. */
async function twoIn(state: SignatureState) {
  const place = await scene();
  await place.signs([1], { hold: state === 'held', community: 5 });
  await place.signs([2], { hold: state === 'held', visibility: 'anonymous', community: 5 });
  if (state === 'removed') {
    await store.moderate({ remit: place.remit, numbers: [1, 2], deed: 'remove', by: eve, reason: undefined });
  }
  return place;
}

const booksOf: Readonly<Record<SignatureState, ReturnType<typeof booksInOrder>>> = {
  counted: booksInOrder(2, 1),
  held: booksInOrder(0, 0, { held: 2 }),
  removed: booksInOrder(0, 0, { removed: 2 }),
};

test.each<[Deed, SignatureState, SignatureState]>([
  ['accept', 'held', 'counted'],
  ['remove', 'counted', 'removed'],
  ['remove', 'held', 'removed'],
  ['restore', 'removed', 'counted'],
  ['block', 'counted', 'removed'],
  ['block', 'held', 'removed'],
  ['hold', 'counted', 'held'],
])('%s makes what was %s %s, in every counter', async (deed, before, after) => {
  const { petition, does, undoes, states, books } = await twoIn(before);

  const outcome = await does(deed, [1, 2]);

  expect(outcome).toMatchObject({ changed: 2, count: booksOf[after].count, held: booksOf[after].held });
  expect(await states([1, 2])).toEqual([after, after]);
  expect(await books()).toEqual(booksOf[after]);
  expect(await store.signedThrough(petition, 5)).toBe(booksOf[after].count);
  expect((await undoes(outcome.batch))?.changed).toBe(2);
  expect(await states([1, 2])).toEqual([before, before]);
  expect(await books()).toEqual(booksOf[before]);
});

test.each<[Deed, SignatureState]>([
  ['accept', 'counted'],
  ['accept', 'removed'],
  ['remove', 'removed'],
  ['restore', 'counted'],
  ['restore', 'held'],
  ['hold', 'held'],
  ['hold', 'removed'],
  ['dismiss', 'counted'],
  ['dismiss', 'held'],
  ['dismiss', 'removed'],
])('%s leaves alone what is %s, and nothing is noted', async (deed, state) => {
  const { remit, does, books } = await twoIn(state);
  const noted = await store.deeds(remit, 10, undefined);

  const outcome = await does(deed, [1, 2, 3]);

  const { count, held } = booksOf[state];
  expect(outcome).toEqual({ batch: undefined, changed: 0, count, held });
  expect(await books()).toEqual(booksOf[state]);
  expect(await store.deeds(remit, 10, undefined)).toEqual(noted);
});

test('a number that is given twice, or that nobody has, counts for what it is', async () => {
  const { signs, does, books } = await scene();
  await signs([1, 2]);
  expect(await does('remove', [1, 1, 77, 1])).toEqual({ batch: 1, changed: 1, count: 1, held: 0 });
  expect(await does('remove', [])).toEqual({ batch: undefined, changed: 0, count: 1, held: 0 });
  expect(await books()).toEqual(booksInOrder(1, 1, { removed: 1 }));
});

test('of one petition nothing is changed by numbers of another', async () => {
  const [one, other] = [await scene(), await scene()];
  await Promise.all([one.signs([1]), other.signs([1])]);
  expect((await one.does('remove', [1])).batch).toBe(1);
  expect(await other.undoes(1)).toBeUndefined();
  expect(await other.books()).toEqual(booksInOrder(1, 1));
});

test('a petition that nobody imported has nothing to moderate', async () => {
  const remit = { petition: 999_999, community: undefined };
  const request = { remit, numbers: [1], deed: 'remove', by: dee, reason: undefined } as const;
  expect(await store.moderate(request)).toEqual({ batch: undefined, changed: 0, count: 0, held: 0 });
  expect(await store.undo(remit, 1, dee)).toBeUndefined();
});

test('who was removed reads the reason, and reads it again instead of signing under another name', async () => {
  const { signs, does, signatureOf, listed, books } = await scene();
  await signs([1, 2]);
  await does('remove', [1], 'That is a brand of soap.');

  const [again] = await signs([1], { name: 'Somebody Else' });

  expect(await signatureOf(1)).toMatchObject({ state: 'removed', removedFor: 'That is a brand of soap.' });
  expect(again).toMatchObject({
    kind: 'already',
    count: 1,
    signature: { number: 1, state: 'removed', removedFor: 'That is a brand of soap.' },
  });
  expect(await listed()).toEqual([2]);
  expect(await books()).toEqual(booksInOrder(1, 1, { removed: 1 }));
});

test('a removal without a reason, and a signature that was put back, have none to tell', async () => {
  const { signs, does, signatureOf } = await scene();
  await signs([1, 2]);
  await does('remove', [1]);
  await does('remove', [2], 'Spam');
  await does('restore', [2]);
  expect(await signatureOf(1)).not.toHaveProperty('removedFor');
  expect(await signatureOf(2)).not.toHaveProperty('removedFor');
});

test('who was removed may ask for a second look once, and who is blocked may not', async () => {
  const { signs, does, undoes, asks, signatureOf, books } = await scene();
  await signs([1, 2, 3]);
  await does('remove', [1, 2, 3], 'Spam');
  await asks(2);
  const { batch } = await does('block', [3]);
  const mayAsk = async (account: number) => (await signatureOf(account))?.mayAsk;

  expect([await mayAsk(1), await mayAsk(2), await mayAsk(3)]).toEqual([true, false, false]);
  const again = await Promise.all([1, 2, 3].map(async (account) => (await signs([account]))[0]));
  expect(again.map((each) => each && 'signature' in each && each.signature.mayAsk)).toEqual([true, false, false]);
  expect(await signatureOf(3)).toMatchObject({ state: 'removed', removedFor: 'Spam' });
  expect(await books()).toEqual(booksInOrder(0, 0, { removed: 3 }));

  await undoes(batch);
  expect(await mayAsk(3)).toBe(true);
});

test('who was blocked is put back like everybody, and who then withdraws cannot come back', async () => {
  const { signs, does, undoes, withdraws, states, signatureOf, books } = await scene();
  await signs([1, 2, 3]);
  const { batch } = await does('block', [1, 2, 3], 'Spam');
  await withdraws(3);
  const [back] = await signs([3]);

  expect(back).toMatchObject({ kind: 'already', signature: { state: 'removed', removedFor: 'Spam', mayAsk: false } });
  expect(await does('restore', [1])).toMatchObject({ changed: 1, count: 1 });
  expect(await undoes(batch)).toMatchObject({ changed: 1, count: 2 });
  expect(await states([1, 2, 3])).toEqual(['counted', 'counted', 'removed']);
  expect(await signatureOf(3)).toMatchObject({ isWithdrawn: true });
  expect(await signatureOf(1)).not.toHaveProperty('mayAsk');
  expect(await books()).toEqual(booksInOrder(2, 2));
});

test('a removed signature is neither renamed nor hidden, and comes back as it was', async () => {
  const { petition, signs, does, signatureOf, listed, books } = await scene();
  await signs([1, 2]);
  await does('remove', [1, 2], 'Spam');

  const hidden = await store.changeSignature(petition, visitor(1), { visibility: 'anonymous' });
  await store.changeSignature(petition, visitor(2), { name: 'Grace' });

  expect(hidden).toMatchObject({ state: 'removed', removedFor: 'Spam', visibility: 'public' });
  expect(await books()).toEqual(booksInOrder(0, 0, { removed: 2 }));
  await does('restore', [1, 2]);
  expect((await listed()).toSorted()).toEqual([1, 2]);
  expect(nameOf(await signatureOf(2))).toBe('Name 2');
  expect(await books()).toEqual(booksInOrder(2, 2));
});

test('who withdraws after being removed leaves nothing behind, and cannot come back', async () => {
  const { petition, signs, does, undoes, withdraws, signatureOf, books } = await scene();
  await signs([1], { visibility: 'anonymous', community: 5, signals: ['burst'] });
  await signs([2]);
  const { batch } = await does('remove', [1, 2], 'Spam');

  expect(await withdraws(1)).toMatchObject({ number: 1, state: 'removed', removedFor: 'Spam' });

  expect(await signatureOf(1)).toMatchObject({ number: 1, state: 'removed', isWithdrawn: true, removedFor: 'Spam' });
  expect(await withdraws(1)).toBeUndefined();
  expect(await store.changeSignature(petition, visitor(1), { name: 'Back' })).toBeUndefined();
  const [again] = await signs([1]);
  expect(again).toMatchObject({ kind: 'already', signature: { number: 1, state: 'removed', removedFor: 'Spam' } });
  expect(again && 'signature' in again && nameOf(again.signature)).toBe('');
  const left = await database.db.execute(
    sql`select name, community, signals from signature where petition_id = ${petition} and number = 1`,
  );
  expect(rows(left)).toEqual([{ name: '', community: null, signals: 0 }]);
  expect(await books()).toEqual(booksInOrder(0, 0, { removed: 1 }));

  expect(await does('restore', [1])).toMatchObject({ changed: 0 });
  expect(await undoes(batch)).toMatchObject({ changed: 1, count: 1 });
  expect(await signatureOf(1)).toMatchObject({ isWithdrawn: true });
  expect(await books()).toEqual(booksInOrder(1, 1));
});

test('accepting crosses milestones: the highest counts, in the range that was crossed', async () => {
  const { petition, signs, does } = await scene({ milestones: [5, 7] });
  await signs(range(1, 4));
  await signs(range(5, 8), { hold: true });

  await does('accept', range(5, 8));

  expect(await store.tally(petition)).toEqual({ count: 8, held: 0, milestones: [7] });
  const news = await database.db.execute(
    sql`select kind, mark::int, after, upto, told from news where petition_id = ${petition}`,
  );
  expect(rows(news)).toEqual([{ kind: 0, mark: 7, after: 4, upto: 8, told: false }]);
});

test('a milestone is crossed once, whoever is removed, put back, or signs in their place', async () => {
  const { petition, signs, does, undoes } = await scene({ milestones: [3, 5] });
  await signs(range(1, 3));
  const { batch } = await does('remove', [2, 3], 'Spam');
  await signs(range(4, 5));
  await undoes(batch);
  expect(await store.tally(petition)).toEqual({ count: 5, held: 0, milestones: [3, 5] });
  await does('remove', range(1, 5));
  await does('restore', range(1, 5));
  expect(await store.tally(petition)).toEqual({ count: 5, held: 0, milestones: [3, 5] });
});

test('a signature of the past leaves the hour in which it was given, and comes back to it', async () => {
  const petition = await startPetition(store, { slug: 'past-hours' });
  const then = await database.openStore({ clock: () => new Date('2026-11-20T21:59:59Z') });
  await then.sign({ petition, person: visitor(1), name: 'Early', visibility: 'public', hold: true });
  const remit = { petition, community: undefined };
  const request = { remit, numbers: [1], by: dee, reason: undefined } as const;

  await store.moderate({ ...request, deed: 'accept' });
  expect(await store.growth(petition)).toEqual([{ at: new Date('2026-11-20T22:00:00Z'), count: 1 }]);
  await store.moderate({ ...request, deed: 'remove' });
  expect(await store.growth(petition)).toEqual([]);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(0, 0, { removed: 1 }));
});

test('twenty thousand of many are removed and put back at once, and every page is right in between', async () => {
  const petition = await startPetition(store, { slug: 'raid' });
  const remit = { petition, community: undefined };
  await fillBooks(database.db, petition, 60_000);
  // A run of numbers that covers a whole block, and every sixth of the others.
  const numbers = [...range(15_001, 34_000), ...range(1, 1_000).map((each) => 40_000 + each * 6)];
  const publicAmong = (all: readonly number[]) => all.filter((number) => number % 3 !== 0).length;
  const publicBefore = publicAmong(range(1, 60_000));

  const removed = await store.moderate({ remit, numbers, deed: 'remove', by: dee, reason: 'A raid' });

  expect(removed).toEqual({ batch: 1, changed: numbers.length, count: 60_000 - numbers.length, held: 0 });
  const inOrder = booksInOrder(60_000 - numbers.length, publicBefore - publicAmong(numbers), {
    removed: numbers.length,
  });
  expect(await readBooks(database.db, petition)).toEqual(inOrder);
  const gone = new Set(numbers);
  const left = range(1, 60_000).filter((number) => number % 3 !== 0 && !gone.has(number));
  left.reverse();
  for (const page of [1, 90, 120, 121, 122, 123, 124, 200, Math.ceil(left.length / 100)]) {
    const { signatures } = await store.signatures(petition, page, 100);
    const expected = left.slice((page - 1) * 100, page * 100);
    expect(
      signatures.map(({ number }) => number),
      `page ${page}`,
    ).toEqual(expected);
  }

  expect(await store.undo(remit, 1, dee)).toMatchObject({ batch: 2, changed: numbers.length, count: 60_000 });
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(60_000, publicBefore));
});
