import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { plea } from '../../src/store/schema.ts';
import { booksInOrder } from '../support/bookkeeping.ts';
import { visitor } from '../support/petitions.ts';
import { moderatedStore, range } from './moderated.ts';

const { database, store, scene } = await moderatedStore();
const everything = (petition: number) => ({ petition, community: undefined });

async function asked(petition: number) {
  const { signatures } = await store.waiting(everything(petition), 'asked', 1, 10);
  return signatures.map(({ number, pleas }) => [number, pleas]);
}

const isSpam = { kind: 'report', why: 'spam' };

test('a report stands in the list of what moderators are asked to look at, and the signature counts on', async () => {
  const { petition, signs, reports, signatureOf, listed } = await scene();
  await signs([1, 2]);

  expect(await reports(2, 'Ben', 'insult')).toBe('reported');

  expect(await asked(petition)).toEqual([[2, [{ kind: 'report', why: 'insult' }]]]);
  expect(await signatureOf(2)).toMatchObject({ state: 'counted' });
  expect(await listed()).toEqual([2, 1]);
});

test('who reports a signature again adds nothing, for whatever reason', async () => {
  const { petition, signs, reports } = await scene();
  await signs([1]);
  await reports(1, 'Ben');

  expect(await reports(1, 'Ben', 'joke')).toBe('again');

  expect(await asked(petition)).toEqual([[1, [isSpam]]]);
});

test('the third report holds a signature, as one deed of the reports, and leaves what was reported to be looked at', async () => {
  const { petition, signs, reports, signatureOf, books } = await scene();
  await signs([1, 2]);
  await reports(1, 'Ada');
  await reports(1, 'Ben');
  expect(await signatureOf(1)).toMatchObject({ state: 'counted' });

  expect(await reports(1, 'Chi')).toBe('reported');

  expect(await signatureOf(1)).toMatchObject({ state: 'held' });
  const [deed] = await store.deeds(everything(petition), 5, undefined);
  expect(deed).toMatchObject({ deed: 'hold', by: { platform: 'reports' }, changed: 1 });
  const held = await store.waiting(everything(petition), 'held', 1, 10);
  expect(held.signatures).toMatchObject([{ number: 1, pleas: [isSpam, isSpam, isSpam] }]);
  expect(await books()).toEqual(booksInOrder(1, 1, { held: 1 }));
});

test('who reports again what is held by now hears that it was reported, and nobody else learns of it', async () => {
  const { signs, reports, does, asks } = await scene();
  await signs([1, 2]);
  for (const reporter of ['Ada', 'Ben', 'Chi']) await reports(1, reporter);
  await does('remove', [2]);
  await asks(2);

  expect(await reports(1, 'Ben', 'joke')).toBe('again');
  expect(await reports(1, 'Eve')).toBe('unknown');
  // A second look that she asks for is no report of hers.
  expect(await reports(2, 2)).toBe('unknown');
});

test('many reports at once hold a signature once', async () => {
  const { petition, signs, reports, books } = await scene();
  await signs([1]);

  const outcomes = await Promise.all(range(1, 8).map((reporter) => reports(1, `reporter ${reporter}`)));

  // Who comes after the third sees no public signature any more.
  expect(outcomes.toSorted()).toEqual([...Array(3).fill('reported'), ...Array(5).fill('unknown')]);
  expect(await store.deeds(everything(petition), 5, undefined)).toHaveLength(1);
  expect(await books()).toEqual(booksInOrder(0, 0, { held: 1 }));
});

test('reports of young accounts are kept, and hold nothing', async () => {
  const { petition, signs, reports, signatureOf } = await scene();
  await signs([1]);
  const young = (reporter: number) =>
    store.report({ petition, number: 1, by: visitor(`young ${reporter}`), why: 'spam', weighs: false, holdAt: 3 });

  expect(await Promise.all(range(1, 5).map(young))).toEqual(Array(5).fill('reported'));
  await reports(1, 'Ada');
  await reports(1, 'Ben');

  expect(await signatureOf(1)).toMatchObject({ state: 'counted' });
  expect(await asked(petition)).toEqual([[1, Array(7).fill(isSpam)]]);
});

