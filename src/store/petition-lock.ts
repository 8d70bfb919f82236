import { eq, max, sql } from 'drizzle-orm';
import type { DeedOutcome } from '../domain/moderation.ts';
import { type Db, rows } from './database.ts';
import { deed } from './schema.ts';

/** What would scan all signatures of a petition, where planning for many numbers at once; a look-up for each costs what it touches. */
const scans = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'jit'];

/** Makes everybody wait until the transaction ends who signs, withdraws or moderates; answers how the petition stands. */
export async function lockPetition(transaction: Db, petition: number): Promise<DeedOutcome> {
  const without = scans.map((setting) => sql`set_config(${setting}, 'off', true)`);
  const [locked] = rows<{ readonly count: number; readonly held: number }>(
    await transaction.execute(sql`
      select count, held, ${sql.join(without, sql`, `)} from tally where petition_id = ${petition} for update
    `),
  );
  return { batch: undefined, changed: 0, count: locked?.count ?? 0, held: locked?.held ?? 0 };
}

/** The number of a petition's next deed, whose lock is held. */
export async function nextBatch(transaction: Db, petition: number): Promise<number> {
  const [newest] = await transaction
    .select({ batch: max(deed.batch) })
    .from(deed)
    .where(eq(deed.petitionId, petition));
  return (newest?.batch ?? 0) + 1;
}
