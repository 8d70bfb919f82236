import { sql } from 'drizzle-orm';
import { CommentDeed, Deed, type DeedOutcome, type Doer, type Remit } from '../domain/moderation.ts';
import { changeComment, pickCommentBack } from './change-comment.ts';
import { changeStates } from './change-states.ts';
import { type Db, rows } from './database.ts';
import { deedOf } from './deed-codes.ts';
import { commentOf } from './deeds.ts';
import { doerColumns } from './doers.ts';
import type { NewDeed } from './keep-deed.ts';
import { lockPetition, nextBatch } from './petition-lock.ts';
import { countedCode, isRemoved } from './signature-states.ts';
import { isLeftByOthers } from './within-remit.ts';

/**
 * Takes a batch back, of which each signature goes to where it was; but not one that stands otherwise by now, was removed anew, or
 * was withdrawn, nor one that waits under another name than then. Of a comment, that is the same, and the words are those of then.
 * `undefined`: there is no such batch in the remit, it was taken back by somebody else, or it set a switch. `at` replaces the
 * database's clock, for tests.
 */
export function undo(
  db: Db,
  remit: Remit,
  batch: number,
  by: Doer,
  at: Date | undefined,
): Promise<DeedOutcome | undefined> {
  const { petition } = remit;
  return db.transaction(async (transaction) => {
    const unchanged = await lockPetition(transaction, petition);
    const standing = await findStanding(transaction, remit, batch);
    if (standing === undefined) {
      const repeated = await findRepeatedUndo(transaction, petition, batch, by);
      return repeated && { ...unchanged, ...repeated };
    }
    const next = await nextBatch(transaction, petition);
    const done = { remit, batch: next, by, reason: undefined, undoes: batch, isBack: !standing.isBack, at };
    return { ...unchanged, ...(await putBack(transaction, done, standing.deed)) };
  });
}

/** `undefined`: nothing stands as the batch left it. */
function putBack(
  transaction: Db,
  done: Omit<NewDeed, 'deed'> & { readonly undoes: number },
  deed: Deed | CommentDeed,
): Promise<Partial<DeedOutcome> | undefined> {
  const { remit, undoes } = done;
  const ofComment = CommentDeed.safeParse(deed).data;
  if (ofComment !== undefined) {
    return changeComment(transaction, { ...done, deed: ofComment }, pickCommentBack(remit, undoes));
  }
  return changeStates(transaction, { ...done, deed: Deed.parse(deed) }, pickBack(remit, undoes));
}

/** Selects the signatures that stand as a batch left them, to go to where they were. */
const pickBack = (remit: Remit, batch: number) => sql`
  select detail.number, after as before, before as after, removal
  from deed_signature as detail
  cross join lateral (
    select state, batch, changed_at from signature
    where petition_id = ${remit.petition} and number = detail.number offset 0
  ) as found
  where detail.petition_id = ${remit.petition} and detail.batch = ${batch}
    and found.state = detail.after and (not ${isRemoved(sql`found.state`)} or found.batch = removal)
    and (before <> ${countedCode} or coalesce(
      changed_at <= (select at from deed where petition_id = ${remit.petition} and deed.batch = ${batch}), true
    ))
    and ${isLeftByOthers(remit, 'signature', sql`detail.number`, sql`${batch}::int`)}
`;

/** How a batch was taken back by the same person, which stands: the same press was delivered twice. */
async function findRepeatedUndo(
  transaction: Db,
  petition: number,
  batch: number,
  by: Doer,
): Promise<Pick<DeedOutcome, 'batch' | 'changed' | 'commentOf'> | undefined> {
  const { platform, account } = doerColumns(by);
  const [found] = rows<{ readonly batch: number; readonly changed: number; readonly commentOf: number | null }>(
    await transaction.execute(sql`
      select batch, changed, ${commentOf(sql`undoing`)} as "commentOf" from deed as undoing
      where petition_id = ${petition} and undoes = ${batch} and platform = ${platform} and account = ${account}
        and not exists (select from deed where petition_id = ${petition} and deed.undoes = undoing.batch)
    `),
  );
  return found && { ...found, commentOf: found.commentOf ?? undefined };
}

interface Standing {
  readonly deed: Deed | CommentDeed;
  /** Whether it took another one back: that which takes back what took back does the deed again. */
  readonly isBack: boolean;
}

/** What was done as a batch of the remit; `undefined` also for one that was taken back. */
async function findStanding(transaction: Db, remit: Remit, batch: number): Promise<Standing | undefined> {
  const [found] = rows<{ readonly deed: number; readonly steps: number }>(
    await transaction.execute(sql`
      with recursive chain as (
        select batch, deed, undoes, 0 as steps from deed
        where petition_id = ${remit.petition} and batch = ${batch}
          and (${remit.community ?? null}::int is null or community = ${remit.community ?? null}::int)
          and not exists (select from deed where petition_id = ${remit.petition} and undoes = ${batch})
        union all
        select earlier.batch, earlier.deed, earlier.undoes, steps + 1
        from chain join deed as earlier on earlier.petition_id = ${remit.petition} and earlier.batch = chain.undoes
      )
      select deed, steps from chain order by steps desc limit 1
    `),
  );
  if (found === undefined) return undefined;
  const deed = Deed.or(CommentDeed).safeParse(deedOf(found.deed)).data;
  return deed && { deed, isBack: found.steps % 2 === 1 };
}