test('nobody learns from a report of numbers that they cannot see', async () => {
  const { petition, signs, reports, does } = await scene();
  await signs([1], { visibility: 'anonymous' });
  await signs([2], { hold: true });
  await signs([3, 4]);
  await does('remove', [3]);
  await store.withdrawSignature(petition, visitor(4));

  const outcomes = await Promise.all([1, 2, 3, 4, 5].map((number) => reports(number, 'Ben')));

  expect(outcomes).toEqual(Array(5).fill('unknown'));
  expect(await asked(petition)).toEqual([]);
});

test('what moderators have left as it was, later reports tell them of, and do not hold', async () => {
  const { petition, signs, reports, does, signatureOf } = await scene();
  await signs([1]);
  await reports(1, 'Ada');
  await does('dismiss', [1]);
  expect(await asked(petition)).toEqual([]);

  const outcomes = await Promise.all(range(1, 4).map((reporter) => reports(1, `reporter ${reporter}`)));

  expect(outcomes).toEqual(Array(4).fill('settled'));
  expect(await signatureOf(1)).toMatchObject({ state: 'counted' });
  expect(await asked(petition)).toEqual([[1, Array(4).fill(isSpam)]]);
});

test.each(['accept', 'restore'] as const)('what moderators let count (%s), reports do not hold', async (deed) => {
  const { signs, reports, does, signatureOf } = await scene();
  await signs([1], { hold: deed === 'accept' });
  if (deed === 'restore') await does('remove', [1]);
  await does(deed, [1]);

  const outcomes = await Promise.all(range(1, 4).map((reporter) => reports(1, `reporter ${reporter}`)));

  expect(outcomes).toEqual(Array(4).fill('reported'));
  expect(await signatureOf(1)).toMatchObject({ state: 'counted' });
});

test('what reports held and a moderator let go by undoing that, they do not hold again', async () => {
  const { petition, signs, reports, undoes, signatureOf } = await scene();
  await signs([1]);
  for (const reporter of ['Ada', 'Ben', 'Chi']) await reports(1, reporter);
  const [hold] = await store.deeds(everything(petition), 1, undefined);
  await undoes(hold?.batch);
  expect(await signatureOf(1)).toMatchObject({ state: 'counted' });

  expect(await reports(1, 'Eve')).toBe('reported');

  expect(await signatureOf(1)).toMatchObject({ state: 'counted' });
});

test('who hides and shows the same name sheds nothing that moderators said of it', async () => {
  const { petition, signs, reports, does, signatureOf } = await scene();
  await signs([1]);
  await reports(1, 'Ben');
  await does('dismiss', [1]);
  for (const visibility of ['anonymous', 'public'] as const) {
    await store.changeSignature(petition, visitor(1), { visibility });
  }

  expect(await reports(1, 'Ben')).toBe('again');
  for (const reporter of ['Chi', 'Dan', 'Fay']) expect(await reports(1, reporter)).toBe('settled');

  expect(await signatureOf(1)).toMatchObject({ state: 'counted' });
});

test('undoing a dismissal opens the reports again, and the next one may hold', async () => {
  const { petition, signs, reports, does, undoes, signatureOf } = await scene();
  await signs([1]);
  await reports(1, 'Ada');
  await reports(1, 'Ben');
  const { batch } = await does('dismiss', [1]);
  await undoes(batch);
  expect(await asked(petition)).toEqual([[1, [isSpam, isSpam]]]);

  expect(await reports(1, 'Chi')).toBe('reported');

  expect(await signatureOf(1)).toMatchObject({ state: 'held' });
});

