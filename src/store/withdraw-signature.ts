import { type SQL, sql } from 'drizzle-orm';
import type { Person } from '../domain/person.ts';
import type { Signature } from '../domain/signature.ts';
import { type Db, rows } from './database.ts';
import type { Keys } from './keys.ts';
import { blockBits, publicCode, readSignature } from './signature-row.ts';
import { countedCode, heldCode, isRemoved, stateOf, withdrawnCode } from './signature-states.ts';
import { findRow } from './signatures.ts';

/**
 * Takes a signature back and answers what it was; `undefined`: there was none. One that a moderator removed is emptied for good,
 * and no undoing brings it back; its row stays for the key alone.
 */
export async function withdrawSignature(
  db: Db,
  keys: Keys,
  petition: number,
  person: Person,
): Promise<Signature | undefined> {
  const signatory = keys.signatoryId(petition, person);
  for (;;) {
    const found = await findRow(db, petition, signatory);
    if (found === undefined) return undefined;
    const withdraw = stateOf(found.state) === 'removed' ? emptyRow : deleteRow;
    // A moderator removed or restored it in between: look again.
    if (await withdraw(db, petition, signatory)) return readSignature(keys, signatory, found);
  }
}

/** Deletes a signature that is counted or held. The lock comes first, as in the sign statement, so that the two never wait for each other. */
async function deleteRow(db: Db, petition: number, signatory: string): Promise<boolean> {
  const gone = rows(
    await db.execute(sql`
      with locked as materialized (
        select petition_id from tally where petition_id = ${petition} for update
      ),
      gone as (
        delete from signature
        where petition_id = (select petition_id from locked) and signatory = ${signatory}::uuid
          and state in (${countedCode}, ${heldCode})
        returning petition_id, number, visibility, community, signed_at, state
      ),
      settled as (
        update tally set count = count - (gone.state = ${countedCode})::int, held = held - (gone.state = ${heldCode})::int
        from gone where tally.petition_id = gone.petition_id
      ),
      ${forgetPleas(sql`gone`)},
      counted as materialized (select * from gone where state = ${countedCode}),
      by_hour as (
        update hour set n = n - 1 from counted
        where hour.petition_id = counted.petition_id and hour.hour = date_trunc('hour', counted.signed_at, 'UTC')
      ),
      by_origin as (
        update origin set n = n - 1 from counted
        where origin.petition_id = counted.petition_id and origin.community = counted.community
      ),
      by_block as (
        update block set listed = listed - 1 from counted
        where block.petition_id = counted.petition_id and block.block = counted.number >> ${blockBits}::int
          and counted.visibility = ${publicCode}::smallint
      )
      select number from gone
    `),
  );
  return gone.length > 0;
}

/** Nobody is to look at what is gone. */
const forgetPleas = (gone: SQL) => sql`
  forgotten as (delete from plea using ${gone} as gone where plea.petition_id = gone.petition_id and plea.number = gone.number)
`;

/** Leaves nothing of a removed signature but its number, its time and why it was removed. */
async function emptyRow(db: Db, petition: number, signatory: string): Promise<boolean> {
  const emptied = rows(
    await db.execute(sql`
      with locked as materialized (
        select petition_id from tally where petition_id = ${petition} for update
      ),
      emptied as (
        update signature
        set state = ${withdrawnCode}, name = '', visibility = ${publicCode}, community = null, signals = 0
        where petition_id = (select petition_id from locked) and signatory = ${signatory}::uuid and ${isRemoved(sql`state`)}
        returning petition_id, number
      ),
      settled as (
        update tally set removed = removed - 1 from emptied where tally.petition_id = emptied.petition_id
      ),
      ${forgetPleas(sql`emptied`)}
      select number from emptied
    `),
  );
  return emptied.length > 0;
}
