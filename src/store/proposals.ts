import { and, eq, lt, max, ne, or, sql } from 'drizzle-orm';
import type { Doer, Remit } from '../domain/moderation.ts';
import type { Proposal, ProposalPage } from '../domain/proposal.ts';
import type { Selection } from '../domain/selection.ts';
import { type Db, numbersSql } from './database.ts';
import { doerColumns, isSameDoer } from './doers.ts';
import type { Keys } from './keys.ts';
import { readModerated } from './moderated-rows.ts';
import { lockPetition } from './petition-lock.ts';
import { countStates, findProposal, findProposals, isWaiting, proposalCodes } from './proposal-rows.ts';
import { proposal } from './schema.ts';
import { selectSignatures } from './select-signatures.ts';

/** Finds what is meant in a remit, and keeps exactly these signatures as a proposal; `undefined`: there are none. */
export async function propose(
  db: Db,
  keys: Keys,
  remit: Remit,
  selection: Selection,
  by: Doer,
  now: Date,
): Promise<Proposal | undefined> {
  const { numbers, isCut } = await selectSignatures(db, keys, remit, selection);
  if (numbers.length === 0) return undefined;
  const number = await db.transaction(async (transaction) => {
    await lockPetition(transaction, remit.petition);
    const next = (await lastProposal(transaction, remit.petition)) + 1;
    await transaction.insert(proposal).values({
      petitionId: remit.petition,
      number: next,
      community: remit.community ?? null,
      ...doerColumns(by),
      at: now,
      numbers: numbersSql(numbers),
      isCut,
    });
    return next;
  });
  const kept = await findProposal(db, remit, number);
  return kept && (await countStates(db, kept));
}

/** A page of a proposal; `undefined`: there is none of that number in the remit that this person may see. */
export async function readProposalPage(
  db: Db,
  remit: Remit,
  number: number,
  by: Doer,
  page: number,
  pageSize: number,
): Promise<ProposalPage | undefined> {
  const found = await findProposal(db, remit, number);
  if (found === undefined || (found.state === 'drafted' && !isSameDoer(found.by, by))) return undefined;
  const from = (page - 1) * pageSize;
  const ofPage = sql`
    select unnest(numbers[${from + 1}::int:${from + pageSize}::int]) as number from proposal
    where petition_id = ${remit.petition} and number = ${number}
  `;
  const signatures = await readModerated(db, remit.petition, ofPage);
  return {
    proposal: await countStates(db, found),
    signatures,
    page,
    pages: Math.max(1, Math.ceil(found.total / pageSize)),
  };
}

/** Proposals of a remit that wait for a second moderator, newest first. */
export async function readWaitingProposals(db: Db, remit: Remit, limit: number): Promise<readonly Proposal[]> {
  const waiting = await findProposals(db, remit, isWaiting, limit);
  return Promise.all(waiting.map((each) => countStates(db, each)));
}

/**
 * Forgets proposals that were made before `until` and do not wait, and those that have waited since before `waitingUntil`. The
 * newest of a petition leaves its number, so that no old button finds another one under it.
 */
export async function forgetProposals(db: Db, until: Date, waitingUntil: Date): Promise<number> {
  const isOld = or(and(lt(proposal.at, until), ne(proposal.state, proposalCodes.waits)), lt(proposal.at, waitingUntil));
  const isKept = sql`numbers <> '{}'`;
  const forgotten = await db
    .update(proposal)
    .set({ numbers: sql`'{}'`, state: proposalCodes.declined })
    .where(and(isOld, isKept))
    .returning({ number: proposal.number });
  const newest = db
    .select({ petitionId: proposal.petitionId, number: max(proposal.number) })
    .from(proposal)
    .groupBy(proposal.petitionId);
  await db.delete(proposal).where(and(isOld, sql`(petition_id, number) not in (${newest})`));
  return forgotten.length;
}

async function lastProposal(transaction: Db, petition: number): Promise<number> {
  const [last] = await transaction
    .select({ number: max(proposal.number) })
    .from(proposal)
    .where(eq(proposal.petitionId, petition));
  return last?.number ?? 0;
}
