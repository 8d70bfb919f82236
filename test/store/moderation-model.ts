import fc from 'fast-check';
import type { Deed, SignatureState } from '../../src/domain/moderation.ts';
import type { Visibility } from '../../src/domain/signature.ts';

/** What one person does, or a moderator does with the signatures of people. */
export type Step =
  | {
      readonly do: 'sign';
      readonly account: number;
      readonly hold: boolean;
      readonly hidden: boolean;
      readonly from: number;
    }
  | { readonly do: 'withdraw' | 'hide' | 'show' | 'rename'; readonly account: number }
  | { readonly do: Deed; readonly accounts: readonly number[] }
  /** Of the batches that there are, counted round and round. */
  | { readonly do: 'undo'; readonly which: number };

const account = fc.integer({ min: 1, max: 9 });
const accounts = fc.uniqueArray(account, { minLength: 1, maxLength: 5 });
const one = <Word extends string>(...words: readonly Word[]) => fc.constantFrom(...words);

/** Any step, the more frequent ones more often. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: one('sign'), account, hold: fc.boolean(), hidden: fc.boolean(), from: fc.nat(2) }),
  },
  { weight: 3, arbitrary: fc.record({ do: one('withdraw', 'hide', 'show', 'rename'), account }) },
  { weight: 5, arbitrary: fc.record({ do: one('accept', 'remove', 'restore'), accounts }) },
  { weight: 3, arbitrary: fc.record({ do: one('undo'), which: fc.nat(30) }) },
);

/** Somebody's signature. `banished`: removed, then withdrawn. */
export interface Standing {
  number: number;
  state: SignatureState | 'banished';
  visibility: Visibility;
  name: string;
  community: number;
  /** The reason it was removed for. */
  removal: string | undefined;
}

interface Batch {
  readonly changes: readonly {
    number: number;
    before: SignatureState;
    after: SignatureState;
    removal?: string | undefined;
  }[];
  undone: boolean;
}

/** A petition as plain values, to compare the tables with. */
export interface Model {
  /** By account. */
  readonly people: Map<number, Standing>;
  /** By the number that the store gave. */
  readonly batches: Map<number, Batch>;
}

/** A petition that nobody signed. */
export const emptyModel = (): Model => ({ people: new Map(), batches: new Map() });

const changes: Readonly<Record<Deed, (state: Standing['state']) => SignatureState | undefined>> = {
  accept: (state) => (state === 'held' ? 'counted' : undefined),
  remove: (state) => (state === 'counted' || state === 'held' ? 'removed' : undefined),
  restore: (state) => (state === 'removed' ? 'counted' : undefined),
};

/** What the store answered to a step: the number that was given, or the batch and how many it changed. */
export interface Told {
  readonly number?: number;
  readonly batch?: number | undefined;
  readonly changed?: number | undefined;
}

/** The batch that an undoing is about; mostly there is one. */
export const batchOf = (which: number, { batches }: Model) => (which % (batches.size + 1)) + 1;

/** Does a step to the model, and answers how many signatures a moderator changed by it; `undefined`: it could not be done. */
export function apply(model: Model, step: Step, told: Told, reason: string): number | undefined {
  if (step.do === 'undo') return applyUndo(model, batchOf(step.which, model), told.batch);
  if ('accounts' in step) return applyDeed(model, step.do, step.accounts, reason, told.batch);
  applyPerson(model, step, told.number ?? 0);
  return undefined;
}

function applyDeed(model: Model, deed: Deed, who: readonly number[], reason: string, batch: number | undefined) {
  const done = who.flatMap((person) => {
    const own = model.people.get(person);
    const after = own && changes[deed](own.state);
    if (own === undefined || after === undefined) return [];
    return [{ own, after, removal: after === 'removed' ? reason : own.removal }];
  });
  return record(model, done, batch);
}

function applyUndo(model: Model, undone: number, batch: number | undefined): number | undefined {
  const former = model.batches.get(undone);
  if (former === undefined || former.undone) return undefined;
  const all = [...model.people.values()];
  const done = former.changes.flatMap(({ number, before, after, removal }) => {
    const own = all.find((each) => each.number === number);
    const isAsLeft = own?.state === after && (after !== 'removed' || own.removal === removal);
    return own !== undefined && isAsLeft ? [{ own, after: before, removal }] : [];
  });
  if (done.length > 0) former.undone = true;
  return record(model, done, batch);
}

interface Done {
  readonly own: Standing;
  readonly after: SignatureState;
  readonly removal: string | undefined;
}

function record(model: Model, done: readonly Done[], batch: number | undefined): number {
  const kept = done.map(({ own, after, removal }) => {
    const before = own.state === 'banished' ? after : own.state;
    own.state = after;
    own.removal = after === 'removed' ? removal : undefined;
    return { number: own.number, before, after, removal };
  });
  if (kept.length > 0) model.batches.set(batch ?? 0, { changes: kept, undone: false });
  return kept.length;
}

/** Of steps that are done at once, those that are about different people: whichever comes first, it ends the same. */
export function ofDifferentPeople(steps: readonly Step[], model: Model): readonly Step[] {
  const taken = new Set<number>();
  const named = steps.map((step) => (step.do === 'undo' ? { ...step, which: batchOf(step.which, model) - 1 } : step));
  return named.filter((step) => {
    const people = peopleOf(step, model);
    if (people === undefined || people.some((person) => taken.has(person))) return false;
    for (const person of people) taken.add(person);
    return true;
  });
}

/** `undefined`: it takes back what may come into being at the same time. */
function peopleOf(step: Step, model: Model): readonly number[] | undefined {
  if ('accounts' in step) return step.accounts;
  if ('account' in step) return [step.account];
  const numbers = model.batches.get(batchOf(step.which, model))?.changes.map(({ number }) => number);
  if (numbers === undefined) return undefined;
  const people = [...model.people].filter(([, { number }]) => numbers.includes(number)).map(([account]) => account);
  return people.length === 0 ? undefined : people;
}

function applyPerson(model: Model, step: Exclude<Step, { do: Deed | 'undo' }>, number: number): void {
  const own = model.people.get(step.account);
  if (step.do === 'sign') {
    if (own !== undefined) return;
    model.people.set(step.account, {
      number,
      state: step.hold ? 'held' : 'counted',
      visibility: step.hidden ? 'anonymous' : 'public',
      name: 'Name',
      community: step.from,
      removal: undefined,
    });
  } else if (own !== undefined && own.state !== 'banished') {
    if (step.do === 'hide') own.visibility = 'anonymous';
    if (step.do === 'show') own.visibility = 'public';
    if (step.do === 'rename') own.name = 'Another';
    if (step.do === 'withdraw' && own.state === 'removed') own.state = 'banished';
    else if (step.do === 'withdraw') model.people.delete(step.account);
  }
}
