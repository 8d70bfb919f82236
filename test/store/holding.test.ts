import { expect, test } from 'vitest';
import { signalNames } from '../../src/domain/moderation.ts';
import { booksInOrder } from '../support/bookkeeping.ts';
import { nameOf, visitor } from '../support/petitions.ts';
import { moderatedStore, range } from './moderated.ts';

const { store, scene } = await moderatedStore();

test('a held signature has a number, and is neither counted nor listed, nor in any hour or community', async () => {
  const { petition, signs, signatureOf, listed, books } = await scene();
  await signs([1], { community: 5 });

  const [held] = await signs([2], { hold: true, community: 5 });

  expect(held).toMatchObject({ kind: 'signed', count: 1, signature: { number: 2, state: 'held' } });
  expect(await signatureOf(2)).toMatchObject({ number: 2, state: 'held' });
  expect(await store.tally(petition)).toEqual({ count: 1, held: 1, milestones: [] });
  expect(await listed()).toEqual([1]);
  expect(await store.signedThrough(petition, 5)).toBe(1);
  expect(await store.signedSince(petition, new Date(0))).toBe(1);
  expect(await books()).toEqual(booksInOrder(1, 1, { held: 1 }));
});

test('who is held and signs again hears that the signature waits, under its name and number', async () => {
  const { signs } = await scene();
  await signs([1], { hold: true });

  const [again] = await signs([1], { name: 'Another' });

  expect(again).toMatchObject({ kind: 'already', count: 0, signature: { number: 1, state: 'held' } });
  expect(again && 'signature' in again && nameOf(again.signature)).toBe('Name 1');
});

test('those who are held reach no milestone, and numbers have no gap between held and counted', async () => {
  const { petition, signs, books } = await scene({ milestones: [3] });
  const outcomes = await Promise.all(range(1, 6).map((account) => signs([account], { hold: account % 2 === 0 })));
  const numbers = outcomes.flat().map((outcome) => 'signature' in outcome && outcome.signature.number);

  expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await store.tally(petition)).toEqual({ count: 3, held: 3, milestones: [3] });
  expect(await books()).toEqual(booksInOrder(3, 3, { held: 3 }));
});

test('a commit of held signatures alone leaves no trace but their number', async () => {
  const { petition, signs, books } = await scene({ milestones: [1] });
  await signs([1, 2, 3], { hold: true });
  expect(await store.tally(petition)).toEqual({ count: 0, held: 3, milestones: [] });
  expect(await store.growth(petition)).toEqual([]);
  expect(await books()).toEqual(booksInOrder(0, 0, { held: 3 }));
});

test('a held signature is renamed and hidden without a trace in the list', async () => {
  const { petition, signs, signatureOf, listed, books } = await scene();
  await signs([1], { hold: true });

  await store.changeSignature(petition, visitor(1), { visibility: 'anonymous' });
  await store.changeSignature(petition, visitor(1), { name: 'Ada L.' });
  const changed = await store.changeSignature(petition, visitor(1), { visibility: 'public' });

  expect(changed).toMatchObject({ state: 'held', visibility: 'public' });
  expect(nameOf(await signatureOf(1))).toBe('Ada L.');
  expect(await listed()).toEqual([]);
  expect(await books()).toEqual(booksInOrder(0, 0, { held: 1 }));
});

test('a held signature that is withdrawn waits no more, and its person may sign again', async () => {
  const { signs, withdraws, waiting, books } = await scene();
  await signs([1, 2], { hold: true });

  expect(await withdraws(1)).toMatchObject({ number: 1, state: 'held' });

  expect(await waiting()).toEqual([2]);
  expect(await books()).toEqual(booksInOrder(0, 0, { held: 1 }));
  const [again] = await signs([1]);
  expect(again).toMatchObject({ kind: 'signed', count: 1, signature: { number: 3, state: 'counted' } });
});

test('what waits is shown newest first with its signals, and an anonymous name is not', async () => {
  const { remit, signs } = await scene();
  await signs([1], { hold: true, signals: signalNames });
  await signs([2], { signals: ['burst'] });
  await signs([3], { hold: true, visibility: 'anonymous', signals: ['profanity', 'youngAccount'] });
  await signs([4], { hold: true });

  const page = await store.waiting(remit, 'held', 1, 10);

  const shown = page.signatures.map(({ number, name, state, signals }) => ({
    number,
    name: name?.reveal((written) => written),
    state,
    signals,
  }));
  expect(page).toMatchObject({ page: 1, pages: 1, total: 3 });
  expect(shown).toEqual([
    { number: 4, name: 'Name 4', state: 'held', signals: [] },
    { number: 3, name: undefined, state: 'held', signals: ['youngAccount', 'profanity'] },
    { number: 1, name: 'Name 1', state: 'held', signals: signalNames },
  ]);
});

test('what waits comes in pages, and past the last there is nothing', async () => {
  const { remit, signs } = await scene();
  expect(await store.waiting(remit, 'held', 1, 4)).toEqual({
    list: 'held',
    signatures: [],
    page: 1,
    pages: 1,
    total: 0,
  });
  await signs(range(1, 5), { hold: true });
  await signs([6]);
  await signs(range(7, 10), { hold: true });
  const numbersOn = async (page: number) =>
    (await store.waiting(remit, 'held', page, 4)).signatures.map(({ number }) => number);

  expect(await store.waiting(remit, 'held', 2, 4)).toMatchObject({ page: 2, pages: 3, total: 9 });
  expect([await numbersOn(1), await numbersOn(2), await numbersOn(3), await numbersOn(4)]).toEqual([
    [10, 9, 8, 7],
    [5, 4, 3, 2],
    [1],
    [],
  ]);
});
