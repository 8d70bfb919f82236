import { expect, test } from 'vitest';
import type { Selection } from '../../src/domain/selection.ts';
import { startPetition, visitor } from '../support/petitions.ts';
import { dee, moderatedStore, range } from './moderated.ts';

const { database, store, scene } = await moderatedStore();

/** Who signs, when, and how; numbers follow the order. */
interface Signer {
  readonly name: string;
  /** Minutes after noon. */
  readonly minute?: number;
  readonly community?: number;
  readonly hold?: boolean;
  readonly hidden?: boolean;
}

let made = 0;

/** A petition that people sign one after the other, of which Dee looks for some. */
async function signedBy(signers: readonly Signer[]) {
  made += 1;
  let time = new Date('2026-11-20T12:00:00Z');
  const clocked = await database.openStore({ clock: () => time });
  const petition = await startPetition(store, { slug: `selecting-${made}` });
  for (const [at, { name, minute = 0, community, hold, hidden }] of signers.entries()) {
    time = afternoon(minute);
    const visibility = hidden ? 'anonymous' : 'public';
    await clocked.sign({ petition, person: visitor(at + 1), name, visibility, community, hold });
  }
  const finds = async (selection: Selection, community?: number) => {
    const remit = { petition, community };
    const found = await store.propose(remit, selection, dee);
    const page = found && (await store.proposal(remit, found.number, dee, 1, 100));
    return page?.signatures.map(({ number }) => number);
  };
  const removes = (numbers: readonly number[]) =>
    store.moderate({ remit: { petition, community: undefined }, numbers, deed: 'remove', by: dee, reason: undefined });
  return { petition, finds, removes };
}

const afternoon = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute));

test('numbers are found in runs, each once, the newest first; without a state those that are counted, held or removed', async () => {
  const { finds, removes } = await signedBy(range(1, 9).map((each) => ({ name: `Name ${each}`, hold: each === 4 })));
  await removes([3, 8]);

  expect(
    await finds({
      numbers: [
        [2, 4],
        [4, 6],
      ],
    }),
  ).toEqual([6, 5, 4, 3, 2]);
  expect(
    await finds({
      numbers: [
        [8, 8],
        [2, 2],
      ],
    }),
  ).toEqual([8, 2]);
  expect(await finds({})).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(await finds({ state: 'removed' })).toEqual([8, 3]);
  expect(await finds({ state: 'held' })).toEqual([4]);
  expect(await finds({ state: 'counted', numbers: [[4, 5]] })).toEqual([5]);
  expect(await finds({ numbers: [[10, 99]] })).toBeUndefined();
  expect(await finds({ numbers: [] })).toBeUndefined();
});

test('a stretch of time begins with what was signed just then, and ends before; who withdrew leaves no gap', async () => {
  const minutes = [0, 1, 1, 1, 2, 3, 3, 10];
  const { petition, finds } = await signedBy(minutes.map((minute) => ({ name: 'Name', minute })));
  for (const account of [2, 6, 8]) await store.withdrawSignature(petition, visitor(account));

  expect(await finds({ from: afternoon(1) })).toEqual([7, 5, 4, 3]);
  expect(await finds({ from: afternoon(1), until: afternoon(2) })).toEqual([4, 3]);
  expect(await finds({ until: afternoon(3) })).toEqual([5, 4, 3, 1]);
  expect(await finds({ from: afternoon(3), until: afternoon(11) })).toEqual([7]);
  expect(await finds({ from: afternoon(4) })).toBeUndefined();
  expect(await finds({ until: afternoon(0) })).toBeUndefined();
  expect(await finds({ from: afternoon(3), until: afternoon(1) })).toBeUndefined();
});

test('every stretch of time is what reading all signatures would find', async () => {
  const minutes = [...range(0, 8), ...range(8, 20).map((each) => each * 2), 40, 41];
  const { finds } = await signedBy(minutes.map((minute) => ({ name: 'Name', minute })));
  for (const from of range(0, 42)) {
    const expected = range(1, minutes.length).filter((number) => minutes[number - 1]! >= from);
    expect(await finds({ from: afternoon(from) }), `from ${from}`).toEqual(from > 41 ? undefined : expected.reverse());
  }
});

