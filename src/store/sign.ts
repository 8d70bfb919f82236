import type { SignOutcome } from '../domain/signature.ts';
import type { Db } from './database.ts';
import type { Keys } from './keys.ts';
import type { SignWriter } from './sign-writer.ts';
import { readSignature, storedName, visibilityCode } from './signature-row.ts';
import { countedCode, heldCode, signalBits } from './signature-states.ts';
import { readSignatureOf } from './signatures.ts';
import type { SignRequest } from './store.ts';

/** Signs, and returns after the commit. */
export async function sign(db: Db, keys: Keys, writer: SignWriter, request: SignRequest): Promise<SignOutcome> {
  const outcome = await write(keys, writer, request);
  if (outcome.kind !== 'already' || outcome.signature.state !== 'removed') return outcome;
  // What only matters to those who were removed would make everybody's signing slower.
  const removed = await readSignatureOf(db, keys, request.petition, request.person);
  return { ...outcome, signature: removed ?? outcome.signature };
}

async function write(keys: Keys, writer: SignWriter, request: SignRequest): Promise<SignOutcome> {
  const { petition, person, name, visibility, community, signals = [], hold = false } = request;
  const signatory = keys.signatoryId(petition, person);
  const written = await writer.write({
    petition,
    signatory,
    storedName: storedName(keys, signatory, name, visibility),
    visibilityCode: visibilityCode(visibility),
    community,
    stateCode: hold ? heldCode : countedCode,
    signalBits: signalBits(signals),
  });
  if (written.kind === 'notOpen') return written;
  return { kind: written.kind, signature: readSignature(keys, signatory, written.row), count: written.count };
}
