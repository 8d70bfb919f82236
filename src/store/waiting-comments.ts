import { sql } from 'drizzle-orm';
import type { ModeratedComment, Remit } from '../domain/moderation.ts';
import { UserText } from '../domain/user-text.ts';
import { commentStateOf, heldCommentCode, isCommentHeld, shownCommentCode } from './comment-states.ts';
import { type Db, numbersSql, rows } from './database.ts';
import { wasHeldByReports } from './looked-at.ts';
import { commentReportCode } from './plea-codes.ts';
import { publicCode } from './signature-row.ts';
import { countedCode, heldCode } from './signature-states.ts';
import { isWithin } from './within-remit.ts';

/**
 * Selects the comments that wait for a look: their `number`, the signature's `community`, and since when they wait (`at`), once for
 * each time that somebody reported them. `petitions` is a list in SQL. What stands beside a removed signature is seen by nobody,
 * and what an anonymous signatory wrote is for the target alone.
 */
export const waitingComments = (petitions = sql`petitions`) => sql`
  select petition_id, community, waiting.at, number from (
    select petition_id, number, at from comment where petition_id = any(${petitions}) and ${isCommentHeld}
    union all
    select petition_id, number, plea.at from plea join comment using (petition_id, number)
    where petition_id = any(${petitions}) and plea.batch is null and kind = ${commentReportCode}
      and comment.state in (${shownCommentCode}, ${heldCommentCode})
  ) as waiting
  join signature using (petition_id, number)
  where visibility = ${publicCode} and signature.state in (${countedCode}, ${heldCode})
`;

/** Selects the numbers of the signatures of a remit whose comments wait, each once. */
export const numbersOfComments = (remit: Remit) => sql`
  select distinct number from (${waitingComments(numbersSql([remit.petition]))}) as waiting where ${isWithin(remit)}
`;

interface CommentRow {
  readonly number: number;
  readonly text: string;
  readonly state: number;
  readonly reports: number;
  readonly wasReported: boolean;
}

/** The comments of public signatures, by their numbers, as moderators see them. */
export async function readModeratedComments(
  db: Db,
  petition: number,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ModeratedComment>> {
  const found = rows<CommentRow>(
    await db.execute(sql`
      select comment.number, text, comment.state, ${wasHeldByReports(petition, sql`comment.number`)} as "wasReported", (
        select count(*)::int from plea
        where plea.petition_id = ${petition} and plea.number = comment.number and plea.batch is null
          and kind = ${commentReportCode}
      ) as reports
      from comment join signature using (petition_id, number)
      where petition_id = ${petition} and comment.number = any(${numbersSql(numbers)}) and visibility = ${publicCode}
    `),
  );
  return new Map(found.flatMap(readComment));
}

function readComment({ number, text, state, reports, wasReported }: CommentRow): [number, ModeratedComment][] {
  const known = commentStateOf(state);
  if (known === undefined) return [];
  const isHeldAsWritten = state === heldCommentCode && !wasReported;
  return [[number, { text: new UserText(text), state: known, reports, isHeldAsWritten }]];
}
