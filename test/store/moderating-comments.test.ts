import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { comment } from '../../src/store/schema.ts';
import { booksInOrder } from '../support/bookkeeping.ts';
import { visitor } from '../support/petitions.ts';
import { dee, eve } from './moderated.ts';
import { commentedStore } from './moderated-comments.ts';

const { database, store, commented } = await commentedStore();
const nothing = { batch: undefined, changed: 0 };

test('a comment is removed and put back, its signature counts all along, and the log says so with its number', async () => {
  const { doesTo, shown, log, states, books } = await commented([1, 2]);

  expect(await doesTo('removeComment', 2)).toMatchObject({ batch: 1, changed: 1, count: 2 });
  expect(await shown()).toEqual([1]);
  await doesTo('restoreComment', 2);

  expect(await shown()).toEqual([2, 1]);
  expect(await log()).toEqual([
    ['restoreComment', 2, undefined],
    ['removeComment', 2, undefined],
  ]);
  expect(await states([1, 2])).toEqual(['counted', 'counted']);
  expect(await books()).toEqual(booksInOrder(2, 2));
});

test('a removed comment tells which deed removed it', async () => {
  const { petition, doesTo } = await commented([1]);
  await doesTo('removeComment', 1);

  const [removed] = await database.db.select().from(comment).where(eq(comment.petitionId, petition));

  expect(removed?.batch).toBe(1);
});

test('a held comment is shown once it is accepted', async () => {
  const { signs, says, doesTo, shown, waiting } = await commented();
  await signs([1]);
  await says(1, 'Rude words', true);
  expect([await shown(), await waiting('comments')]).toEqual([[], [1]]);

  expect(await doesTo('acceptComment', 1)).toMatchObject({ changed: 1 });

  expect([await shown(), await waiting('comments')]).toEqual([[1], []]);
});

test('accepting what nobody asks about does nothing', async () => {
  const { doesTo, log } = await commented([1]);

  expect(await doesTo('acceptComment', 1)).toMatchObject(nothing);
  expect(await doesTo('restoreComment', 1)).toMatchObject(nothing);
  expect(await doesTo('removeComment', 9)).toMatchObject(nothing);
  expect(await log()).toEqual([]);
});

test('what is done with the words answers who reported them, and nobody who reported the signature', async () => {
  const { reports, reportsWords, doesTo, does, waiting } = await commented([1, 2]);
  for (const number of [1, 2]) {
    await reports(number, 'Ben');
    await reportsWords(number, 'Chi');
  }

  await doesTo('acceptComment', 1);
  await does('dismiss', [2]);

  expect([await waiting('asked'), await waiting('comments')]).toEqual([[1], [2]]);
});

test('undoing takes back exactly that, and who reported the words waits again', async () => {
  const { reportsWords, doesTo, undoes, stateOf, waiting, log } = await commented([1]);
  await reportsWords(1, 'Ben');
  const { batch } = await doesTo('removeComment', 1);
  expect(await waiting('comments')).toEqual([]);

  expect(await undoes(batch)).toMatchObject({ batch: 2, changed: 1, commentOf: 1 });

  expect(await stateOf(1)).toBe('shown');
  expect(await waiting('comments')).toEqual([1]);
  expect(await undoes(2)).toMatchObject({ batch: 3, changed: 1 });
  expect(await stateOf(1)).toBe('removed');
  expect(await log()).toEqual([
    ['removeComment', 1, 2],
    ['removeComment', 1, 1],
    ['removeComment', 1, undefined],
  ]);
});

test('undoing that a reported comment was accepted lets it wait again', async () => {
  const { reportsWords, doesTo, undoes, stateOf, waiting } = await commented([1]);
  for (const reporter of ['Ada', 'Ben', 'Chi']) await reportsWords(1, reporter);
  const { batch } = await doesTo('acceptComment', 1);
  expect([await stateOf(1), await waiting('comments')]).toEqual(['shown', []]);

  await undoes(batch);

  expect([await stateOf(1), await waiting('comments')]).toEqual(['held', [1]]);
});

test('nothing is undone where somebody has changed it since: its person, or another moderator', async () => {
  const { says, doesTo, undoes, stateOf } = await commented([1, 2]);
  const [first, second] = [await doesTo('removeComment', 1), await doesTo('removeComment', 2)];
  await says(1, 'Other words');
  await doesTo('restoreComment', 2, { by: eve });

  expect(await undoes(first.batch)).toMatchObject(nothing);
  expect(await undoes(second.batch)).toMatchObject(nothing);

  expect([await stateOf(1), await stateOf(2)]).toEqual(['held', 'shown']);
});

