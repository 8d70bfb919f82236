import { expect, test } from 'vitest';
import { booksInOrder } from '../support/bookkeeping.ts';
import { visitor } from '../support/petitions.ts';
import { range } from './moderated.ts';
import { commentedStore } from './moderated-comments.ts';

const { store, commented } = await commentedStore();

/** What moderators see of the comments that wait. */
async function waitingWords(petition: number, community?: number) {
  const { signatures } = await store.waiting({ petition, community }, 'comments', 1, 10);
  return signatures.map(({ number, comment }) => ({
    number,
    words: comment?.text.reveal((written) => written),
    state: comment?.state,
    reports: comment?.reports,
    isHeldAsWritten: comment?.isHeldAsWritten,
  }));
}

test('a reported comment is read on, and waits for a look, apart from its signature', async () => {
  const { petition, remit, reportsWords, shown, waiting, states } = await commented([1, 2]);

  expect(await reportsWords(2, 'Ben')).toBe('reported');

  expect(await shown()).toEqual([2, 1]);
  expect(await waitingWords(petition)).toEqual([
    { number: 2, words: 'Words of 2', state: 'shown', reports: 1, isHeldAsWritten: false },
  ]);
  expect(await waiting('asked')).toEqual([]);
  expect(await states([1, 2])).toEqual(['counted', 'counted']);
  expect(await store.waitingCounts(remit)).toEqual({ held: 0, asked: 0, comments: 1 });
});

test('the third report holds the comment, as one deed of the reports, and its signature counts on', async () => {
  const { petition, reportsWords, shown, stateOf, log, states, books } = await commented([1, 2]);
  await reportsWords(1, 'Ada');
  await reportsWords(1, 'Ben');
  expect(await stateOf(1)).toBe('shown');

  expect(await reportsWords(1, 'Chi')).toBe('reported');

  expect(await stateOf(1)).toBe('held');
  expect(await shown()).toEqual([2]);
  expect(await log()).toEqual([['holdComment', 1, undefined]]);
  expect(await waitingWords(petition)).toMatchObject([
    { number: 1, state: 'held', reports: 3, isHeldAsWritten: false },
  ]);
  expect(await states([1])).toEqual(['counted']);
  expect(await books()).toEqual(booksInOrder(2, 2));
});

test('reports of the words and reports of the signature do not count together', async () => {
  const { reports, reportsWords, stateOf, states } = await commented([1]);
  await reportsWords(1, 'Ada');
  await reportsWords(1, 'Ben');
  await reports(1, 'Chi');
  await reports(1, 'Eve', 'insult');
  expect([await stateOf(1), await states([1])]).toEqual(['shown', ['counted']]);

  await reports(1, 'Zoe');

  expect([await stateOf(1), await states([1])]).toEqual(['shown', ['held']]);
});

test('who has reported a signature reports its words no more, nor the other way round', async () => {
  const { reports, reportsWords } = await commented([1]);
  await reports(1, 'Ben');
  await reportsWords(1, 'Chi');

  expect(await reportsWords(1, 'Ben')).toBe('again');
  expect(await reports(1, 'Chi')).toBe('again');
});

test('where everybody can read nothing there is nothing to report, but for those who have read it', async () => {
  const { petition, signs, says, doesTo, does, reportsWords } = await commented([1, 2, 3]);
  await signs([4, 5]);
  await says(5, 'Rude words', true);
  await signs([6], { visibility: 'anonymous' });
  await says(6, 'For the target alone');
  await reportsWords(2, 'Ben');
  await doesTo('removeComment', 2);
  await does('remove', [3]);

  expect(await Promise.all([2, 4, 5].map((number) => reportsWords(number, 'Chi')))).toEqual(Array(3).fill('noComment'));
  expect(await Promise.all([3, 6, 7].map((number) => reportsWords(number, 'Chi')))).toEqual(Array(3).fill('unknown'));
  expect(await reportsWords(2, 'Ben')).toBe('again');
  expect(await waitingWords(petition)).toMatchObject([{ number: 5, words: 'Rude words', isHeldAsWritten: true }]);
});

