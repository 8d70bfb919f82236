import { type SQL, sql } from 'drizzle-orm';
import type { CommentDeed, Deed, DeedRequest } from '../domain/moderation.ts';
import { deedCodes, doneWith } from './deed-codes.ts';
import { doerColumns } from './doers.ts';
import { commentReportCode, secondLookCode } from './plea-codes.ts';
import { isRemoved } from './signature-states.ts';

/** A deed that is about to be done, under its petition's lock. */
export interface NewDeed<Done extends Deed | CommentDeed = Deed | CommentDeed>
  extends Omit<DeedRequest, 'numbers' | 'deed'> {
  readonly deed: Done;
  readonly batch: number;
  readonly undoes: number | undefined;
  /** Whether it puts what it is done with where it was before `deed`, rather than where `deed` puts it. */
  readonly isBack: boolean;
  /** Replaces the database's clock, for tests. */
  readonly at: Date | undefined;
}

/** When a deed is done: now by the database's clock, unless a test says otherwise. */
export const deedTime = (at: Date | undefined): SQL =>
  sql`date_trunc('milliseconds', coalesce(${at?.toISOString() ?? null}::text::timestamptz, clock_timestamp()))`;

/** Keeps a deed of which `balance` and `changed` tell what it changed. */
export function keepDeed({ remit, batch, deed, by, confirmedBy, reason, undoes, at }: NewDeed): SQL {
  const { platform, account } = doerColumns(by);
  const second = confirmedBy && doerColumns(confirmedBy);
  return sql`
    kept as (
      insert into deed (petition_id, batch, deed, platform, account, second_platform, second_account, community,
        at, reason, changed, undoes)
      select ${remit.petition}::int, ${batch}::int, ${deedCodes[deed]}::smallint, ${platform}::text, ${account}::text,
        ${second?.platform ?? null}::text, ${second?.account ?? null}::text, ${remit.community ?? null}::int,
        ${deedTime(at)}, ${reason ?? null}::text, changed, ${undoes ?? null}::int
      from balance
    ),
    kept_signatures as (
      insert into deed_signature (petition_id, batch, number, before, after, removal)
      select ${remit.petition}::int, ${batch}::int, number, before, after, removal from changed
    )
  `;
}

/**
 * Who asked for a look at what `changed` is answered by it, and not answered any more when that is undone. What is done with a
 * signature answers nobody who reported its comment, nor the other way round.
 */
export function settlePleas({ remit, batch, deed, undoes, isBack }: NewDeed): SQL {
  const settled = isBack ? null : batch;
  const isMeant = doneWith(deed) === 'comment' ? sql`kind = ${commentReportCode}` : sql`kind <> ${commentReportCode}`;
  const open = isBack ? sql`plea.batch = ${undoes ?? null}::int and not ${isPointless}` : sql`plea.batch is null`;
  return sql`
    settled_pleas as (
      update plea set batch = ${settled}::int from changed
      where ${leavesWaiting.has(deed) ? sql`false` : open}
        and plea.petition_id = ${remit.petition} and plea.number = changed.number and ${isMeant}
    ),
    -- Whose removal is undone has not had the one second look.
    given_back as (
      delete from plea using changed
      where ${isBack}::boolean and ${isPointless} and ${isMeant}
        and plea.petition_id = ${remit.petition} and plea.number = changed.number
    )
  `;
}

const isPointless = sql`(
  kind = ${secondLookCode} and ${isRemoved(sql`changed.before`)} and not ${isRemoved(sql`changed.after`)}
)`;

/** After these deeds a moderator is still to look. */
const leavesWaiting: ReadonlySet<Deed | CommentDeed> = new Set(['hold', 'holdComment']);
