import type { EffectOf, OutcomeOf } from './dialogue/effect.ts';
import type { Found, Grant, ModeratorEffect } from './dialogue/moderator-effect.ts';
import { deedsPerPage } from './dialogue/views/deed-log.ts';
import { waitingPerPage } from './dialogue/views/waiting-list.ts';
import type { Person } from './domain/person.ts';
import { readBench } from './read-bench.ts';
import { notModerator } from './remits.ts';
import type { Store } from './store/store.ts';

type Outcomes<Do extends ModeratorEffect['do']> = Promise<OutcomeOf<Do>['outcome']>;

/** Does something with signatures of the remit. */
export async function moderate(
  store: Store,
  effect: EffectOf<'moderate'>,
  grant: Grant,
  by: Person,
): Outcomes<'moderate'> {
  const { numbers, deed, list, page, seenAt } = effect;
  const done = await store.moderate({ remit: grant.remit, numbers, deed, by, reason: undefined, seenAt });
  return { ...(await readBench(store, grant, list, page)), done };
}

/** Does something with a comment of the remit. */
export async function moderateComment(
  store: Store,
  effect: EffectOf<'moderateComment'>,
  grant: Grant,
  by: Person,
): Outcomes<'moderateComment'> {
  const { number, deed, list, page, seenAt } = effect;
  const done = await store.moderateComment({ remit: grant.remit, number, deed, by, seenAt });
  return { ...(await readBench(store, grant, list, page)), done };
}

/** Takes a batch back. */
export async function undo(store: Store, { batch }: EffectOf<'undo'>, grant: Grant, by: Person): Outcomes<'undo'> {
  const done = await store.undo(grant.remit, batch, by);
  return { ...(await readBench(store, grant, 'held', 1)), done };
}

/** A page of what was done in the remit. */
export async function readDeeds(
  store: Store,
  { before }: EffectOf<'showDeeds'>,
  { remit }: Grant,
): Outcomes<'showDeeds'> {
  // One more than is shown tells whether there are older ones.
  return { remit, deeds: await store.deeds(remit, deedsPerPage + 1, before) };
}

/** Whether a flow may begin: only those who may set switches write a banner. */
export async function admit({ begin }: EffectOf<'admit'>, grant: Grant): Outcomes<'admit'> {
  return begin === 'banner' && !grant.maySwitch ? notModerator : grant;
}

/** Finds signatures of the remit, and keeps them as a proposal. */
export async function propose(
  store: Store,
  effect: EffectOf<'propose'>,
  grant: Grant,
  by: Person,
): Outcomes<'propose'> {
  const proposal = await store.propose(grant.remit, effect.selection, by);
  return readFound(store, grant, by, proposal?.number, 1);
}

/** A page of a proposal. */
export async function showProposal(
  store: Store,
  { proposal, page }: EffectOf<'showProposal'>,
  grant: Grant,
  by: Person,
): Outcomes<'showProposal'> {
  return readFound(store, grant, by, proposal, page);
}

async function readFound(
  store: Store,
  { remit }: Grant,
  by: Person,
  proposal: number | undefined,
  page: number,
): Promise<Found> {
  const [{ count }, found] = await Promise.all([
    store.tally(remit.petition),
    proposal === undefined ? undefined : store.proposal(remit, proposal, by, page, waitingPerPage),
  ]);
  return { remit, count, found };
}

/** Does something with all signatures of a proposal, or lets it wait. */
export async function submit(store: Store, effect: EffectOf<'submit'>, grant: Grant, by: Person): Outcomes<'submit'> {
  const { proposal, deed, reason } = effect;
  const settled = await store.submitProposal(grant.remit, proposal, { deed, reason, by });
  return { ...(await readBench(store, grant, 'held', 1)), settled };
}

/** Confirms or drops what another moderator proposed. */
export async function decide(store: Store, effect: EffectOf<'decide'>, grant: Grant, by: Person): Outcomes<'decide'> {
  const settled = await store.decideProposal(grant.remit, effect.proposal, by, effect.agrees);
  return { ...(await readBench(store, grant, 'held', 1)), settled };
}

/** A petition's switches, for those who may set them. */
export async function showSwitches(store: Store, { remit, maySwitch }: Grant): Outcomes<'showSwitches'> {
  return maySwitch ? { remit, since: await store.switchTimes(remit.petition) } : notModerator;
}

/** Sets a switch, for those who may. */
export async function setSwitch(
  store: Store,
  effect: EffectOf<'setSwitch'>,
  grant: Grant,
  by: Person,
): Outcomes<'setSwitch'> {
  const { remit, maySwitch } = grant;
  if (!maySwitch) return notModerator;
  const changed = await store.setSwitch(remit.petition, effect.change, by);
  return { remit, since: await store.switchTimes(remit.petition), changed };
}
