import type { Deed } from '../../src/domain/moderation.ts';
import { needsSecond } from '../../src/domain/proposal.ts';
import type { Visibility } from '../../src/domain/signature.ts';
import type { Step } from './moderation-steps.ts';

/** `blocked`: removed, and its person may not ask. `banished`: removed, then withdrawn. */
export type ModelState = 'counted' | 'held' | 'removed' | 'blocked' | 'banished';

/** Somebody's signature. */
export interface Standing {
  number: number;
  state: ModelState;
  visibility: Visibility;
  name: string;
  /** 0 for none. */
  community: number;
  /** What it was removed by. */
  removal: Removal | undefined;
  /** When its person last changed it; 0 for never. */
  changedAt: number;
  /** By who asked for a look: the batch that answered, 0 while there is none. */
  readonly pleas: Map<string, number>;
}

interface Removal {
  readonly reason: string;
  readonly batch: number;
  readonly as: number;
}

interface Change {
  readonly number: number;
  readonly before: ModelState;
  readonly after: ModelState;
  readonly removal: Removal | undefined;
}

interface Batch {
  readonly deed: Deed;
  readonly as: number;
  readonly changes: readonly Change[];
  /** Whether it took something back. */
  readonly isBack: boolean;
  readonly at: number;
  undone: boolean;
}

/** A petition as plain values, to compare the tables with. */
export interface Model {
  /** By account. */
  readonly people: Map<number, Standing>;
  /** By the number that the store gave. */
  readonly batches: Map<number, Batch>;
  /** Grows with each step, in place of the time. */
  time: number;
}

/** A petition that nobody signed. */
export const emptyModel = (): Model => ({ people: new Map(), batches: new Map(), time: 0 });

/** How somebody is called in the model who asks for a second look at their own signature. */
export const self = 'self';

/** What somebody renames themselves to: never the name they have. */
export const otherName = ({ people }: Model, account: number) =>
  people.get(account)?.name === 'Another' ? 'Yet another' : 'Another';

/** Whether a signature is removed as moderators see it. */
export const isStruck = (state: ModelState) => state === 'removed' || state === 'blocked';

/** Whether somebody waits for an answer. */
export const isAsked = ({ pleas }: Standing) => [...pleas.values()].includes(0);

const changes: Readonly<Record<Deed, (own: Standing) => ModelState | undefined>> = {
  accept: ({ state }) => (state === 'held' ? 'counted' : undefined),
  remove: ({ state }) => (state === 'counted' || state === 'held' ? 'removed' : undefined),
  restore: ({ state }) => (isStruck(state) ? 'counted' : undefined),
  block: ({ state }) => (state === 'blocked' || state === 'banished' ? undefined : 'blocked'),
  hold: ({ state }) => (state === 'counted' ? 'held' : undefined),
  dismiss: (own) => (isAsked(own) && own.state !== 'banished' ? own.state : undefined),
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
  model.time += 1;
  if (step.do === 'undo') return applyUndo(model, step, told.batch);
  if (step.do === 'propose') return applyProposal(model, step, reason, told.batch);
  if ('accounts' in step) return applyDeed(model, { ...step, deed: step.do, reason }, told.batch);
  applyPerson(model, step, told.number ?? 0);
  return undefined;
}

interface Wish {
  readonly deed: Deed;
  readonly accounts: readonly number[];
  readonly as: number;
  readonly reason: string;
  /** Whether the moderator sees all as it is by now, or as it was before anybody changed a name. */
  readonly seesNow?: boolean;
}

function applyDeed(model: Model, wish: Wish, batch = 0): number {
  const { deed, accounts, as, reason } = wish;
  const done = within(model, accounts, as).flatMap((own) => {
    const after = changes[deed](own);
    if (after === undefined || !mayDo(model, wish, own)) return [];
    const removal = isStruck(after) ? { reason, batch, as } : undefined;
    return [{ own, after, removal: isStruck(own.state) ? own.removal : removal }];
  });
  return record(model, done, { deed, as, isBack: false }, batch, 0);
}

function mayDo(model: Model, { deed, as, seesNow = true }: Wish, own: Standing): boolean {
  if ((deed === 'accept' || deed === 'restore') && !seesNow && own.changedAt > 0) return false;
  return deed !== 'restore' || as === 0 || isRemovedAs(model, as, own);
}

/** Whether it was moderators of that community who removed it, and nobody else has dealt with it since. */
function isRemovedAs(model: Model, as: number, { number, removal }: Standing): boolean {
  return removal?.as === as && isLeftByOthers(model, as, number, removal.batch);
}

function isLeftByOthers({ batches }: Model, as: number, number: number, since: number): boolean {
  const others = [...batches].filter(([at, batch]) => at > since && batch.as !== as);
  return as === 0 || !others.some(([, batch]) => batch.changes.some((change) => change.number === number));
}

