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
import { countedCode } from './signature-states.ts';
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

/** Writes `after` where `before` still stands, together with the count of public signatures in its block. What is not counted is not listed. */
async function replaceRow(
  db: Db,
  petition: number,
  signatory: string,
  before: SignatureRow,
  after: SignatureRow,
): Promise<boolean> {
  const listed = before.state === countedCode ? isPublic(after) - isPublic(before) : 0;
  const replaced = rows(
    await db.execute(sql`
      with replaced as (
        update signature set name = ${after.name}, visibility = ${after.visibility}::smallint
        where petition_id = ${petition} and signatory = ${signatory}::uuid
          and number = ${before.number} and name = ${before.name} and visibility = ${before.visibility}::smallint
          and state = ${before.state}::smallint
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

const isPublic = ({ visibility }: SignatureRow) => Number(visibility === publicCode);
