import type { SignalName } from '../domain/moderation.ts';
import type { Person } from '../domain/person.ts';
import type { Signature, SignatureChange, Visibility } from '../domain/signature.ts';
import type { Db } from './database.ts';
import type { Keys } from './keys.ts';
import { holdWithin } from './moderate.ts';
import { lockPetition } from './petition-lock.ts';
import { type Replacement, replaceRow } from './replace-row.ts';
import {
  readComment,
  readName,
  readSignature,
  type SignatureRow,
  storedComment,
  storedName,
  visibilityCode,
  visibilityOf,
} from './signature-row.ts';
import { countedCode, stateOf } from './signature-states.ts';
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
  // What may have to wait for a look changes under the petition's lock, as everything does that changes states. So does who may read
  // a comment: one that is written at the same time is sealed, too.
  const isLocked = signals.length > 0 || 'visibility' in change;
  for (;;) {
    const revised = await (isLocked
      ? db.transaction(async (transaction) => {
          await lockPetition(transaction, petition);
          return revise(transaction, revision);
        })
      : revise(db, revision));
    // Where somebody else changed it in between, it is looked at again.
    if (revised.isDone) return revised.row && readSignature(keys, signatory, revised.row);
  }
}

interface Revision extends Replacement {
  readonly keys: Keys;
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

// Name and comment are sealed or in clear by the visibility, so they always change together with it.
function changed(keys: Keys, signatory: string, before: SignatureRow, change: SignatureChange): SignatureRow {
  const known = { name: readName(keys, signatory, before), visibility: visibilityOf(before.visibility) };
  const wanted = { ...known, ...change };
  if (wanted.name === known.name && wanted.visibility === known.visibility) return before;
  return {
    ...before,
    name: storedName(keys, signatory, wanted.name, wanted.visibility),
    visibility: visibilityCode(wanted.visibility),
    comment:
      wanted.visibility === known.visibility ? before.comment : resealed(keys, signatory, before, wanted.visibility),
  };
}

function resealed(
  keys: Keys,
  signatory: string,
  before: SignatureRow,
  visibility: Visibility,
): SignatureRow['comment'] {
  const words = readComment(keys, signatory, before)?.text.reveal((written) => written);
  if (!before.comment || words === undefined) return before.comment;
  return { ...before.comment, text: storedComment(keys, signatory, words, visibility) };
}
