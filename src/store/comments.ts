import { sql } from 'drizzle-orm';
import type { Person } from '../domain/person.ts';
import type { Signature } from '../domain/signature.ts';
import { commentStateCode, droppedCommentCode, shownCommentCode } from './comment-states.ts';
import type { Db } from './database.ts';
import { deedTime } from './keep-deed.ts';
import type { Keys } from './keys.ts';
import { lockPetition } from './petition-lock.ts';
import { commentReportCode } from './plea-codes.ts';
import {
  type CommentRow,
  publicCode,
  readComment,
  readSignature,
  type SignatureRow,
  storedComment,
  visibilityOf,
} from './signature-row.ts';
import { stateOf } from './signature-states.ts';
import { findRow } from './signatures.ts';

/** What somebody says of why they signed; without `text`, nothing any more. */
export interface CommentRequest {
  readonly petition: number;
  readonly person: Person;
  readonly text: string | undefined;
  /** A moderator has to look before others read it. */
  readonly hold: boolean;
}

/**
 * Keeps why somebody signed, under the petition's lock; `undefined`: this person has not signed. `at` replaces the database's clock, for
 * tests.
 */
export function comment(
  db: Db,
  keys: Keys,
  request: CommentRequest,
  at: Date | undefined,
): Promise<Signature | undefined> {
  const { petition, person, text } = request;
  const signatory = keys.signatoryId(petition, person);
  return db.transaction(async (transaction) => {
    await lockPetition(transaction, petition);
    const before = await findRow(transaction, petition, signatory);
    if (before === undefined) return undefined;
    const said = readComment(keys, signatory, before)?.text.reveal((written) => written);
    // Who sends the same again says nothing new: moderators may have accepted or removed it meanwhile.
    if (stateOf(before.state) === 'removed' || text === said) return readSignature(keys, signatory, before);
    const after = changed(keys, signatory, before, request);
    await write(transaction, petition, before, after, at);
    return readSignature(keys, signatory, { ...before, comment: after });
  });
}

/** The row after a change; `undefined`: there is none any more. */
function changed(keys: Keys, signatory: string, before: SignatureRow, request: CommentRequest): CommentRow | undefined {
  const { text, hold } = request;
  // What moderators have struck or hold cannot be replaced unseen, neither at once nor by taking it back first. Only who withdraws
  // the signature begins anew: then nothing is kept that would tell them from anybody else.
  const mustWait = (before.comment?.state ?? shownCommentCode) !== shownCommentCode;
  if (text === undefined) return mustWait ? { text: '', state: droppedCommentCode } : undefined;
  const state = commentStateCode(hold || mustWait ? 'held' : 'shown');
  return { text: storedComment(keys, signatory, text, visibilityOf(before.visibility)), state };
}

/** Writes a comment, or deletes it. What moderators said to reports of the former one does not hold for this one. */
async function write(
  transaction: Db,
  petition: number,
  before: SignatureRow,
  after: CommentRow | undefined,
  at: Date | undefined,
): Promise<void> {
  const change =
    after === undefined
      ? sql`delete from comment where petition_id = ${petition} and number = ${before.number}`
      : sql`
          insert into comment (petition_id, number, text, is_public, at, state)
          values (
            ${petition}, ${before.number}, ${after.text}, ${before.visibility === publicCode}, ${deedTime(at)}, ${after.state}
          )
          on conflict (petition_id, number)
          do update set text = excluded.text, is_public = excluded.is_public, at = excluded.at, state = excluded.state, batch = null
        `;
  await transaction.execute(sql`
    with forgotten as (
      delete from plea
      where petition_id = ${petition} and number = ${before.number} and batch is not null and kind = ${commentReportCode}
    )
    ${change}
  `);
}
