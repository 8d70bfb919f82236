import { and, eq, ne, sql } from 'drizzle-orm';
import type { Person } from '../domain/person.ts';
import type { ReportOutcome, SecondLookOutcome } from '../domain/plea.ts';
import { type Db, rows, timeSql } from './database.ts';
import { deedCodes } from './deed-codes.ts';
import type { Keys } from './keys.ts';
import { holdWithin } from './moderate.ts';
import { lockPetition } from './petition-lock.ts';
import { pleaCode, secondLookCode } from './plea-codes.ts';
import { plea, signature } from './schema.ts';
import { publicCode } from './signature-row.ts';
import { blockedCode, countedCode, removedCode } from './signature-states.ts';
import { findRow } from './signatures.ts';
import type { ReportRequest } from './store.ts';

/** When something is asked for: now, and what replaces the database's clock, for tests. */
interface Moment {
  readonly now: Date;
  readonly at: Date | undefined;
}

/**
 * Keeps a report of a public signature that is counted, under the petition's lock. The `holdAt`-th that weighs holds it, once: what
 * moderators have accepted or put back, reports hold no more.
 */
export function report(db: Db, keys: Keys, request: ReportRequest, { now, at }: Moment): Promise<ReportOutcome> {
  const { petition, number, holdAt } = request;
  return db.transaction(async (transaction) => {
    await lockPetition(transaction, petition);
    if (!(await isListed(transaction, petition, number))) {
      // Who reported it while it was listed knows of it: perhaps it is held for that very report.
      return (await hasReported(transaction, keys, request)) ? 'again' : 'unknown';
    }
    if (!(await keepReport(transaction, keys, request, now))) return 'again';
    const { weighing, answered } = await countReports(transaction, petition, number);
    if (answered > 0) return 'settled';
    if (weighing >= holdAt && !(await wasLookedAt(transaction, petition, number))) {
      await holdWithin(transaction, petition, number, 'reports', at);
    }
    return 'reported';
  });
}

async function hasReported(transaction: Db, keys: Keys, { petition, number, by }: ReportRequest): Promise<boolean> {
  const asker = keys.signatoryId(petition, by);
  const isTheirs = and(eq(plea.petitionId, petition), eq(plea.number, number), eq(plea.asker, asker));
  return (await transaction.$count(plea, and(isTheirs, ne(plea.kind, secondLookCode)))) > 0;
}

/** `false`: this person has reported that signature before. */
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

/** Keeps that somebody whose signature was removed wants moderators to look again. Their own report of it gives way to that. */
export function askSecondLook(
  db: Db,
  keys: Keys,
  petition: number,
  person: Person,
  now: Date,
): Promise<SecondLookOutcome> {
  const signatory = keys.signatoryId(petition, person);
  return db.transaction(async (transaction) => {
    await lockPetition(transaction, petition);
    const found = await findRow(transaction, petition, signatory);
    if (found?.state === blockedCode) return 'blocked';
    if (found?.state !== removedCode) return 'notRemoved';
    const kept = rows(
      await transaction.execute(sql`
        insert into plea (petition_id, number, asker, kind, weighs, at)
        values (${petition}, ${found.number}, ${signatory}::uuid, ${secondLookCode}, false, ${timeSql(now)})
        on conflict (petition_id, number, asker) do update set kind = excluded.kind, weighs = false, at = excluded.at, batch = null
        where plea.kind <> ${secondLookCode}
        returning number
      `),
    );
    return kept.length > 0 ? 'asked' : 'again';
  });
}

async function isListed(transaction: Db, petition: number, number: number): Promise<boolean> {
  const isIt = and(eq(signature.petitionId, petition), eq(signature.number, number));
  const isSeen = and(eq(signature.visibility, publicCode), eq(signature.state, countedCode));
  return (await transaction.$count(signature, and(isIt, isSeen))) > 0;
}

interface ReportCounts {
  /** Those that weigh and wait for an answer. */
  readonly weighing: number;
  readonly answered: number;
}

async function countReports(transaction: Db, petition: number, number: number): Promise<ReportCounts> {
  const [counted] = rows<ReportCounts>(
    await transaction.execute(sql`
      select count(*) filter (where weighs and batch is null)::int as weighing,
        count(*) filter (where batch is not null)::int as answered
      from plea where petition_id = ${petition} and number = ${number} and kind <> ${secondLookCode}
    `),
  );
  return counted ?? { weighing: 0, answered: 0 };
}

/**
 * Whether moderators have let a signature count as it is now, or reports have held it so before: who took that back has looked at
 * it, too.
 */
async function wasLookedAt(transaction: Db, petition: number, number: number): Promise<boolean> {
  const found = rows(
    await transaction.execute(sql`
      select batch from deed
      where petition_id = ${petition}
        and at > coalesce(
          (select changed_at from signature where petition_id = ${petition} and number = ${number}), '-infinity'
        )
        and (deed in (${deedCodes.accept}, ${deedCodes.restore}) or deed = ${deedCodes.hold} and platform = 'reports')
        and exists (
          select from deed_signature as detail
          where detail.petition_id = ${petition} and detail.batch = deed.batch and detail.number = ${number}
            and (detail.after = ${countedCode} or deed.deed = ${deedCodes.hold})
        )
      limit 1
    `),
  );
  return found.length > 0;
}
