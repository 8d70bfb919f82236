import { expect, test } from 'vitest';
import type { DeedRecord } from '../../src/domain/moderation.ts';
import type { SwitchChange } from '../../src/domain/switches.ts';
import { booksInOrder, readBooks } from '../support/bookkeeping.ts';
import { testDatabase } from '../support/database.ts';
import { petitionContent, startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();
const host = { platform: 'host' } as const;
const dee = { platform: 'telegram', account: '44' } as const;
let made = 0;

/** A petition that people sign by their account. */
async function scene() {
  made += 1;
  const slug = `switched-${made}`;
  const petition = await startPetition(store, { slug });
  const signs = (account: number, on = store) =>
    on.sign({ petition, person: visitor(account), name: `Name ${account}`, visibility: 'public' });
  const sets = (change: SwitchChange) => store.setSwitch(petition, change, host);
  const stored = async () => (await store.catalogue()).petitions.find(({ id }) => id === petition)!;
  const switches = async () => {
    const { intake, namesHidden, banner } = await stored();
    return { intake, namesHidden, banner };
  };
  const deeds = () => store.deeds({ petition, community: undefined }, 100, undefined);
  const books = () => readBooks(database.db, petition);
  return { slug, petition, signs, sets, switches, deeds, books };
}

const untouched = { intake: 'open', namesHidden: false, banner: undefined };

test('a new petition counts everybody, shows names, and has no banner', async () => {
  const { switches } = await scene();
  expect(await switches()).toEqual(untouched);
});

test.each<[string, SwitchChange]>([
  ['signing that waits', { intake: 'held' }],
  ['signing that is stopped', { intake: 'stopped' }],
  ['hidden names', { namesHidden: true }],
  ['a banner', { banner: 'Under attack. Your name is safe.' }],
])('%s is set once, and leaves the other switches alone', async (_, change) => {
  const { sets, switches } = await scene();
  expect(await sets(change)).toBe(true);
  expect(await sets(change)).toBe(false);
  expect(await switches()).toEqual({ ...untouched, ...change });
});

test('every switch goes back to where it was', async () => {
  const { sets, switches } = await scene();
  for (const change of [{ intake: 'stopped' }, { namesHidden: true }, { banner: 'Under attack' }] as const) {
    await sets(change);
  }
  for (const change of [{ intake: 'open' }, { namesHidden: false }, { banner: undefined }] as const) {
    expect(await sets(change)).toBe(true);
  }
  expect(await switches()).toEqual(untouched);
});

test('each switch that was set stands in the log, with who set it, and only those', async () => {
  const { petition, sets, deeds } = await scene();
  await sets({ intake: 'held' });
  await sets({ intake: 'held' });
  await store.setSwitch(petition, { intake: 'stopped' }, dee);
  await sets({ intake: 'open' });
  await sets({ namesHidden: true });
  await sets({ namesHidden: false });
  await sets({ banner: 'One' });
  await sets({ banner: 'Two' });
  await sets({ banner: undefined });

  const log = await deeds();

  const words = ({ batch, deed, by }: DeedRecord) => `${batch} ${deed} ${by.platform}`;
  expect(log.toReversed().map(words)).toEqual([
    '1 holdAll host',
    '2 stop telegram',
    '3 takeAll host',
    '4 hideNames host',
    '5 showNames host',
    '6 setBanner host',
    '7 setBanner host',
    '8 dropBanner host',
  ]);
  expect(log.find(({ batch }) => batch === 2)).toMatchObject({ by: dee, changed: 0 });
});

test('since when a switch stands so is known of each that was ever set, and no other', async () => {
  const { petition } = await scene();
  const hour = (hours: number) => new Date(Date.UTC(2026, 10, 22, hours));
  const at = async (hours: number, change: SwitchChange) => {
    const then = await database.openStore({ clock: () => hour(hours) });
    await then.setSwitch(petition, change, host);
  };
  expect(await store.switchTimes(petition)).toEqual({});
  await at(8, { intake: 'stopped' });
  await at(9, { banner: 'One' });
  await at(10, { intake: 'held' });
  await at(11, { intake: 'held' });
  expect(await store.switchTimes(petition)).toEqual({ intake: hour(10), banner: hour(9) });
});

test('switches and deeds with signatures share their numbers, and a switch cannot be undone as a deed', async () => {
  const { petition, signs, sets, deeds, switches } = await scene();
  const all = { petition, community: undefined };
  await signs(1);
  await sets({ intake: 'held' });
  await store.moderate({ remit: all, numbers: [1], deed: 'remove', by: dee, reason: undefined });
  await sets({ intake: 'stopped' });

  expect(await store.undo(all, 1, dee)).toBeUndefined();

  expect((await deeds()).map(({ batch, deed }) => [batch, deed])).toEqual([
    [3, 'stop'],
    [2, 'remove'],
    [1, 'holdAll'],
  ]);
  expect(await switches()).toMatchObject({ intake: 'stopped' });
});

test('every process learns of a switch by the catalogue, and of one that changes nothing it does not', async () => {
  const { sets } = await scene();
  const before = await store.catalogueRevision();
  await sets({ namesHidden: true });
  expect(await store.catalogueRevision()).toBe(before + 1);
  await sets({ namesHidden: true });
  expect(await store.catalogueRevision()).toBe(before + 1);
});

test('a petition that is not there has no switches', async () => {
  const before = await store.catalogueRevision();
  expect(await store.setSwitch(2_000_000, { intake: 'stopped' }, host)).toBe(false);
  expect(await store.catalogueRevision()).toBe(before);
  expect(await store.deeds({ petition: 2_000_000, community: undefined }, 10, undefined)).toEqual([]);
});

test('an import leaves the switches as they are', async () => {
  const { slug, sets, switches } = await scene();
  await sets({ intake: 'held' });
  await sets({ namesHidden: true });
  await sets({ banner: 'Under attack' });

  const imported = await store.importPetition(petitionContent({ slug, milestones: [7] }), undefined);
  const again = await store.importPetition(petitionContent({ slug, milestones: [7] }), undefined);

  expect([imported.kind, again.kind]).toEqual(['updated', 'unchanged']);
  expect(await switches()).toEqual({ intake: 'held', namesHidden: true, banner: 'Under attack' });
});

test('while it is stopped nobody new is signed, and who has signed hears so', async () => {
  const { signs, sets, books } = await scene();
  await signs(1);
  await sets({ intake: 'stopped' });

  expect(await signs(1)).toMatchObject({ kind: 'already', signature: { number: 1, state: 'counted' }, count: 1 });
  expect(await signs(2)).toEqual({ kind: 'notOpen' });

  await sets({ intake: 'open' });
  expect(await signs(2)).toMatchObject({ kind: 'signed', signature: { number: 2 } });
  expect(await books()).toEqual(booksInOrder(2, 2));
});

test('while everything new is held, who signs waits, and is told so', async () => {
  const { signs, sets, books, petition } = await scene();
  await signs(1);
  await sets({ intake: 'held' });

  expect(await signs(2)).toMatchObject({ kind: 'signed', signature: { number: 2, state: 'held' }, count: 1 });
  expect(await signs(1)).toMatchObject({ kind: 'already', signature: { state: 'counted' } });
  expect(await signs(2)).toMatchObject({ kind: 'already', signature: { number: 2, state: 'held' } });

  await sets({ intake: 'open' });
  expect(await signs(3)).toMatchObject({ kind: 'signed', signature: { number: 3, state: 'counted' }, count: 2 });
  expect(await store.tally(petition)).toMatchObject({ count: 2, held: 1 });
  expect(await books()).toEqual(booksInOrder(2, 2, { held: 1 }));
});

test('petitions that are signed in one go each follow their own switch', async () => {
  const [open, held, stopped] = [await scene(), await scene(), await scene()];
  await held.sets({ intake: 'held' });
  await stopped.sets({ intake: 'stopped' });

  const outcomes = await Promise.all([open, held, stopped].flatMap(({ signs }) => [signs(1), signs(2)]));

  const kinds = outcomes.map((outcome) => (outcome.kind === 'notOpen' ? 'notOpen' : outcome.signature.state));
  expect(kinds).toEqual(['counted', 'counted', 'held', 'held', 'notOpen', 'notOpen']);
  expect(await held.books()).toEqual(booksInOrder(0, 0, { held: 2 }));
});

test('a milestone is not reached by signatures that wait', async () => {
  made += 1;
  const petition = await startPetition(store, { slug: `switched-${made}`, milestones: [2] });
  await store.setSwitch(petition, { intake: 'held' }, host);
  for (const account of [1, 2, 3]) {
    await store.sign({ petition, person: visitor(account), name: 'Name', visibility: 'public' });
  }
  expect(await store.tally(petition)).toMatchObject({ count: 0, held: 3, milestones: [] });
});

test.each(['stopped', 'held'] as const)(
  'once signing is %s nobody slips through who waited in the queue, in any process, and everybody is told the truth',
  async (intake) => {
    const { petition, signs, sets } = await scene();
    const processes = await Promise.all([1, 2].map(() => database.openStore({ batchSize: 5 })));
    const signing = Array.from({ length: 200 }, (_, account) => signs(account, processes[account % 2]));
    await signing[0];

    await sets({ intake });
    const then = await store.tally(petition);

    const outcomes = await Promise.all(signing);
    const isCounted = (outcome: (typeof outcomes)[number]) =>
      outcome.kind === 'signed' && outcome.signature.state === 'counted';
    expect(outcomes.filter(isCounted)).toHaveLength(then.count);
    expect(then.count).toBeLessThan(200);
    expect(await store.tally(petition)).toMatchObject({
      count: then.count,
      held: intake === 'held' ? 200 - then.count : 0,
    });
    const others = outcomes.filter((outcome) => !isCounted(outcome));
    const expected = intake === 'held' ? { kind: 'signed', signature: { state: 'held' } } : { kind: 'notOpen' };
    for (const outcome of others) expect(outcome).toMatchObject(expected);
  },
);

test('a switch that two set at once is set once', async () => {
  const { petition, deeds } = await scene();
  const other = await database.openStore();
  const set = await Promise.all(
    [store, other, store, other].map((each) => each.setSwitch(petition, { intake: 'stopped' }, host)),
  );
  expect(set.filter((isSet) => isSet)).toHaveLength(1);
  expect(await deeds()).toHaveLength(1);
});