test('of a comment that was removed anew, the first removal is not undone', async () => {
  const { doesTo, undoes, stateOf } = await commented([1]);
  const { batch } = await doesTo('removeComment', 1);
  await doesTo('restoreComment', 1);
  await doesTo('removeComment', 1, { by: eve });

  expect(await undoes(batch)).toMatchObject(nothing);

  expect(await stateOf(1)).toBe('removed');
});

test('words that were written since are touched by no undoing', async () => {
  const { says, doesTo, undoes, stateOf } = await commented([1]);
  await doesTo('removeComment', 1);
  const { batch } = await doesTo('restoreComment', 1);
  await says(1, 'Other words');

  expect(await undoes(batch)).toMatchObject(nothing);

  expect(await stateOf(1)).toBe('shown');
});

test('a press that comes twice is answered as the first time, and is kept once; so is an undoing', async () => {
  const { doesTo, undoes, log, stateOf } = await commented([1]);
  const first = await doesTo('removeComment', 1);

  expect(await doesTo('removeComment', 1)).toEqual(first);
  expect(await Promise.all([1, 2].map(() => doesTo('removeComment', 1)))).toEqual([first, first]);
  const undone = await undoes(first.batch);
  expect(await undoes(first.batch)).toEqual(undone);

  expect(await log()).toHaveLength(2);
  expect(await stateOf(1)).toBe('shown');
});

test('words that were written after the list was shown are accepted by nobody who has not seen them', async () => {
  const { signs, says, doesTo, stateOf } = await commented();
  await signs([1]);
  await says(1, 'Rude words', true);
  const longAgo = new Date('2026-01-01');

  expect(await doesTo('acceptComment', 1, { seenAt: longAgo })).toMatchObject(nothing);
  expect(await stateOf(1)).toBe('held');
  expect(await doesTo('removeComment', 1, { seenAt: longAgo })).toMatchObject({ changed: 1 });
  expect(await doesTo('restoreComment', 1, { seenAt: longAgo })).toMatchObject(nothing);
});

test('what an anonymous signatory wrote is touched by no moderator', async () => {
  const { petition, doesTo, undoes, stateOf } = await commented([1, 2]);
  const { batch } = await doesTo('removeComment', 2);
  for (const account of [1, 2]) await store.changeSignature(petition, visitor(account), { visibility: 'anonymous' });

  expect(await doesTo('removeComment', 1)).toMatchObject(nothing);
  expect(await undoes(batch)).toMatchObject(nothing);

  expect([await stateOf(1), await stateOf(2)]).toEqual(['shown', 'removed']);
});

test('removing a signature hides its words with it, and putting it back shows them again', async () => {
  const { does, undoes, shown, stateOf } = await commented([1, 2]);
  const { batch } = await does('remove', [2]);
  expect([await shown(), await stateOf(2)]).toEqual([[1], 'shown']);
  await undoes(batch);

  expect(await shown()).toEqual([2, 1]);
});

test('moderators of a community act on what came through it, and put back what they removed themselves', async () => {
  const { petition, within, doesTo, undoes, stateOf, log } = await commented([1, 2, 3], 5);
  const asEve = { remit: within(5), by: eve } as const;
  expect(await doesTo('removeComment', 1, { ...asEve, remit: within(6) })).toMatchObject(nothing);
  await doesTo('removeComment', 1, asEve);
  const { batch } = await doesTo('removeComment', 2);
  const third = await doesTo('removeComment', 3, asEve);
  await undoes((await doesTo('restoreComment', 3)).batch);

  expect(await doesTo('restoreComment', 1, asEve)).toMatchObject({ changed: 1 });
  expect(await doesTo('restoreComment', 2, asEve)).toMatchObject(nothing);
  expect(await doesTo('restoreComment', 3, asEve)).toMatchObject(nothing);
  expect(await store.undo(within(5), batch!, eve)).toBeUndefined();
  expect(await store.undo(within(5), third.batch!, eve)).toMatchObject(nothing);

  expect(await Promise.all([1, 2, 3].map(stateOf))).toEqual(['shown', 'removed', 'removed']);
  expect((await log(within(5))).map(([deed]) => deed)).toEqual(['restoreComment', 'removeComment', 'removeComment']);
  expect(await store.undo({ petition, community: undefined }, batch!, dee)).toMatchObject({ changed: 1 });
});

test('what is done with the words of a signature leaves to a community what it did with the signature', async () => {
  const { within, doesTo, states } = await commented([1], 5);
  const asEve = { remit: within(5), numbers: [1], by: eve, reason: undefined } as const;
  const { batch } = await store.moderate({ ...asEve, deed: 'remove' });
  await doesTo('removeComment', 1);

  expect(await store.undo(within(5), batch!, eve)).toMatchObject({ changed: 1 });

  expect(await states([1])).toEqual(['counted']);
});