function applyProposal(
  model: Model,
  step: Extract<Step, { do: 'propose' }>,
  reason: string,
  batch: number | undefined,
) {
  const isMeant = ({ state }: Standing) => (step.deed === 'restore' ? isStruck(state) : state !== 'banished');
  const meant = within(model, step.accounts, step.as).filter(isMeant);
  const changed = meant.filter((own) => changes[step.deed](own) !== undefined).length;
  const count = [...model.people.values()].filter(({ state }) => state === 'counted').length;
  if (meant.length === 0 || (needsSecond(changed, count) && !step.agrees)) return undefined;
  return applyDeed(model, { ...step, reason }, batch);
}

function within({ people }: Model, accounts: readonly number[], as: number): readonly Standing[] {
  const all = accounts.flatMap((account) => people.get(account) ?? []);
  return all.filter(({ community }) => as === 0 || community === as);
}

function applyUndo(model: Model, { which, as }: Extract<Step, { do: 'undo' }>, batch: number | undefined) {
  const undone = batchOf(which, model);
  const former = model.batches.get(undone);
  if (former === undefined || former.undone || (as !== 0 && former.as !== as)) return undefined;
  const all = [...model.people.values()];
  const done = former.changes.flatMap(({ number, before, after, removal }) => {
    const own = all.find((each) => each.number === number);
    const isAsLeft = own?.state === after && (!isStruck(after) || own.removal === removal);
    if (own === undefined || !isAsLeft || (before === 'counted' && own.changedAt > former.at)) return [];
    if (!isLeftByOthers(model, as, number, undone)) return [];
    return [{ own, after: before, removal }];
  });
  if (done.length > 0) former.undone = true;
  return record(model, done, { deed: former.deed, as, isBack: !former.isBack }, batch, undone);
}

interface Done {
  readonly own: Standing;
  readonly after: ModelState;
  readonly removal: Removal | undefined;
}

function record(
  model: Model,
  done: readonly Done[],
  facts: Pick<Batch, 'deed' | 'as' | 'isBack'>,
  batch = 0,
  undone: number,
): number {
  const kept = done.map(({ own, after, removal }): Change => {
    // At once with others, somebody may have withdrawn since.
    const before = own.state === 'banished' ? after : own.state;
    own.state = after;
    own.removal = isStruck(after) ? removal : undefined;
    if (facts.isBack && isStruck(before) && !isStruck(after)) own.pleas.delete(self);
    if (facts.deed !== 'hold') settlePleas(own, facts.isBack ? [undone, 0] : [0, batch]);
    return { number: own.number, before, after, removal };
  });
  if (kept.length > 0) model.batches.set(batch, { ...facts, changes: kept, at: model.time, undone: false });
  return kept.length;
}

function settlePleas({ pleas }: Standing, [from, to]: readonly [number, number]): void {
  for (const [asker, answer] of pleas) if (answer === from) pleas.set(asker, to);
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

type PersonStep = Exclude<Step, { do: Deed | 'undo' | 'propose' }>;

function applyPerson(model: Model, step: PersonStep, number: number): void {
  const own = model.people.get(step.account);
  if (step.do === 'sign') {
    if (own === undefined) model.people.set(step.account, signed(step, number));
  } else if (own !== undefined && own.state !== 'banished') {
    if (step.do === 'hide') applyChange(model, own, { visibility: 'anonymous' });
    if (step.do === 'show') applyChange(model, own, { visibility: 'public' });
    if (step.do === 'rename') applyChange(model, own, { name: otherName(model, step.account) });
    if (step.do === 'ask' && own.state === 'removed' && !own.pleas.has(self)) own.pleas.set(self, 0);
    if (step.do === 'report') applyReport(own, `reporter ${step.reporter}`);
    if (step.do === 'withdraw') applyWithdrawal(model, step.account, own);
  }
}

/** Nothing of a removed signature is changed, and what was answered of a former name holds no more. */
function applyChange({ time }: Model, own: Standing, change: Partial<Pick<Standing, 'name' | 'visibility'>>): void {
  const { name, visibility } = { ...own, ...change };
  if (isStruck(own.state) || (name === own.name && visibility === own.visibility)) return;
  const isRenamed = name !== own.name;
  Object.assign(own, { name, visibility, changedAt: time });
  if (!isRenamed) return;
  for (const [asker, answer] of own.pleas) if (asker !== self && answer !== 0) own.pleas.delete(asker);
}

function applyReport({ state, visibility, pleas }: Standing, reporter: string): void {
  if (state === 'counted' && visibility === 'public' && !pleas.has(reporter)) pleas.set(reporter, 0);
}

function applyWithdrawal({ people }: Model, account: number, own: Standing): void {
  own.pleas.clear();
  if (isStruck(own.state)) own.state = 'banished';
  else people.delete(account);
}

function signed({ hold, hidden, from }: Extract<Step, { do: 'sign' }>, number: number): Standing {
  return {
    number,
    state: hold ? 'held' : 'counted',
    visibility: hidden ? 'anonymous' : 'public',
    name: 'Name',
    community: from,
    removal: undefined,
    changedAt: 0,
    pleas: new Map(),
  };
}
