import { sql } from 'drizzle-orm';
import type { SignalName } from '../domain/moderation.ts';
import type { Person } from '../domain/person.ts';
import type { Signature, SignatureChange } from '../domain/signature.ts';
import { type Db, rows } from './database.ts';
import { deedTime } from './keep-deed.ts';
import type { Keys } from './keys.ts';
import { holdWithin } from './moderate.ts';
import { lockPetition } from './petition-lock.ts';
import { secondLookCode } from './plea-codes.ts';
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
import { countedCode, signalBits, stateOf } from './signature-states.ts';
import { findRow } from './signatures.ts';

/** A signature that its person wants changed. */
export interface ChangeRequest {
  readonly petition: number;
  readonly person: Person;
  readonly change: SignatureChange;
  /** What looks wrong about the name then. */
  readonly signals: readonly SignalName[];
}

/** Changes a signature; `undefined`: this person has not signed. `at` replaces the database's clock, for tests. */
export async function changeSignature(
  db: Db,
  keys: Keys,
  { petition, person, change, signals }: ChangeRequest,
  at: Date | undefined,
): Promise<Signature | undefined> {
  const signatory = keys.signatoryId(petition, person);
  const revision = { keys, petition, signatory, change, signals, at };
  for (;;) {
    // What may have to wait for a look changes under the petition's lock, as everything does that changes states.
    const revised = await (signals.length === 0
      ? revise(db, revision)
      : db.transaction(async (transaction) => {
          await lockPetition(transaction, petition);
          return revise(transaction, revision);
        }));
    // Where somebody else changed it in between, it is looked at again.
    if (revised.isDone) return revised.row && readSignature(keys, signatory, revised.row);
  }
}

interface Revision extends Omit<ChangeRequest, 'person'> {
  readonly keys: Keys;
  readonly signatory: string;
  readonly at: Date | undefined;
}

interface Revised {
  readonly isDone: boolean;
  readonly row: SignatureRow | undefined;
}

async function revise(db: Db, revision: Revision): Promise<Revised> {
  const { keys, petition, signatory, change, signals, at } = revision;
  const before = await findRow(db, petition, signatory);
  if (before === undefined) return { isDone: true, row: undefined };
  // Nobody sees that name, and whoever puts the signature back has seen the one before.
  if (stateOf(before.state) === 'removed') return { isDone: true, row: before };
  const after = changed(keys, signatory, before, change);
  // Who sends the same again says nothing new: moderators may have accepted it meanwhile.
  if (after === before) return { isDone: true, row: before };
  const isDone = await replaceRow(db, revision, before, after);
  if (!isDone || signals.length === 0 || before.state !== countedCode) return { isDone, row: after };
  await holdWithin(db, petition, before.number, 'signals', at);
  return { isDone, row: await findRow(db, petition, signatory) };
}

// A name is sealed or in clear by the visibility, so both always change together.
function changed(keys: Keys, signatory: string, before: SignatureRow, change: SignatureChange): SignatureRow {
  const known = { name: readName(keys, signatory, before), visibility: visibilityOf(before.visibility) };
  const wanted = { ...known, ...change };
  if (wanted.name === known.name && wanted.visibility === known.visibility) return before;
  return {
    ...before,
    name: storedName(keys, signatory, wanted.name, wanted.visibility),
    visibility: visibilityCode(wanted.visibility),
  };
}

/** Writes `after` where `before` still stands, together with the count of public signatures in its block. What is not counted is not listed. */
async function replaceRow(
  db: Db,
  { petition, signatory, change, signals, at }: Revision,
  before: SignatureRow,
  after: SignatureRow,
): Promise<boolean> {
  const listed = before.state === countedCode ? isPublic(after) - isPublic(before) : 0;
  const replaced = rows(
    await db.execute(sql`
      with replaced as (
        update signature
        set name = ${after.name}, visibility = ${after.visibility}::smallint, signals = signals | ${signalBits(signals)}::smallint,
          changed_at = ${deedTime(at)}
        where petition_id = ${petition} and signatory = ${signatory}::uuid
          and number = ${before.number} and name = ${before.name} and visibility = ${before.visibility}::smallint
          and state = ${before.state}::smallint
        returning petition_id, number
      ),
      -- What moderators said to reports of the former name does not hold for this one.
      forgotten as (
        delete from plea using replaced
        where ${'name' in change}::boolean and plea.petition_id = replaced.petition_id
          and plea.number = replaced.number and batch is not null and kind <> ${secondLookCode}
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
