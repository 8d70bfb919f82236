import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import type { Doer, Remit, WaitingList } from '../../src/domain/moderation.ts';
import type { Store } from '../../src/store/store.ts';
import { booksInOrder, readBooks } from '../support/bookkeeping.ts';
import { testDatabase } from '../support/database.ts';
import { nameOf, startPetition, visitor } from '../support/petitions.ts';
import { storeInProcess } from '../support/store-process.ts';
import {
  apply,
  batchOf,
  emptyModel,
  isAsked,
  isStruck,
  type Model,
  ofDifferentPeople,
  otherName,
  type Standing,
  self,
  type Told,
} from './moderation-model.ts';
import { anyStep, lastAccount, type Step } from './moderation-steps.ts';

const database = await testDatabase();
const store = await database.openStore();
/** Besides ours two others: in processes of their own, where the engine lets several in. */
function openOthers(): Promise<readonly Store[]> {
  const { url } = database;
  return Promise.all([1, 2].map(() => (url === undefined ? database.openStore() : storeInProcess(url))));
}
// What happens at once happens otherwise each time, so a failure is told as it is: nothing smaller could be found.
const atOnce = { numRuns: inject('databaseKind') === 'server' ? 20 : 8, endOnFailure: true };
let round = 0;
const start = () => {
  round += 1;
  return startPetition(store, { slug: `mix-${round}`, milestones: [1_000] });
};

/** Each deed is somebody else's: what one person does twice would be taken for a press that came twice. */
let moderators = 0;
const anyone = (): Doer => {
  moderators += 1;
  return { platform: 'telegram', account: String(moderators) };
};

/** Before anybody signed. */
const longAgo = new Date('2026-01-01');

const remitOf = (petition: number, as: number): Remit => ({ petition, community: as === 0 ? undefined : as });

/** Does a step in the store, where the people of the model have their numbers. */
async function perform(on: Store, petition: number, step: Step, model: Model, reason: string): Promise<Told> {
  if (step.do === 'undo') {
    const outcome = await on.undo(remitOf(petition, step.as), batchOf(step.which, model), anyone());
    return { batch: outcome?.batch, changed: outcome?.changed };
  }
  if ('accounts' in step) {
    const numbers = step.accounts.flatMap((account) => model.people.get(account)?.number ?? []);
    const remit = remitOf(petition, step.as);
    if (step.do === 'propose') return performProposal(on, remit, step, numbers, reason);
    const seenAt = step.seesNow ? undefined : longAgo;
    const { batch, changed } = await on.moderate({ remit, numbers, deed: step.do, by: anyone(), reason, seenAt });
    return { batch, changed };
  }
  return performOwn(on, petition, step, model);
}

async function performProposal(
  on: Store,
  remit: Remit,
  { deed, agrees }: Extract<Step, { do: 'propose' }>,
  numbers: readonly number[],
  reason: string,
): Promise<Told> {
  const by = anyone();
  const state = deed === 'restore' ? 'removed' : undefined;
  const runs = numbers.map((number) => [number, number] as const);
  const found = await on.propose(remit, { numbers: runs, state }, by);
  if (found === undefined) return {};
  const submitted = await on.submitProposal(remit, found.number, { deed, reason, by });
  const settled =
    submitted.kind === 'waits' ? await on.decideProposal(remit, found.number, anyone(), agrees) : submitted;
  return settled.kind === 'done' ? { batch: settled.done.batch, changed: settled.done.changed } : {};
}

