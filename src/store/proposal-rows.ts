import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { BulkDeed, type Remit } from '../domain/moderation.ts';
import type { Proposal } from '../domain/proposal.ts';
import { type Db, rows } from './database.ts';
import { deedOf } from './deed-codes.ts';
import { doerOf } from './doers.ts';
import { proposal } from './schema.ts';
import { countedCode, heldCode, isRemoved } from './signature-states.ts';

/** How the states of proposals stand in the table; the index of those that wait knows it too. */
export const proposalCodes = { drafted: 0, waits: 1, done: 2, declined: 3 } as const;
const states = ['drafted', 'waits', 'done', 'declined'] as const;

/** Whether a proposal waits; spelt out, not a parameter, so that the index of those is seen to fit. */
export const isWaiting: SQL = sql.raw(`state = ${proposalCodes.waits}`);

/** A proposal as it is kept, and the remit in which it was made. */
export interface KeptProposal extends Omit<Proposal, 'counted' | 'held' | 'removed'> {
  readonly remit: Remit;
}

/** Proposals that were made in a remit, newest first. */
export async function findProposals(
  db: Db,
  { petition, community }: Remit,
  which: SQL,
  limit: number,
): Promise<readonly KeptProposal[]> {
  const { numbers, ...columns } = getTableColumns(proposal);
  const ofPetition = eq(proposal.petitionId, petition);
  const ofCommunity = community === undefined ? undefined : eq(proposal.community, community);
  const found = await db
    .select({ ...columns, total: sql<number>`cardinality(${numbers})` })
    .from(proposal)
    .where(and(ofPetition, ofCommunity, which))
    .orderBy(desc(proposal.number))
    .limit(limit);
  return found.map(readKept);
}

/** A proposal of that number; `undefined`: none was made in the remit. */
export async function findProposal(db: Db, remit: Remit, number: number): Promise<KeptProposal | undefined> {
  const [found] = await findProposals(db, remit, eq(proposal.number, number), 1);
  return found;
}

function readKept(row: Omit<typeof proposal.$inferSelect, 'numbers'> & { readonly total: number }): KeptProposal {
  const { number, at, total, isCut, deed, reason } = row;
  return {
    remit: { petition: row.petitionId, community: row.community ?? undefined },
    number,
    state: states[row.state] ?? 'declined',
    by: doerOf(row),
    at,
    deed: deed === null ? undefined : BulkDeed.parse(deedOf(deed)),
    reason: reason ?? undefined,
    total,
    isCut,
  };
}

/** A proposal as it is kept, with the states in which its signatures are now. */
export async function countStates(db: Db, { remit, ...kept }: KeptProposal): Promise<Proposal> {
  const [counts] = rows<Pick<Proposal, 'counted' | 'held' | 'removed'>>(
    await db.execute(sql`
      select (count(*) filter (where state = ${countedCode}))::int as counted,
        (count(*) filter (where state = ${heldCode}))::int as held,
        (count(*) filter (where ${isRemoved(sql`state`)}))::int as removed
      from (
        select unnest(numbers) as number from proposal where petition_id = ${remit.petition} and number = ${kept.number}
      ) as meant
      cross join lateral (
        select state from signature where petition_id = ${remit.petition} and signature.number = meant.number offset 0
      ) as found
    `),
  );
  return { ...kept, counted: 0, held: 0, removed: 0, ...counts };
}
