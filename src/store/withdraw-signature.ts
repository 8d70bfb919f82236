import { type SQL, sql } from 'drizzle-orm';
import type { Person } from '../domain/person.ts';
import type { Signature } from '../domain/signature.ts';
import type { Db } from './database.ts';
import type { Keys } from './keys.ts';
import { lockPetition } from './petition-lock.ts';
import { blockBits, publicCode, readSignature } from './signature-row.ts';
import { countedCode, heldCode, stateOf, withdrawnCode } from './signature-states.ts';
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
  if ((await findRow(db, petition, signatory)) === undefined) return undefined;
  return db.transaction(async (transaction) => {
    // The lock comes first, as in the sign statement, so that the two never wait for each other. What begins then sees the comment
    // that was written while it waited.
    await lockPetition(transaction, petition);
    const found = await findRow(transaction, petition, signatory);
    if (found === undefined) return undefined;
    await (stateOf(found.state) === 'removed' ? emptyRow : deleteRow)(transaction, petition, found.number);
    return readSignature(keys, signatory, found);
  });
}

/** Deletes a signature that is counted or held. */
async function deleteRow(transaction: Db, petition: number, number: number): Promise<void> {
  await transaction.execute(sql`
    with gone as (
      delete from signature where petition_id = ${petition} and number = ${number}
      returning petition_id, number, visibility, community, signed_at, state
    ),
    settled as (
      update tally set count = count - (gone.state = ${countedCode})::int, held = held - (gone.state = ${heldCode})::int
      from gone where tally.petition_id = gone.petition_id
    ),
    ${forgetRest(sql`gone`)},
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
  `);
}

/** What its person wrote goes with it, and nobody is to look at what is gone. */
const forgetRest = (gone: SQL) => sql`
  unsaid as (
    delete from comment using ${gone} as gone where comment.petition_id = gone.petition_id and comment.number = gone.number
  ),
  forgotten as (delete from plea using ${gone} as gone where plea.petition_id = gone.petition_id and plea.number = gone.number)
`;

/** Leaves nothing of a removed signature but its number, its time and why it was removed. */
async function emptyRow(transaction: Db, petition: number, number: number): Promise<void> {
  await transaction.execute(sql`
    with emptied as (
      update signature
      set state = ${withdrawnCode}, name = '', visibility = ${publicCode}, community = null, signals = 0
      where petition_id = ${petition} and number = ${number}
      returning petition_id, number
    ),
    settled as (
      update tally set removed = removed - 1 from emptied where tally.petition_id = emptied.petition_id
    ),
    ${forgetRest(sql`emptied`)}
    select number from emptied
  `);
}