test('who was removed asks for a second look, once and for ever', async () => {
  const { petition, signs, does, asks, signatureOf } = await scene();
  await signs([1, 2]);
  expect(await asks(1)).toBe('notRemoved');
  await does('remove', [1], 'Spam');
  expect(await signatureOf(1)).toMatchObject({ state: 'removed', mayAsk: true });

  expect(await asks(1)).toBe('asked');

  expect(await asked(petition)).toEqual([[1, [{ kind: 'secondLook' }]]]);
  expect(await signatureOf(1)).toMatchObject({ mayAsk: false, secondLook: 'open', removedFor: 'Spam' });
  expect(await asks(1)).toBe('again');
  await does('dismiss', [1]);
  expect(await signatureOf(1)).toMatchObject({ mayAsk: false, secondLook: 'answered' });
  expect(await asks(1)).toBe('again');
  await does('restore', [1]);
  expect(await asks(1)).toBe('notRemoved');
  await does('remove', [1]);
  expect(await asks(1)).toBe('again');
  expect(await asked(petition)).toEqual([]);
});

test.each([true, false])(
  'whose removal was undone asks anew at the next one, when the plea waited: %s',
  async (isOpen) => {
    const { petition, signs, does, undoes, asks, signatureOf } = await scene();
    await signs([1]);
    const removed = await does('remove', [1]);
    await asks(1);
    if (!isOpen) await does('dismiss', [1]);

    const undone = await undoes(removed.batch);
    expect(await asked(petition)).toEqual([]);
    await undoes(undone?.batch);

    expect(await signatureOf(1)).toMatchObject({ state: 'removed', mayAsk: true });
    expect(await asks(1)).toBe('asked');
    expect(await asked(petition)).toEqual([[1, [{ kind: 'secondLook' }]]]);
  },
);

test('undoing anything else gives no second look back', async () => {
  const { signs, does, undoes, asks, signatureOf } = await scene();
  await signs([1]);
  await does('remove', [1]);
  await asks(1);
  await does('restore', [1]);
  const { batch } = await does('hold', [1]);
  await undoes(batch);
  const blocked = await does('block', [1]);
  await does('restore', [1]);
  await does('remove', [1]);

  expect(blocked.changed).toBe(1);
  expect(await signatureOf(1)).toMatchObject({ state: 'removed', mayAsk: false });
  expect(await asks(1)).toBe('again');
});

test('undoing a block leaves the second look as it was', async () => {
  const { petition, signs, does, undoes, asks } = await scene();
  await signs([1]);
  await does('remove', [1]);
  await asks(1);
  const { batch } = await does('block', [1]);

  await undoes(batch);

  expect(await asked(petition)).toEqual([[1, [{ kind: 'secondLook' }]]]);
  expect(await asks(1)).toBe('again');
});

test('who asks twice at once asks once', async () => {
  const { petition, signs, does, asks } = await scene();
  await signs([1]);
  await does('remove', [1]);

  const outcomes = await Promise.all([asks(1), asks(1), asks(1)]);

  expect(outcomes.toSorted()).toEqual(['again', 'again', 'asked']);
  expect(await asked(petition)).toEqual([[1, [{ kind: 'secondLook' }]]]);
});

test('who is blocked cannot ask, and sees nothing of it', async () => {
  const { petition, signs, does, asks, signatureOf } = await scene();
  await signs([1]);
  await does('block', [1]);

  expect(await asks(1)).toBe('blocked');

  const signature = await signatureOf(1);
  expect(signature).toMatchObject({ state: 'removed', mayAsk: false });
  expect(signature?.secondLook).toBeUndefined();
  expect(await asked(petition)).toEqual([]);
});

test('who has withdrawn, or never signed, has nothing to ask for', async () => {
  const { petition, signs, does, asks } = await scene();
  await signs([1]);
  await does('remove', [1]);
  await store.withdrawSignature(petition, visitor(1));

  expect(await asks(1)).toBe('notRemoved');
  expect(await asks(2)).toBe('notRemoved');
});

test('who reported their own signature can ask for a second look all the same', async () => {
  const { petition, signs, does, reports, asks } = await scene();
  await signs([1]);
  await reports(1, 1, 'notMe');
  await does('remove', [1]);

  expect(await asks(1)).toBe('asked');

  expect(await asked(petition)).toEqual([[1, [{ kind: 'secondLook' }]]]);
});

test('the tables do not tell who asked', async () => {
  const { petition, signs, reports } = await scene();
  await signs([1]);

  await reports(1, 'someone very particular');

  const kept = await database.db.select().from(plea).where(eq(plea.petitionId, petition));
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain('particular');
});