test('many reports at once hold a comment once', async () => {
  const { reportsWords, log, stateOf } = await commented([1]);

  const outcomes = await Promise.all(range(1, 8).map((reporter) => reportsWords(1, `reporter ${reporter}`)));

  expect(outcomes.toSorted()).toEqual([...Array(5).fill('noComment'), ...Array(3).fill('reported')]);
  expect(await log()).toHaveLength(1);
  expect(await stateOf(1)).toBe('held');
});

test('reports of young accounts are kept, and hold nothing', async () => {
  const { petition, stateOf } = await commented([1]);
  for (const reporter of range(1, 5)) {
    const by = visitor(`young ${reporter}`);
    await store.report({ petition, number: 1, by, why: 'comment', weighs: false, holdAt: 3 });
  }

  expect(await stateOf(1)).toBe('shown');
  expect(await waitingWords(petition)).toMatchObject([{ reports: 5 }]);
});

test('what moderators have accepted, reports hold no more, as long as the words are those', async () => {
  const { reportsWords, doesTo, says, stateOf } = await commented([1]);
  await reportsWords(1, 'Ada');
  expect(await doesTo('acceptComment', 1)).toMatchObject({ changed: 1, commentOf: 1 });

  const outcomes = await Promise.all(range(1, 4).map((reporter) => reportsWords(1, `reporter ${reporter}`)));
  expect(outcomes).toEqual(Array(4).fill('settled'));
  expect(await stateOf(1)).toBe('shown');
  await says(1, 'Other words');
  expect(await reportsWords(1, 'Eve')).toBe('reported');
  expect(await stateOf(1)).toBe('held');
});

test.each(['acceptComment', 'restoreComment'] as const)(
  'what was shown by a moderator (%s) before anybody reported it, reports do not hold',
  async (deed) => {
    const { signs, says, doesTo, reportsWords, stateOf } = await commented();
    await signs([1]);
    await says(1, 'Words', deed === 'acceptComment');
    if (deed === 'restoreComment') await doesTo('removeComment', 1);
    await doesTo(deed, 1);

    for (const reporter of range(1, 4)) expect(await reportsWords(1, `reporter ${reporter}`)).toBe('reported');

    expect(await stateOf(1)).toBe('shown');
  },
);

test('what reports held and a moderator let go by undoing that, they do not hold again', async () => {
  const { remit, reportsWords, undoes, stateOf } = await commented([1]);
  for (const reporter of ['Ada', 'Ben', 'Chi']) await reportsWords(1, reporter);
  const [hold] = await store.deeds(remit, 1, undefined);
  expect(await undoes(hold?.batch)).toMatchObject({ changed: 1, commentOf: 1 });
  expect(await stateOf(1)).toBe('shown');

  expect(await reportsWords(1, 'Eve')).toBe('reported');

  expect(await stateOf(1)).toBe('shown');
});

test('a comment waits with its signature alone: not beside a removed, a hidden or a withdrawn one', async () => {
  const { petition, reportsWords, does, withdraws } = await commented([1, 2, 3, 4]);
  for (const number of [1, 2, 3, 4]) await reportsWords(number, 'Ben');
  await does('remove', [1]);
  await store.changeSignature(petition, visitor(2), { visibility: 'anonymous' });
  await withdraws(3);

  expect((await waitingWords(petition)).map(({ number }) => number)).toEqual([4]);

  await does('restore', [1]);
  expect((await waitingWords(petition)).map(({ number }) => number)).toEqual([4, 1]);
});

test('the words of an anonymous signature are read by no moderator', async () => {
  const { petition, remit, signs, says } = await commented();
  await signs([1], { visibility: 'anonymous', hold: true });
  await says(1, 'For the target alone');

  const held = await store.waiting(remit, 'held', 1, 5);

  expect(held.signatures).toMatchObject([{ number: 1, name: undefined, comment: undefined }]);
  expect(await waitingWords(petition)).toEqual([]);
});

test('moderators of a community see what those wrote who came through it', async () => {
  const { petition, within, reportsWords, signs, says } = await commented([1, 2], 5);
  await signs([3]);
  await says(3, 'Words of 3');
  for (const number of [1, 3]) await reportsWords(number, 'Ben');

  expect(await waitingWords(petition, 5)).toMatchObject([{ number: 1 }]);
  expect(await waitingWords(petition)).toMatchObject([{ number: 3 }, { number: 1 }]);
  expect(await store.waitingCounts(within(5))).toEqual({ held: 0, asked: 0, comments: 1 });
});
