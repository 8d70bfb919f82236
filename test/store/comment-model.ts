import fc from 'fast-check';
import { PressedCommentDeed } from '../../src/dialogue/moderator-action.ts';
import type { CommentState } from '../../src/domain/comment.ts';

/** People have the accounts, and their signatures the numbers, 1 to this; the last one came through no community. */
export const lastAccount = 3;

/** What somebody does with what one person wrote, or with their signature. `as` is the community whose moderators do it, or 0. */
export type Step =
  | { readonly do: 'say'; readonly account: number; readonly hold: boolean }
  | { readonly do: 'drop' | 'hide' | 'show' | 'strike' | 'readmit'; readonly account: number }
  | { readonly do: 'report'; readonly account: number; readonly reporter: number }
  | { readonly do: PressedCommentDeed; readonly account: number; readonly as: number; readonly seesNow: boolean }
  | { readonly do: 'undo'; readonly which: number; readonly as: number };

const account = fc.integer({ min: 1, max: lastAccount });
const as = fc.constantFrom(0, 0, 1);

/** Any step, the more frequent ones more often. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('say' as const), account, hold: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('drop', 'hide', 'show', 'strike', 'readmit'), account }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('report' as const), account, reporter: fc.nat(3) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(...PressedCommentDeed.options),
      account,
      as,
      seesNow: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(12), as }) },
);

/** `dropped`: taken back before a moderator had let it be shown. */
type State = CommentState | 'dropped';

/** What one person wrote. */
interface Words {
  state: State;
  at: number;
  /** The batch that removed it, and the community as whose moderators. */
  removal: { readonly batch: number; readonly as: number } | undefined;
}

/** A person whose signature stands, with what they wrote. */
export interface Writer {
  words: Words | undefined;
  isPublic: boolean;
  isStruck: boolean;
  /** By who reported the words: the batch that answered, 0 while there is none. */
  readonly reports: Map<number, number>;
}

interface Batch {
  readonly deed: PressedCommentDeed | 'holdComment';
  readonly account: number;
  readonly before: State;
  readonly after: State;
  readonly removal: Words['removal'];
  readonly as: number;
  readonly at: number;
  readonly isBack: boolean;
  undone: boolean;
}

/** A petition as plain values, to compare the tables with. */
export interface Model {
  /** By account. */
  readonly writers: ReadonlyMap<number, Writer>;
  readonly batches: Map<number, Batch>;
  lastBatch: number;
  time: number;
}

/** A petition that all have signed, and nobody said why. */
export const silentModel = (): Model => ({
  writers: new Map(
    Array.from({ length: lastAccount }, (_, at): [number, Writer] => [
      at + 1,
      { words: undefined, isPublic: true, isStruck: false, reports: new Map() },
    ]),
  ),
  batches: new Map(),
  lastBatch: 0,
  time: 0,
});

/** So many reports hold what is reported. */
export const holdAt = 2;

/** Whether moderators are to look at what somebody wrote. */
export const waits = ({ words, isPublic, isStruck, reports }: Writer) =>
  isPublic && !isStruck && (words?.state === 'held' || (words?.state === 'shown' && [...reports.values()].includes(0)));

/** Does a step to the model. */
export function apply(model: Model, step: Step): void {
  model.time += 1;
  if (step.do === 'undo') undo(model, step.which, step.as);
  else applyTo(model, step, model.writers.get(step.account)!);
}

function applyTo(model: Model, step: Exclude<Step, { do: 'undo' }>, writer: Writer): void {
  if (step.do === 'say') say(model, writer, step.hold);
  if (step.do === 'drop') drop(writer);
  if ((step.do === 'hide' || step.do === 'show') && !writer.isStruck) writer.isPublic = step.do === 'show';
  if (step.do === 'strike' || step.do === 'readmit') strike(model, writer, step.do === 'strike');
  if (step.do === 'report') report(model, step.account, writer, step.reporter);
  if ('seesNow' in step) moderate(model, step, writer);
}

/** Moderators remove the signature, or put it back, which stands in the log, too. */
function strike(model: Model, writer: Writer, isStruck: boolean): void {
  if (writer.isStruck !== isStruck) model.lastBatch += 1;
  writer.isStruck = isStruck;
}

const forgetAnswers = ({ reports }: Writer) => {
  for (const [reporter, answer] of reports) if (answer !== 0) reports.delete(reporter);
};

