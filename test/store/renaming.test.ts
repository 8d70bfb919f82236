import { expect, test } from 'vitest';
import type { SignalName } from '../../src/domain/moderation.ts';
import type { SignatureChange } from '../../src/domain/signature.ts';
import { booksInOrder } from '../support/bookkeeping.ts';
import { nameOf, visitor } from '../support/petitions.ts';
import { dee, eve, moderatedStore, range } from './moderated.ts';

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

test('undoing a hold leaves alone what has yet another name by now: nobody has looked at that one', async () => {
  const { petition, remit, signs, undoes, does, signatureOf, books } = await scene();
  await signs([1, 2]);
  await changes(petition, 1, { name: 'Mickey Mouse' });
  const { batch } = await does('hold', [2]);
  const [, first] = await store.deeds(remit, 5, undefined);
  await changes(petition, 1, { name: 'Donald Duck' });
  await changes(petition, 2, { visibility: 'anonymous' });

  expect(await undoes(first?.batch)).toMatchObject({ batch: undefined, changed: 0 });
  expect(await undoes(batch)).toMatchObject({ batch: undefined, changed: 0 });

  expect(await signatureOf(1)).toMatchObject({ state: 'held' });
  expect(await books()).toEqual(booksInOrder(0, 0, { held: 2 }));
});

test.each(['accept', 'restore'] as const)(
  '%s leaves alone what got another name after the moderator saw it, and does it to what they see now',
  async (deed) => {
    const { petition, remit, signs, does, states } = await scene();
    await signs([1, 2], { hold: true });
    const moment = new Date();
    await changes(petition, 1, { name: 'Mickey Mouse' });
    if (deed === 'restore') await does('remove', [1, 2]);
    const presses = (seenAt: Date) =>
      store.moderate({ remit, numbers: [1, 2], deed, by: dee, reason: undefined, seenAt });

    expect(await presses(moment)).toMatchObject({ changed: 1 });
    expect(await states([1, 2])).toEqual([deed === 'accept' ? 'held' : 'removed', 'counted']);
    expect(await presses(new Date())).toMatchObject({ changed: 1 });
    expect(await states([1, 2])).toEqual(['counted', 'counted']);
  },
);

test.each(['remove', 'block', 'dismiss', 'hold'] as const)(
  '%s is done under whatever name, whenever the moderator saw it: nothing is shown by it that was not',
  async (deed) => {
    const { petition, remit, signs, reports } = await scene();
    await signs([1]);
    await reports(1, 'Ada');
    const moment = new Date();
    await changes(petition, 1, { name: 'Another Name' }, []);

    const done = await store.moderate({ remit, numbers: [1], deed, by: dee, reason: undefined, seenAt: moment });

    expect(done).toMatchObject({ changed: 1 });
  },
);

test.each([{ name: 'Eve Other' }, { visibility: 'anonymous' }] as const)(
  'a proposal to accept leaves alone what was changed to %o since, and one to remove does not',
  async (change) => {
    const { petition, remit, signs, states } = await scene();
    await signs(range(1, 20));
    await signs([21, 22], { hold: true });
    const numbers = [[21, 22]] as const;
    await store.propose(remit, { numbers }, dee);
    await store.propose(remit, { numbers }, eve);
    await changes(petition, 21, change, []);

    const accept = { deed: 'accept', reason: undefined, by: dee } as const;
    expect(await store.submitProposal(remit, 1, accept)).toMatchObject({ kind: 'done', done: { changed: 1 } });
    expect(await states([21, 22])).toEqual(['held', 'counted']);
    const remove = { deed: 'remove', reason: 'Spam', by: eve } as const;
    expect(await store.submitProposal(remit, 2, remove)).toMatchObject({ kind: 'done', done: { changed: 1 } });
    expect(await states([21, 22])).toEqual(['removed', 'counted']);
  },
);

test('what moderators said to reports of the former name ends with it: the new one is reported by anyone, and held', async () => {
  const { petition, signs, reports, does, states, waiting } = await scene();
  await signs([1, 2]);
  for (const reporter of ['Ada', 'Ben']) await reports(1, reporter);
  await does('dismiss', [1]);
  expect(await reports(1, 'Ada')).toBe('again');
  expect(await reports(1, 'Eve')).toBe('settled');

  await changes(petition, 1, { name: 'Another Name' }, []);
  await changes(petition, 1, { name: 'Another Name' }, []);

  // Eve's report was still to be looked at, so it stays.
  expect(await waiting('asked')).toEqual([1]);
  expect(await reports(1, 'Eve')).toBe('again');
  expect(await reports(1, 'Ada')).toBe('reported');
  expect(await states([1])).toEqual(['counted']);
  expect(await reports(1, 'Ben')).toBe('reported');
  expect(await states([1, 2])).toEqual(['held', 'counted']);
});

test.each(['accept', 'restore', 'undo'] as const)(
  'what moderators let count (%s), reports hold again under another name, and not under the same',
  async (deed) => {
    const { petition, remit, signs, reports, does, undoes, states } = await scene();
    const people = ['Ada', 'Ben', 'Chi'];
    await signs([1], { hold: deed === 'accept' });
    if (deed === 'restore') await does('remove', [1]);
    if (deed === 'undo') for (const reporter of people) await reports(1, reporter);
    if (deed === 'undo') await undoes((await store.deeds(remit, 1, undefined))[0]?.batch);
    else await does(deed, [1]);
    for (const reporter of people) await reports(1, `${reporter} too`);
    expect(await states([1])).toEqual(['counted']);

    await changes(petition, 1, { name: 'Another Name' }, []);
    for (const reporter of people) await reports(1, `${reporter} again`);

    expect(await states([1])).toEqual(['held']);
  },
);

test('undoing a dismissal opens no report of a name that is gone', async () => {
  const { petition, signs, reports, does, undoes, waiting } = await scene();
  await signs([1]);
  await reports(1, 'Ada');
  const { batch } = await does('dismiss', [1]);
  await changes(petition, 1, { name: 'Another Name' }, []);

  await undoes(batch);

  expect(await waiting('asked')).toEqual([]);
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

test.each([['troll'], []] as const)(
  'nothing of a removed signature is changed (%s): who puts it back counts the name that was removed',
  async (...signals) => {
    const { petition, remit, signs, does, undoes, signatureOf, books } = await scene();
    await signs([1]);
    const { batch } = await does('remove', [1]);

    const changed = await changes(petition, 1, { name: 'Mickey Mouse' }, signals);
    await changes(petition, 1, { visibility: 'anonymous' }, signals);

    expect(changed).toMatchObject({ state: 'removed' });
    expect(changed && nameOf(changed)).toBe('Name 1');
    expect(await store.deeds(remit, 5, undefined)).toHaveLength(1);
    expect(await books()).toEqual(booksInOrder(0, 0, { removed: 1 }));
    await undoes(batch);
    const own = await signatureOf(1);
    expect(own).toMatchObject({ state: 'counted', visibility: 'public' });
    expect(own && nameOf(own)).toBe('Name 1');
  },
);

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