test('a name is found however it is spelt, with anything in place of a star, and an anonymous one never', async () => {
  const { finds } = await signedBy([
    { name: 'Mickey Mouse' },
    { name: 'MÍCKEY MOUSE' },
    { name: 'Mickey Mouser' },
    { name: 'Mickey Mouse', hidden: true },
    { name: 'Minnie Mouse' },
    { name: 'Мickey Mouse' },
  ]);

  expect(await finds({ name: 'mickey mouse' })).toEqual([6, 2, 1]);
  expect(await finds({ name: 'mickey*' })).toEqual([6, 3, 2, 1]);
  expect(await finds({ name: '*Mouse' })).toEqual([6, 5, 2, 1]);
  expect(await finds({ name: 'mi*mouse', numbers: [[2, 5]] })).toEqual([5, 2]);
  expect(await finds({ name: 'Donald*' })).toBeUndefined();
});

test('an account is found by its one public signature: nobody learns who signed anonymously', async () => {
  const { finds, removes } = await signedBy([
    { name: 'Ada', hold: true },
    { name: 'Ben', community: 5 },
    { name: 'Chi', hidden: true },
    { name: 'Eve', hidden: true, hold: true },
    { name: 'Fay', hidden: true },
  ]);
  await removes([5]);
  expect(await finds({ account: visitor(1) })).toEqual([1]);
  expect(await finds({ account: visitor(2) })).toEqual([2]);
  for (const hidden of [3, 4, 5]) expect(await finds({ account: visitor(hidden) })).toBeUndefined();
  expect(await finds({ account: visitor(5), state: 'removed' })).toBeUndefined();
  expect(await finds({ account: visitor(3), numbers: [[3, 3]] })).toBeUndefined();
  expect(await finds({ account: visitor(2), community: 6 })).toBeUndefined();
  expect(await finds({ account: visitor(2) }, 6)).toBeUndefined();
  expect(await finds({ account: visitor(99) })).toBeUndefined();
});

test('a community is found, and those who came through none; in the remit of another there is nothing of it', async () => {
  const { finds } = await signedBy([
    { name: 'Ada', community: 5 },
    { name: 'Ben', community: 6 },
    { name: 'Chi' },
    { name: 'Eve', community: 5, hold: true },
  ]);

  expect(await finds({ community: 5 })).toEqual([4, 1]);
  expect(await finds({ direct: true })).toEqual([3]);
  expect(await finds({}, 5)).toEqual([4, 1]);
  expect(await finds({ community: 6 }, 5)).toBeUndefined();
  expect(await finds({ direct: true }, 5)).toBeUndefined();
});

test('all like one are those with nearly its name, from the same community, within an hour', async () => {
  const { finds, removes } = await signedBy([
    { name: 'Donald Ducke', community: 5, minute: 0 },
    { name: 'Donald Duck', community: 5, minute: 1 },
    { name: 'Dónald Duck 7', community: 5, minute: 60, hold: true },
    { name: 'Donald Duck', community: 6, minute: 60 },
    { name: 'Donald Duck', minute: 60 },
    { name: 'Donald Duck', community: 5, minute: 60, hidden: true },
    { name: 'Ronald Dack', community: 5, minute: 61 },
    { name: 'Donadl Duck', community: 5, minute: 61 },
    { name: 'Donald Duck', community: 5, minute: 61 },
    { name: 'Donald Duck', community: 5, minute: 120 },
    { name: 'Donald Duck', community: 5, minute: 122 },
    { name: '4711', minute: 130 },
  ]);

  expect(await finds({ like: 2 })).toEqual([9, 8, 3, 2]);
  expect(await finds({ like: 3 })).toEqual([10, 9, 8, 3, 2]);
  expect(await finds({ like: 5 })).toEqual([5]);
  expect(await finds({ like: 12 })).toEqual([12]);
  expect(await finds({ like: 3, state: 'held' }, 5)).toEqual([3]);
  await removes([9]);
  expect(await finds({ like: 9 })).toEqual([10, 8, 3, 2]);
  expect(await finds({ like: 6 })).toBeUndefined();
  expect(await finds({ like: 99 })).toBeUndefined();
  expect(await finds({ like: 2 }, 6)).toBeUndefined();
});

test('those who were blocked, and who withdrew after being removed, are found as they are', async () => {
  const { petition, remit, signs, does, withdraws } = await scene();
  await signs([1, 2, 3]);
  await does('block', [1, 2]);
  await withdraws(1);

  expect(await store.propose(remit, { state: 'removed' }, dee)).toMatchObject({ total: 1, removed: 1 });
  expect(await store.propose(remit, { like: 1 }, dee)).toBeUndefined();
  expect(await store.propose({ petition, community: 5 }, {}, dee)).toBeUndefined();
});
