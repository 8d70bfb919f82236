import { type SQL, sql } from 'drizzle-orm';
import type { CommentState } from '../domain/comment.ts';
import type { CommentDeed, CommentDeedRequest, DeedOutcome } from '../domain/moderation.ts';
import { changeComment, commentAt } from './change-comment.ts';
import { commentStateCode, heldCommentCode } from './comment-states.ts';
import { type Db, numbersSql, timeSql } from './database.ts';
import { lockPetition, nextBatch } from './petition-lock.ts';
import { commentReportCode } from './plea-codes.ts';
import { findRepeated } from './repeated-deed.ts';
import { isRemovedWithin, isWithin } from './within-remit.ts';

/** Which states a deed changes, and into which. */
const changes: Readonly<Record<CommentDeed, { readonly from: readonly CommentState[]; readonly to: CommentState }>> = {
  acceptComment: { from: ['shown', 'held'], to: 'shown' },
  removeComment: { from: ['shown', 'held'], to: 'removed' },
  restoreComment: { from: ['removed'], to: 'shown' },
  holdComment: { from: ['shown'], to: 'held' },
};

/** Does a deed with the comment of a public signature, under the petition's lock. `at` replaces the database's clock, for tests. */
export function moderateComment(db: Db, request: CommentDeedRequest, at: Date | undefined): Promise<DeedOutcome> {
  return db.transaction((transaction) => moderateCommentWithin(transaction, request, at));
}

/** Lets a comment that was shown wait for a look, for what reports say of it, as a part of a transaction. */
export async function holdCommentWithin(
  transaction: Db,
  petition: number,
  number: number,
  at: Date | undefined,
): Promise<void> {
  const remit = { petition, community: undefined };
  await moderateCommentWithin(transaction, { remit, number, deed: 'holdComment', by: { platform: 'reports' } }, at);
}

/** What was done already by the same press is answered as it was then. */
async function moderateCommentWithin(
  transaction: Db,
  request: CommentDeedRequest,
  at: Date | undefined,
): Promise<DeedOutcome> {
  const { remit, number, deed, by } = request;
  const unchanged = await lockPetition(transaction, remit.petition);
  const batch = await nextBatch(transaction, remit.petition);
  const done = { remit, deed, by, reason: undefined };
  const given = { ...done, batch, undoes: undefined, isBack: false, at };
  const changed = await changeComment(transaction, given, pick(request, batch));
  const outcome = changed ?? (await findRepeated(transaction, { ...done, numbers: [number] }));
  return { ...unchanged, ...outcome, commentOf: number };
}

/** Selects the comment that a deed changes. */
function pick({ remit, number, deed, seenAt }: CommentDeedRequest, batch: number): SQL {
  const { from, to } = changes[deed];
  const removal = to === 'removed' ? sql`${batch}::int` : sql`batch`;
  return sql`
    select number, state as before, ${commentStateCode(to)}::smallint as after, ${removal} as removal
    from (${commentAt(remit.petition, sql`${number}`)}) as found
    where state = any(${numbersSql(from.map(commentStateCode))}) and ${isWithin(remit)}
      and ${deed === 'acceptComment' ? isAsked(remit.petition) : sql`true`}
      and ${to === 'shown' && seenAt !== undefined ? sql`at <= ${timeSql(seenAt)}` : sql`true`}
      and ${deed === 'restoreComment' ? isRemovedWithin(remit, 'comment', sql`found.number`, sql`found.batch`) : sql`true`}
  `;
}

/** Whether somebody is to look at a comment: it is held, or was reported. */
const isAsked = (petition: number) => sql`(state = ${heldCommentCode} or exists (
  select from plea
  where petition_id = ${petition} and plea.number = found.number and plea.batch is null and kind = ${commentReportCode}
))`;
