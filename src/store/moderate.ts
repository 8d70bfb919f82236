import { and, eq, max, type SQL, sql } from 'drizzle-orm';
import type { Deed, DeedOutcome, DeedRequest } from '../domain/moderation.ts';
import type { Person } from '../domain/person.ts';
import { changeStates } from './change-states.ts';
import { type Db, numbersSql, rows } from './database.ts';
import { deedOf } from './deed-codes.ts';
import { deed } from './schema.ts';
import { countedCode, heldCode, removedCode } from './signature-states.ts';

/** Which states a deed changes, and into which. */
const changes: Readonly<Record<Deed, { readonly from: readonly number[]; readonly to: number }>> = {
  accept: { from: [heldCode], to: countedCode },
  remove: { from: [countedCode, heldCode], to: removedCode },
  restore: { from: [removedCode], to: countedCode },
};

/** Does a deed with signatures, under the petition's lock. `at` replaces the database's clock, for tests. */
export function moderate(db: Db, request: DeedRequest, at: Date | undefined): Promise<DeedOutcome> {
  const { petition, numbers, deed, by, reason } = request;
  return db.transaction(async (transaction) => {
    const unchanged = await lock(transaction, petition);
    const batch = await nextBatch(transaction, petition);
    const { from, to } = changes[deed];
    const picked = sql`
      select number, state as before, ${to}::smallint as after,
        case when ${to}::smallint = ${removedCode} then ${batch}::int else batch end as removal
      from (select distinct unnest(${numbersSql(numbers)}) as number) as wanted
      cross join lateral (${stateOf(petition, sql`wanted.number`)}) as found
      where state = any(${numbersSql(from)})
    `;
    const done = { petition, batch, deed, by, reason, undoes: undefined, at };
    return (await changeStates(transaction, done, picked)) ?? unchanged;
  });
}

/**
 * Takes a batch back, of which each signature goes to where it was; but not one that stands otherwise by now, was removed anew, or
 * was withdrawn. `undefined`: there is no such batch, or it was taken back. `at` replaces the database's clock, for tests.
 */
export function undo(
  db: Db,
  petition: number,
  batch: number,
  by: Person,
  at: Date | undefined,
): Promise<DeedOutcome | undefined> {
  return db.transaction(async (transaction) => {
    const unchanged = await lock(transaction, petition);
    const deed = await findStanding(transaction, petition, batch);
    if (deed === undefined) return undefined;
    const picked = sql`
      select detail.number, after as before, before as after, removal
      from deed_signature as detail
      cross join lateral (${stateOf(petition, sql`detail.number`)}) as found
      where detail.petition_id = ${petition} and detail.batch = ${batch}
        and found.state = detail.after and (found.state <> ${removedCode} or found.batch = removal)
    `;
    const next = await nextBatch(transaction, petition);
    const done = { petition, batch: next, deed, by, reason: undefined, undoes: batch, at };
    return (await changeStates(transaction, done, picked)) ?? unchanged;
  });
}

/** What would scan all signatures of a petition, where planning for many numbers at once; a look-up for each costs what it touches. */
const scans = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'jit'];

/** Makes everybody wait who signs, withdraws or moderates; answers how the petition stands. */
async function lock(transaction: Db, petition: number): Promise<DeedOutcome> {
  const without = scans.map((setting) => sql`set_config(${setting}, 'off', true)`);
  const [locked] = rows<{ readonly count: number; readonly held: number }>(
    await transaction.execute(sql`
      select count, held, ${sql.join(without, sql`, `)} from tally where petition_id = ${petition} for update
    `),
  );
  return { batch: undefined, changed: 0, count: locked?.count ?? 0, held: locked?.held ?? 0 };
}

async function nextBatch(transaction: Db, petition: number): Promise<number> {
  const [newest] = await transaction
    .select({ batch: max(deed.batch) })
    .from(deed)
    .where(eq(deed.petitionId, petition));
  return (newest?.batch ?? 0) + 1;
}

/** What was done as a batch; `undefined` also for one that was taken back. */
async function findStanding(transaction: Db, petition: number, batch: number): Promise<Deed | undefined> {
  const ofPetition = eq(deed.petitionId, petition);
  const [found] = await transaction
    .select()
    .from(deed)
    .where(and(ofPetition, eq(deed.batch, batch)));
  const isUndone = (await transaction.$count(deed, and(ofPetition, eq(deed.undoes, batch)))) > 0;
  return found === undefined || isUndone ? undefined : deedOf(found.deed);
}

// `offset 0` keeps it a look-up in the index for each number, however many there are and whatever is known of the tables.
const stateOf = (petition: number, number: SQL) => sql`
  select state, batch from signature where petition_id = ${petition} and number = ${number} offset 0
`;
