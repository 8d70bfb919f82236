import { type SQL, sql } from 'drizzle-orm';
import { shownCommentCode } from './comment-states.ts';
import { type Db, rows } from './database.ts';
import { deedCodes } from './deed-codes.ts';
import { countedCode } from './signature-states.ts';

/**
 * Whether moderators have let a signature count as it is now, or reports have held it so before: who took that back has looked at
 * it, too.
 */
export function wasLookedAt(transaction: Db, petition: number, number: number): Promise<boolean> {
  const changedAt = sql`select changed_at from signature where petition_id = ${petition} and number = ${number}`;
  return wasDone(transaction, petition, number, {
    since: sql`at > coalesce((${changedAt}), '-infinity')`,
    accepting: [deedCodes.accept, deedCodes.restore],
    accepted: countedCode,
    holding: deedCodes.hold,
  });
}

/** The same of a comment in the words that it has now. */
export function wasCommentLookedAt(transaction: Db, petition: number, number: number): Promise<boolean> {
  return wasDone(transaction, petition, number, {
    since: sql`at >= (${writtenAt(petition, sql`${number}`)})`,
    accepting: [deedCodes.acceptComment, deedCodes.restoreComment],
    accepted: shownCommentCode,
    holding: deedCodes.holdComment,
  });
}

/** Whether reports have held the comment of the number that a query has, in the words that it has now. */
export const wasHeldByReports = (petition: number, number: SQL): SQL => sql`exists (
  select from deed join deed_signature as detail using (petition_id, batch)
  where petition_id = ${petition} and deed = ${deedCodes.holdComment} and platform = 'reports' and detail.number = ${number}
    and deed.at >= (${writtenAt(petition, number)})
)`;

const writtenAt = (petition: number, number: SQL) =>
  sql`select written.at from comment as written where written.petition_id = ${petition} and written.number = ${number}`;

interface Looks {
  readonly since: SQL;
  readonly accepting: readonly [number, number];
  /** The state into which accepting brings it. */
  readonly accepted: number;
  readonly holding: number;
}

async function wasDone(
  transaction: Db,
  petition: number,
  number: number,
  { since, accepting: [accept, restore], accepted, holding }: Looks,
): Promise<boolean> {
  const found = rows(
    await transaction.execute(sql`
      select batch from deed
      where petition_id = ${petition} and ${since}
        and (deed in (${accept}, ${restore}) or deed = ${holding} and platform = 'reports')
        and exists (
          select from deed_signature as detail
          where detail.petition_id = ${petition} and detail.batch = deed.batch and detail.number = ${number}
            and (detail.after = ${accepted} or deed.deed = ${holding})
        )
      limit 1
    `),
  );
  return found.length > 0;
}
