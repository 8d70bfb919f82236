import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { booksInOrder, readBooks } from '../support/bookkeeping.ts';
import { testDatabase } from '../support/database.ts';
import { nameOf, startPetition, visitor } from '../support/petitions.ts';
import { dee } from './moderated.ts';
import {
  anyStep,
  apply,
  batchOf,
  emptyModel,
  type Model,
  ofDifferentPeople,
  type Step,
  type Told,
} from './moderation-model.ts';

const database = await testDatabase();
const stores = await Promise.all([1, 2, 3].map(() => database.openStore()));
const [store] = stores as [Store];
// What happens at once happens otherwise each time, so a failure is told as it is: nothing smaller could be found.
const atOnce = { numRuns: inject('databaseKind') === 'server' ? 20 : 8, endOnFailure: true };
let round = 0;
const start = () => {
  round += 1;
  return startPetition(store, { slug: `mix-${round}`, milestones: [1_000] });
};

/** Does a step in the store, where the people of the model have their numbers. */
async function perform(on: Store, petition: number, step: Step, model: Model, reason: string): Promise<Told> {
  if (step.do === 'undo') {
    const outcome = await on.undo(petition, batchOf(step.which, model), dee);
    return { batch: outcome?.batch, changed: outcome?.changed };
  }
  if ('accounts' in step) {
    const numbers = step.accounts.flatMap((account) => model.people.get(account)?.number ?? []);
    const { batch, changed } = await on.moderate({ petition, numbers, deed: step.do, by: dee, reason });
    return { batch, changed };
  }
  const person = visitor(step.account);
  if (step.do === 'sign') {
    const visibility = step.hidden ? 'anonymous' : 'public';
    const community = step.from === 0 ? undefined : step.from;
    const outcome = await on.sign({ petition, person, name: 'Name', visibility, hold: step.hold, community });
    return 'signature' in outcome ? { number: outcome.signature.number } : {};
  }
  if (step.do === 'withdraw') await on.withdrawSignature(petition, person);
  if (step.do === 'rename') await on.changeSignature(petition, person, { name: 'Another' });
  if (step.do === 'hide') await on.changeSignature(petition, person, { visibility: 'anonymous' });
  if (step.do === 'show') await on.changeSignature(petition, person, { visibility: 'public' });
  return {};
}

/** Compares everything that the store tells with the model. */
async function compare(petition: number, model: Model) {
  const all = [...model.people.values()];
  const inState = (state: string) => all.filter((each) => each.state === state).sort((a, b) => b.number - a.number);
  const [counted, held, removed] = ['counted', 'held', 'removed'].map(inState) as [typeof all, typeof all, typeof all];
  const listed = counted.filter(({ visibility }) => visibility === 'public');

  expect(await store.tally(petition)).toMatchObject({ count: counted.length, held: held.length });
  const others = { held: held.length, removed: removed.length };
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(counted.length, listed.length, others));
  const page = await store.signatures(petition, 1, 100);
  expect(page.signatures.map((each) => [each.number, nameOf(each)])).toEqual(
    listed.map((each) => [each.number, each.name]),
  );
  expect(page.total).toBe(listed.length);
  const waiting = await store.waiting(petition, 1, 100);
  expect(waiting.signatures.map(({ number }) => number)).toEqual(held.map(({ number }) => number));
  for (const community of [1, 2]) {
    const through = counted.filter((each) => each.community === community);
    expect(await store.signedThrough(petition, community)).toBe(through.length);
  }
  for (let account = 1; account <= 9; account += 1) {
    const own = model.people.get(account);
    const told = await store.signature(petition, visitor(account));
    const { number, state, name, removal } = own ?? {};
    const expected = own === undefined || state === 'banished' ? undefined : [number, state, name, removal];
    expect(told && [told.number, told.state, nameOf(told), told.removedFor]).toEqual(expected);
  }
  const log = await store.deeds(petition, 100, undefined);
  const batches = [...model.batches].sort(([one], [other]) => other - one);
  expect(log.map(({ batch, changed }) => [batch, changed])).toEqual(
    batches.map(([at, { changes }]) => [at, changes.length]),
  );
}

test('whatever people and moderators do one after the other, the store tells what a plain model tells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 30 }), async (steps) => {
      const petition = await start();
      const model = emptyModel();
      for (const [at, step] of steps.entries()) {
        const told = await perform(stores[at % stores.length]!, petition, step, model, `Reason ${at}`);
        expect(told.changed).toBe(apply(model, step, told, `Reason ${at}`));
        await compare(petition, model);
      }
      expect(await store.checkCounters()).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('whatever they do at once over several processes, to different people, the store tells what the model tells', async () => {
  const rounds = fc.array(fc.array(anyStep, { minLength: 2, maxLength: 8 }), { minLength: 3, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const petition = await start();
      const model = emptyModel();
      for (const [at, steps] of all.entries()) {
        const apart = ofDifferentPeople(steps, model);
        const told = await Promise.all(
          apart.map((step, place) => perform(stores[place % stores.length]!, petition, step, model, `Reason ${at}`)),
        );
        const changed = apart.map((step, place) => apply(model, step, told[place]!, `Reason ${at}`));
        expect(told.map((each) => each.changed)).toEqual(changed);
        await compare(petition, model);
      }
    }),
    atOnce,
  );
}, 120_000);

test('whatever they do at once to the same people, the books are in order after each round', async () => {
  const rounds = fc.array(fc.array(anyStep, { minLength: 10, maxLength: 40 }), { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const petition = await start();
      const model = emptyModel();
      for (let account = 1; account <= 9; account += 1) {
        const step = { do: 'sign', account, hold: account > 6, hidden: false, from: 1 } as const;
        apply(model, step, await perform(store, petition, step, model, ''), '');
      }
      for (const steps of all) {
        await Promise.all(
          steps.map((step, place) => perform(stores[place % stores.length]!, petition, step, model, 'Reason')),
        );
        const books = await readBooks(database.db, petition);
        const others = { held: books.heldSignatures, removed: books.removedSignatures };
        expect(books).toEqual(booksInOrder(books.signatures, books.publicSignatures, others));
      }
    }),
    atOnce,
  );
}, 120_000);
