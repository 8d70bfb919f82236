import { expect, test } from 'vitest';
import type { SignalName } from '../../src/domain/moderation.ts';
import type { SignatureChange } from '../../src/domain/signature.ts';
import { booksInOrder } from '../support/bookkeeping.ts';
import { nameOf, visitor } from '../support/petitions.ts';
import { moderatedStore, range } from './moderated.ts';

const { store, scene } = await moderatedStore();

/** Somebody changes their signature, and something looks wrong about the name then. */
const changes = (
  petition: number,
  account: number,
  change: SignatureChange,
  signals: readonly SignalName[] = ['troll'],
) => store.changeSignature(petition, visitor(account), change, signals);

test('a new name that looks wrong lets a counted signature wait, under its number and its new name', async () => {
  const { petition, remit, signs, listed, books } = await scene();
  await signs([1, 2], { community: 5 });

  const changed = await changes(petition, 1, { name: 'Mickey Mouse' });

  expect(changed).toMatchObject({ number: 1, state: 'held' });
  expect(changed && nameOf(changed)).toBe('Mickey Mouse');
  expect(await listed()).toEqual([2]);
  expect(await store.signedThrough(petition, 5)).toBe(1);
  expect(await books()).toEqual(booksInOrder(1, 1, { held: 1 }));
  const { signatures } = await store.waiting(remit, 'held', 1, 10);
  expect(signatures).toMatchObject([{ number: 1, signals: ['troll'] }]);
});

test('it is a deed of its own in the log, and undoing it counts the signature under the new name', async () => {
  const { petition, remit, signs, undoes, signatureOf, books } = await scene();
  await signs([1]);
  await changes(petition, 1, { name: 'Mickey Mouse' });

  const [deed] = await store.deeds(remit, 5, undefined);
  expect(deed).toMatchObject({ deed: 'hold', by: { platform: 'signals' }, changed: 1 });
  await undoes(deed?.batch);

  const signature = await signatureOf(1);
  expect(signature).toMatchObject({ state: 'counted' });
  expect(signature && nameOf(signature)).toBe('Mickey Mouse');
  expect(await books()).toEqual(booksInOrder(1, 1));
});

test('a name that was accepted stays accepted when it is sent once more', async () => {
  const { petition, signs, does, books } = await scene();
  await signs([1]);
  await changes(petition, 1, { name: 'Mickey Mouse' });
  await does('accept', [1]);

  expect(await changes(petition, 1, { name: 'Mickey Mouse' })).toMatchObject({ state: 'counted' });
  expect(await changes(petition, 1, { visibility: 'public' })).toMatchObject({ state: 'counted' });

  expect(await books()).toEqual(booksInOrder(1, 1));
});

test('an anonymous name that looks wrong waits when it is made public', async () => {
  const { petition, signs, listed, books } = await scene();
  await signs([1], { visibility: 'anonymous', name: 'Mickey Mouse' });

  expect(await changes(petition, 1, { visibility: 'public' })).toMatchObject({ state: 'held', visibility: 'public' });

  expect(await listed()).toEqual([]);
  expect(await books()).toEqual(booksInOrder(0, 0, { held: 1 }));
});

test('a held signature waits on, and what looks wrong now is added to what did', async () => {
  const { petition, remit, signs } = await scene();
  await signs([1], { hold: true, signals: ['burst', 'alike'] });

  expect(await changes(petition, 1, { name: 'Mickey Mouse' })).toMatchObject({ state: 'held' });

  const { signatures } = await store.waiting(remit, 'held', 1, 10);
  expect(signatures).toMatchObject([{ number: 1, signals: ['burst', 'alike', 'troll'] }]);
  expect(await store.deeds(remit, 5, undefined)).toEqual([]);
});

test('a removed signature stays removed', async () => {
  const { petition, remit, signs, does, books } = await scene();
  await signs([1]);
  await does('remove', [1]);

  expect(await changes(petition, 1, { name: 'Mickey Mouse' })).toMatchObject({ state: 'removed' });

  expect(await store.deeds(remit, 5, undefined)).toHaveLength(1);
  expect(await books()).toEqual(booksInOrder(0, 0, { removed: 1 }));
});

test('who has not signed has nothing to change', async () => {
  const { petition, remit } = await scene();
  expect(await changes(petition, 1, { name: 'Mickey Mouse' })).toBeUndefined();
  expect(await store.deeds(remit, 5, undefined)).toEqual([]);
});

test('a name that looks right changes nothing but the name', async () => {
  const { petition, remit, signs, books } = await scene();
  await signs([1]);

  expect(await changes(petition, 1, { name: 'Ada Lovelace' }, [])).toMatchObject({ state: 'counted' });

  expect(await store.deeds(remit, 5, undefined)).toEqual([]);
  expect(await books()).toEqual(booksInOrder(1, 1));
});

test('the books stay in order while many change their names, hide, and are removed at once', async () => {
  const { petition, signs, does, states, books } = await scene();
  const people = range(1, 12);
  await signs(people);

  await Promise.all([
    ...people.map((account) => changes(petition, account, { name: 'Mickey Mouse' })),
    ...people.map((account) => changes(petition, account, { visibility: 'anonymous' }, [])),
    does('remove', range(1, 6)),
  ]);

  expect(await states(people)).toEqual([...Array(6).fill('removed'), ...Array(6).fill('held')]);
  expect(await books()).toEqual(booksInOrder(0, 0, { held: 6, removed: 6 }));
});