function say({ time }: Model, writer: Writer, hold: boolean): void {
  if (writer.isStruck) return;
  const isHeld = hold || (writer.words !== undefined && writer.words.state !== 'shown');
  writer.words = { state: isHeld ? 'held' : 'shown', at: time, removal: undefined };
  forgetAnswers(writer);
}

function drop(writer: Writer): void {
  const { words } = writer;
  if (writer.isStruck || words === undefined || words.state === 'dropped') return;
  writer.words = words.state === 'shown' ? undefined : { ...words, state: 'dropped', removal: undefined };
  forgetAnswers(writer);
}

function report(model: Model, account: number, writer: Writer, reporter: number): void {
  const { words, isPublic, isStruck, reports } = writer;
  if (words?.state !== 'shown' || !isPublic || isStruck || reports.has(reporter)) return;
  reports.set(reporter, 0);
  const isAnswered = [...reports.values()].some((answer) => answer !== 0);
  const looks = [...model.batches.values()].filter((batch) => batch.account === account && batch.at >= words.at);
  const wasLookedAt = looks.some(
    ({ deed, after, isBack }) =>
      (deed === 'holdComment' && !isBack) ||
      ((deed === 'acceptComment' || deed === 'restoreComment') && after === 'shown'),
  );
  if (reports.size >= holdAt && !isAnswered && !wasLookedAt) {
    change(model, account, { deed: 'holdComment', after: 'held', removal: undefined, as: 0 });
  }
}

const from: Readonly<Record<PressedCommentDeed, readonly State[]>> = {
  acceptComment: ['shown', 'held'],
  removeComment: ['shown', 'held'],
  restoreComment: ['removed'],
};

function moderate(model: Model, step: Extract<Step, { seesNow: boolean }>, writer: Writer): void {
  const { do: deed, account, as, seesNow } = step;
  const { words, isPublic, reports } = writer;
  if (words === undefined || !from[deed].includes(words.state) || !isPublic || !isWithin(account, as)) return;
  if (deed !== 'removeComment' && !seesNow) return;
  const isAsked = words.state === 'held' || [...reports.values()].includes(0);
  if (deed === 'acceptComment' && !isAsked) return;
  const isTheirs = words.removal?.as === as && isLeftByOthers(model, account, as, words.removal.batch);
  if (deed === 'restoreComment' && as !== 0 && !isTheirs) return;
  const removal = deed === 'removeComment' ? { batch: model.lastBatch + 1, as } : words.removal;
  change(model, account, { deed, after: deed === 'removeComment' ? 'removed' : 'shown', removal, as });
}

const isWithin = (account: number, as: number) => as === 0 || account < lastAccount;

function isLeftByOthers({ batches }: Model, account: number, as: number, since: number): boolean {
  return ![...batches].some(([at, batch]) => at > since && batch.as !== as && batch.account === account);
}

function undo(model: Model, which: number, as: number): void {
  const former = model.batches.get(which);
  const words = former && model.writers.get(former.account)!;
  if (former === undefined || words?.words === undefined || former.undone || (as !== 0 && former.as !== as)) return;
  const { state, at, removal } = words.words;
  const isAsLeft = state === former.after && (state !== 'removed' || removal?.batch === former.removal?.batch);
  if (!isAsLeft || at > former.at || !words.isPublic) return;
  if (as !== 0 && !isLeftByOthers(model, former.account, as, which)) return;
  former.undone = true;
  const isBack = !former.isBack;
  change(model, former.account, { ...former, after: former.before, as }, { batch: which, isBack });
}

function change(
  model: Model,
  account: number,
  done: Pick<Batch, 'deed' | 'after' | 'removal' | 'as'>,
  undone = { batch: 0, isBack: false },
): void {
  const { words, reports } = model.writers.get(account)!;
  model.lastBatch += 1;
  const { isBack } = undone;
  const kept = { ...done, account, before: words!.state, at: model.time, isBack, undone: false };
  model.batches.set(model.lastBatch, kept);
  Object.assign(words!, { state: done.after, removal: done.after === 'removed' ? done.removal : undefined });
  if (done.deed === 'holdComment') return;
  const [open, answer] = isBack ? [undone.batch, 0] : [0, model.lastBatch];
  for (const [reporter, answered] of reports) if (answered === open) reports.set(reporter, answer);
}
