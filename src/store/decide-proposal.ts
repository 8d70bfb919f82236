import { and, eq, sql } from 'drizzle-orm';
import type { BulkDeed, DeedOutcome, DeedRequest, Doer, Remit } from '../domain/moderation.ts';
import { needsSecond, type ProposalOutcome, wouldChange } from '../domain/proposal.ts';
import { type Db, rows, timeSql } from './database.ts';
import { deedCodes } from './deed-codes.ts';
import { isSameDoer } from './doers.ts';
import { moderateWithin } from './moderate.ts';
import { lockPetition } from './petition-lock.ts';
import { countStates, findProposal, type KeptProposal, proposalCodes } from './proposal-rows.ts';
import { findRepeated } from './repeated-deed.ts';
import { proposal } from './schema.ts';
import type { Submission } from './store.ts';

/** Does a draft's deed, or lets it wait for a second moderator. `at` replaces the database's clock, for tests. */
export function submitProposal(
  db: Db,
  remit: Remit,
  number: number,
  { deed, reason, by }: Submission,
  at: Date | undefined,
): Promise<ProposalOutcome> {
  return db.transaction(async (transaction) => {
    const standing = await lockPetition(transaction, remit.petition);
    const kept = await findProposal(transaction, remit, number);
    if (kept === undefined || !isSameDoer(kept.by, by)) return gone;
    const submitted = { ...kept, deed, reason };
    if (kept.state !== 'drafted')
      return kept.deed === deed ? repeat(transaction, submitted, undefined, standing) : gone;
    const mayAlone = !needsSecond(wouldChange(deed, await countStates(transaction, kept)), standing.count);
    if (mayAlone) return carryOut(transaction, submitted, undefined, at);
    await note(transaction, submitted, 'waits');
    return { kind: 'waits' };
  });
}

/** Does what waits for a second moderator, or drops it. `at` replaces the database's clock, for tests. */
export function decideProposal(
  db: Db,
  remit: Remit,
  number: number,
  by: Doer,
  agrees: boolean,
  at: Date | undefined,
): Promise<ProposalOutcome> {
  return db.transaction(async (transaction) => {
    const standing = await lockPetition(transaction, remit.petition);
    const kept = await findProposal(transaction, remit, number);
    if (kept?.deed === undefined) return gone;
    const submitted = { ...kept, deed: kept.deed };
    if (!agrees) return decline(transaction, submitted);
    if (isSameDoer(kept.by, by)) return kept.state === 'waits' ? { kind: 'own' } : gone;
    if (kept.state !== 'waits') return repeat(transaction, submitted, by, standing);
    return carryOut(transaction, submitted, by, at);
  });
}

const gone: ProposalOutcome = { kind: 'gone' };

interface Submitted extends KeptProposal {
  readonly deed: BulkDeed;
}

async function carryOut(
  transaction: Db,
  submitted: Submitted,
  confirmedBy: Doer | undefined,
  at: Date | undefined,
): Promise<ProposalOutcome> {
  await note(transaction, submitted, 'done');
  const request = await requestOf(transaction, submitted, confirmedBy);
  const numbers = await leftAlone(transaction, submitted, request.numbers);
  return { kind: 'done', done: await moderateWithin(transaction, { ...request, numbers, seenAt: submitted.at }, at) };
}

async function decline(transaction: Db, submitted: Submitted): Promise<ProposalOutcome> {
  if (submitted.state === 'done') return gone;
  await note(transaction, submitted, 'declined');
  return { kind: 'declined' };
}

/** What a press is answered that was delivered twice. */
async function repeat(
  transaction: Db,
  submitted: Submitted,
  confirmedBy: Doer | undefined,
  standing: DeedOutcome,
): Promise<ProposalOutcome> {
  if (submitted.state === 'waits') return { kind: 'waits' };
  if (submitted.state !== 'done') return gone;
  const done = await findRepeated(transaction, await requestOf(transaction, submitted, confirmedBy));
  return done === undefined ? gone : { kind: 'done', done: { ...standing, ...done } };
}

async function requestOf(
  transaction: Db,
  { remit, number, deed, reason, by }: Submitted,
  confirmedBy: Doer | undefined,
): Promise<DeedRequest> {
  const [meant] = await transaction.select({ numbers: proposal.numbers }).from(proposal).where(isOne(remit, number));
  return { remit, numbers: meant?.numbers ?? [], deed, by, confirmedBy, reason };
}

/** Those that no moderator has dealt with since they were found. What held itself since is removed all the same, but does not count. */
async function leftAlone(
  transaction: Db,
  { remit: { petition }, deed, at }: Submitted,
  numbers: readonly number[],
): Promise<readonly number[]> {
  const changed = rows<{ readonly number: number }>(
    await transaction.execute(sql`
      select number from deed_signature
      where petition_id = ${petition}
        and batch in (select batch from deed where petition_id = ${petition} and deed.at > ${timeSql(at)}
          and ${deed === 'remove' ? sql`platform not in ('reports', 'signals')` : sql`true`})
    `),
  );
  const others = new Set(changed.map(({ number }) => number));
  return numbers.filter((number) => !others.has(number));
}

/** Keeps what is to be done, and how far it is. */
async function note(
  transaction: Db,
  { remit, number, deed, reason }: Submitted,
  state: KeptProposal['state'],
): Promise<void> {
  await transaction
    .update(proposal)
    .set({ deed: deedCodes[deed], reason: reason ?? null, state: proposalCodes[state] })
    .where(isOne(remit, number));
}

const isOne = ({ petition }: Remit, number: number) =>
  and(eq(proposal.petitionId, petition), eq(proposal.number, number));
