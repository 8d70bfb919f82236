import { type SQL, sql } from 'drizzle-orm';
import type { CommentDeed, DeedOutcome, Remit } from '../domain/moderation.ts';
import { removedCommentCode } from './comment-states.ts';
import { type Db, rows } from './database.ts';
import { keepDeed, type NewDeed, settlePleas } from './keep-deed.ts';
import { publicCode } from './signature-row.ts';
import { withdrawnCode } from './signature-states.ts';
import { isLeftByOthers } from './within-remit.ts';

/** What became of a comment; `undefined`: none was picked, and nothing was done. */
export type CommentChange = Required<Pick<DeedOutcome, 'batch' | 'changed' | 'commentOf'>> | undefined;

/**
 * Gives the comment of one signature another state, and keeps what was done. `picked` selects the signature's `number`, the states
 * `before` and `after`, and the deed of the `removal` if one of the two is removed. The petition's lock is held.
 */
export async function changeComment(transaction: Db, done: NewDeed<CommentDeed>, picked: SQL): Promise<CommentChange> {
  const [changed] = rows<NonNullable<CommentChange>>(
    await transaction.execute(sql`
      with picked as materialized (${picked}),
      changed as (
        update comment
        set state = picked.after, batch = case when picked.after = ${removedCommentCode} then picked.removal end
        from picked where comment.petition_id = ${done.remit.petition} and comment.number = picked.number
        returning comment.number, before, after, removal
      ),
      balance as materialized (select count(*)::int as changed from changed having count(*) > 0),
      ${keepDeed(done)},
      ${settlePleas(done)}
      select ${done.batch}::int as batch, balance.changed, number as "commentOf" from balance cross join changed
    `),
  );
  return changed;
}

/** Looks up the comment of the number that a query has, with the signature that it stands beside. */
export const commentAt = (petition: number, number: SQL): SQL => sql`
  select comment.number, comment.state, comment.batch, comment.at, community
  from comment join signature using (petition_id, number)
  where petition_id = ${petition} and number = ${number}
    -- What an anonymous signatory wrote is for the target alone.
    and visibility = ${publicCode} and signature.state <> ${withdrawnCode}
`;

/** Selects the comment that stands as a batch left it, in the words of then, to go to where it was. */
export const pickCommentBack = (remit: Remit, batch: number): SQL => sql`
  select detail.number, after as before, before as after, removal
  from deed_signature as detail cross join lateral (${commentAt(remit.petition, sql`detail.number`)}) as found
  where detail.petition_id = ${remit.petition} and detail.batch = ${batch}
    and found.state = detail.after and (found.state <> ${removedCommentCode} or found.batch = removal)
    and found.at <= (select at from deed where petition_id = ${remit.petition} and deed.batch = ${batch})
    and ${isLeftByOthers(remit, 'comment', sql`detail.number`, sql`${batch}::int`)}
`;
