import { type SQL, sql } from 'drizzle-orm';
import type { CommentState } from '../domain/comment.ts';

/** How a comment that everybody may read stands in the table. */
export const shownCommentCode = 0;
/** How a comment stands that waits for a moderator's look; the index of what waits knows it too. */
export const heldCommentCode = 1;
/** How a comment stands that a moderator struck. */
export const removedCommentCode = 2;
/**
 * How a comment stands that its person took back before a moderator had let it be shown. Its words are gone for good, and for
 * everybody there is none any more; but the row stays, so that what they write next waits for a look, too.
 */
export const droppedCommentCode = 3;
/** Whether a query's comment is held; spelt out, not a parameter, so that the index of what waits is seen to fit. */
export const isCommentHeld: SQL = sql.raw(`state = ${heldCommentCode}`);

/** Whether a query's comment is shown beside a signature that is not anonymous; spelt out for the index of those. */
export const isCommentPublic: SQL = sql.raw(`state = ${shownCommentCode} and is_public`);

const codes: Readonly<Record<CommentState, number>> = {
  shown: shownCommentCode,
  held: heldCommentCode,
  removed: removedCommentCode,
};

/** How a comment's state stands in the table. */
export const commentStateCode = (state: CommentState): number => codes[state];

/** The state that a table holds as `code`; `undefined`: the comment was taken back. */
export function commentStateOf(code: number): CommentState | undefined {
  if (code === droppedCommentCode) return undefined;
  if (code === shownCommentCode) return 'shown';
  return code === heldCommentCode ? 'held' : 'removed';
}
