import { and, eq, ne, sql } from 'drizzle-orm';
import type { ReportOutcome } from '../domain/plea.ts';
import { shownCommentCode } from './comment-states.ts';
import { type Db, rows, timeSql } from './database.ts';
import type { Keys } from './keys.ts';
import { wasCommentLookedAt, wasLookedAt } from './looked-at.ts';
import { holdWithin } from './moderate.ts';
import { holdCommentWithin } from './moderate-comment.ts';
import { lockPetition } from './petition-lock.ts';
import { commentReportCode, pleaCode, secondLookCode } from './plea-codes.ts';
import { comment, plea, signature } from './schema.ts';
import { publicCode } from './signature-row.ts';
import { countedCode } from './signature-states.ts';
import type { ReportRequest } from './store.ts';

/** When something is asked for: now, and what replaces the database's clock, for tests. */
interface Moment {
  readonly now: Date;
  readonly at: Date | undefined;
}

/**
 * Keeps a report of a public signature that is counted, or of the comment that is shown beside it, under the petition's lock. The
 * `holdAt`-th that weighs holds what it is about, once: what moderators have accepted or put back, reports hold no more.
 */
export function report(db: Db, keys: Keys, request: ReportRequest, { now, at }: Moment): Promise<ReportOutcome> {
  return db.transaction(async (transaction) => {
    await lockPetition(transaction, request.petition);
    const missing = await whatIsMissing(transaction, request);
    // Who reported it while it was to be seen knows of it: perhaps it is held for that very report.
    if (missing !== undefined) return (await hasReported(transaction, keys, request)) ? 'again' : missing;
    if (!(await keepReport(transaction, keys, request, now))) return 'again';
    const { weighing, answered } = await countReports(transaction, request);
    if (answered > 0) return 'settled';
    if (weighing >= request.holdAt) await holdOnce(transaction, request, at);
    return 'reported';
  });
}

/** Why there is nothing to report that everybody sees. */
async function whatIsMissing(
  transaction: Db,
  { petition, number, why }: ReportRequest,
): Promise<'unknown' | 'noComment' | undefined> {
  const isIt = and(eq(signature.petitionId, petition), eq(signature.number, number));
  const isSeen = and(eq(signature.visibility, publicCode), eq(signature.state, countedCode));
  if ((await transaction.$count(signature, and(isIt, isSeen))) === 0) return 'unknown';
  if (why !== 'comment') return undefined;
  const isItsOwn = and(eq(comment.petitionId, petition), eq(comment.number, number));
  const shown = await transaction.$count(comment, and(isItsOwn, eq(comment.state, shownCommentCode)));
  return shown === 0 ? 'noComment' : undefined;
}

async function hasReported(transaction: Db, keys: Keys, { petition, number, by }: ReportRequest): Promise<boolean> {
  const asker = keys.signatoryId(petition, by);
  const isTheirs = and(eq(plea.petitionId, petition), eq(plea.number, number), eq(plea.asker, asker));
  return (await transaction.$count(plea, and(isTheirs, ne(plea.kind, secondLookCode)))) > 0;
}

/** `false`: this person has reported that signature, or its comment, before. */
async function keepReport(
  transaction: Db,
  keys: Keys,
  { petition, number, by, why, weighs }: ReportRequest,
  now: Date,
): Promise<boolean> {
  const asker = keys.signatoryId(petition, by);
  const kept = rows(
    await transaction.execute(sql`
      insert into plea (petition_id, number, asker, kind, weighs, at)
      values (${petition}, ${number}, ${asker}::uuid, ${pleaCode({ kind: 'report', why })}, ${weighs}, ${timeSql(now)})
      on conflict do nothing
      returning number
    `),
  );
  return kept.length > 0;
}

interface ReportCounts {
  /** Those that weigh and wait for an answer. */
  readonly weighing: number;
  readonly answered: number;
}

/** How often the signature was reported, or, apart from that, its comment. */
async function countReports(transaction: Db, { petition, number, why }: ReportRequest): Promise<ReportCounts> {
  const isSuch =
    why === 'comment' ? sql`kind = ${commentReportCode}` : sql`kind not in (${secondLookCode}, ${commentReportCode})`;
  const [counted] = rows<ReportCounts>(
    await transaction.execute(sql`
      select count(*) filter (where weighs and batch is null)::int as weighing,
        count(*) filter (where batch is not null)::int as answered
      from plea where petition_id = ${petition} and number = ${number} and ${isSuch}
    `),
  );
  return counted ?? { weighing: 0, answered: 0 };
}

async function holdOnce(
  transaction: Db,
  { petition, number, why }: ReportRequest,
  at: Date | undefined,
): Promise<void> {
  if (why === 'comment') {
    if (!(await wasCommentLookedAt(transaction, petition, number)))
      await holdCommentWithin(transaction, petition, number, at);
  } else if (!(await wasLookedAt(transaction, petition, number))) {
    await holdWithin(transaction, petition, number, 'reports', at);
  }
}
