import { sql } from 'drizzle-orm';
import type { Person } from '../domain/person.ts';
import type { Signature, SignatureChange } from '../domain/signature.ts';
import { type Db, rows } from './database.ts';
import type { Keys } from './keys.ts';
import {
  blockBits,
  publicCode,
  readName,
  readSignature,
  type SignatureRow,
  storedName,
  visibilityCode,
  visibilityOf,
} from './signature-row.ts';
import { findRow } from './signatures.ts';

/** Changes a signature; `undefined`: this person has not signed. */
export async function changeSignature(
  db: Db,
  keys: Keys,
  petition: number,
  person: Person,
  change: SignatureChange,
): Promise<Signature | undefined> {
  const signatory = keys.signatoryId(petition, person);
  for (;;) {
    const before = await findRow(db, petition, signatory);
    if (before === undefined) return undefined;
    const after = changed(keys, signatory, before, change);
    // Somebody else changed it in between: look again.
    if (await replaceRow(db, petition, signatory, before, after)) return readSignature(keys, signatory, after);
  }
}

// A name is sealed or in clear by the visibility, so both always change together.
function changed(keys: Keys, signatory: string, before: SignatureRow, change: SignatureChange): SignatureRow {
  const name = 'name' in change ? change.name : readName(keys, signatory, before);
  const visibility = 'visibility' in change ? change.visibility : visibilityOf(before.visibility);
  return {
    ...before,
    name: storedName(keys, signatory, name, visibility),
    visibility: visibilityCode(visibility),
  };
}

/** Writes `after` where `before` still stands, together with the count of public signatures in its block. */
async function replaceRow(
  db: Db,
  petition: number,
  signatory: string,
  before: SignatureRow,
  after: SignatureRow,
): Promise<boolean> {
  const listed = Number(after.visibility === publicCode) - Number(before.visibility === publicCode);
  const replaced = rows(
    await db.execute(sql`
      with replaced as (
        update signature set name = ${after.name}, visibility = ${after.visibility}::smallint
        where petition_id = ${petition} and signatory = ${signatory}::uuid
          and number = ${before.number} and name = ${before.name} and visibility = ${before.visibility}::smallint
        returning petition_id, number
      ),
      by_block as (
        insert into block (petition_id, block, listed)
        select petition_id, number >> ${blockBits}::int, ${listed}::int from replaced where ${listed}::int <> 0
        on conflict (petition_id, block) do update set listed = block.listed + excluded.listed
      )
      select number from replaced
    `),
  );
  return replaced.length > 0;
}

/**
 * Deletes a signature and answers what it was; `undefined`: there was none. Its number is never given again. The lock
 * comes first, as in the sign statement, so that the two never wait for each other.
 */
export async function withdrawSignature(
  db: Db,
  keys: Keys,
  petition: number,
  person: Person,
): Promise<Signature | undefined> {
  const signatory = keys.signatoryId(petition, person);
  const [row] = rows<SignatureRow>(
    await db.execute(sql`
      with locked as materialized (
        select petition_id from tally where petition_id = ${petition} for update
      ),
      gone as (
        delete from signature
        where petition_id = (select petition_id from locked) and signatory = ${signatory}::uuid
        returning petition_id, number, name, visibility, community, signed_at
      ),
      counted as (
        update tally set count = count - 1 from gone where tally.petition_id = gone.petition_id
      ),
      by_hour as (
        update hour set n = n - 1 from gone
        where hour.petition_id = gone.petition_id and hour.hour = date_trunc('hour', gone.signed_at, 'UTC')
      ),
      by_origin as (
        update origin set n = n - 1 from gone
        where origin.petition_id = gone.petition_id and origin.community = gone.community
      ),
      by_block as (
        update block set listed = listed - 1 from gone
        where block.petition_id = gone.petition_id and block.block = gone.number >> ${blockBits}::int
          and gone.visibility = ${publicCode}::smallint
      )
      select number, name, visibility, signed_at as "signedAt" from gone
    `),
  );
  return row && readSignature(keys, signatory, row);
}