async function performOwn(
  on: Store,
  petition: number,
  step: Extract<Step, { account: number }>,
  model: Model,
): Promise<Told> {
  const person = visitor(step.account);
  if (step.do === 'sign') {
    const visibility = step.hidden ? 'anonymous' : 'public';
    const community = step.from === 0 ? undefined : step.from;
    const outcome = await on.sign({ petition, person, name: 'Name', visibility, hold: step.hold, community });
    return 'signature' in outcome ? { number: outcome.signature.number } : {};
  }
  if (step.do === 'withdraw') await on.withdrawSignature(petition, person);
  if (step.do === 'rename') await on.changeSignature(petition, person, { name: otherName(model, step.account) });
  if (step.do === 'hide') await on.changeSignature(petition, person, { visibility: 'anonymous' });
  if (step.do === 'show') await on.changeSignature(petition, person, { visibility: 'public' });
  if (step.do === 'ask') await on.askSecondLook(petition, person);
  if (step.do === 'report') {
    const number = model.people.get(step.account)?.number ?? 0;
    const by = visitor(`reporter ${step.reporter}`);
    await on.report({ petition, number, by, why: 'spam', weighs: false, holdAt: 3 });
  }
  return {};
}

/** Compares everything that the store tells with the model. */
async function compare(petition: number, model: Model) {
  const newestFirst = [...model.people.values()].sort((one, other) => other.number - one.number);
  const counted = newestFirst.filter(({ state }) => state === 'counted');
  const held = newestFirst.filter(({ state }) => state === 'held');
  const removed = newestFirst.filter(({ state }) => isStruck(state));
  const listed = counted.filter(({ visibility }) => visibility === 'public');

  expect(await store.tally(petition)).toMatchObject({ count: counted.length, held: held.length });
  const others = { held: held.length, removed: removed.length };
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(counted.length, listed.length, others));
  const page = await store.signatures(petition, 1, 100);
  expect(page.signatures.map((each) => [each.number, nameOf(each)])).toEqual(
    listed.map((each) => [each.number, each.name]),
  );
  expect(page.total).toBe(listed.length);
  for (const as of [0, 1]) await compareLists(remitOf(petition, as), 'held', held);
  for (const as of [0, 1]) await compareLists(remitOf(petition, as), 'asked', newestFirst.filter(isAsked));
  for (const community of [1, 2]) {
    const through = counted.filter((each) => each.community === community);
    expect(await store.signedThrough(petition, community)).toBe(through.length);
  }
  for (let account = 1; account <= lastAccount; account += 1) {
    const own = model.people.get(account);
    const told = await store.signature(petition, visitor(account));
    if (own?.state === 'banished') {
      expect(told).toMatchObject({ number: own.number, state: 'removed', isWithdrawn: true, mayAsk: false });
      continue;
    }
    expect(told && [told.number, told.state, nameOf(told), told.removedFor, told.mayAsk]).toEqual(
      own && [own.number, toldState(own), own.name, own.removal?.reason, mayAsk(own)],
    );
  }
  const log = await store.deeds(remitOf(petition, 0), 100, undefined);
  const batches = [...model.batches].sort(([one], [other]) => other - one);
  expect(log.map(({ batch, deed, changed, community }) => [batch, deed, changed, community ?? 0])).toEqual(
    batches.map(([at, { deed, changes, as }]) => [at, deed, changes.length, as]),
  );
}

async function compareLists(remit: Remit, list: WaitingList, expected: readonly Standing[]) {
  const { signatures, total } = await store.waiting(remit, list, 1, 100);
  const own = expected.filter(({ community }) => remit.community === undefined || community === remit.community);
  expect(signatures.map(({ number }) => number)).toEqual(own.map(({ number }) => number));
  expect(signatures.map(({ pleas }) => pleas.length)).toEqual(own.map(openPleas));
  expect(total).toBe(own.length);
}

const openPleas = ({ pleas }: Standing) => [...pleas.values()].filter((answer) => answer === 0).length;
const toldState = ({ state }: Standing) => (isStruck(state) ? 'removed' : state);
const mayAsk = ({ state, pleas }: Standing) => (isStruck(state) ? state === 'removed' && !pleas.has(self) : undefined);

test('whatever people and moderators do one after the other, in several processes, the store tells what a plain model tells', async () => {
  const stores = [store, ...(await openOthers())];
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
  const stores = [store, ...(await openOthers())];
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
  const stores = [store, ...(await openOthers())];
  const rounds = fc.array(fc.array(anyStep, { minLength: 10, maxLength: 40 }), { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const petition = await start();
      const model = emptyModel();
      for (let account = 1; account <= lastAccount; account += 1) {
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
