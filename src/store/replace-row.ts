import { sql } from 'drizzle-orm';
import type { SignalName } from '../domain/moderation.ts';
import type { SignatureChange } from '../domain/signature.ts';
import { type Db, rows } from './database.ts';
import { deedTime } from './keep-deed.ts';
import { commentReportCode, secondLookCode } from './plea-codes.ts';
import { blockBits, publicCode, type SignatureRow } from './signature-row.ts';
import { countedCode, signalBits } from './signature-states.ts';

/** Whose row is replaced, for which change, and when. */
export interface Replacement {
  readonly petition: number;
  readonly signatory: string;
  readonly change: SignatureChange;
  readonly signals: readonly SignalName[];
  /** Replaces the database's clock, for tests. */
  readonly at: Date | undefined;
}

/**
 * Writes `after` where `before` still stands, together with the count of public signatures in its block. What is not counted is
 * not listed.
 */
export async function replaceRow(
  db: Db,
  { petition, signatory, change, signals, at }: Replacement,
  before: SignatureRow,
  after: SignatureRow,
): Promise<boolean> {
  const listed = before.state === countedCode ? isPublic(after) - isPublic(before) : 0;
  const replaced = rows(
    await db.execute(sql`
      with replaced as (
        update signature
        set name = ${after.name}, visibility = ${after.visibility}::smallint, signals = signals | ${signalBits(signals)}::smallint,
          changed_at = ${deedTime(at)}
        where petition_id = ${petition} and signatory = ${signatory}::uuid
          and number = ${before.number} and name = ${before.name} and visibility = ${before.visibility}::smallint
          and state = ${before.state}::smallint
        returning petition_id, number
      ),
      -- What moderators said to reports of the former name does not hold for this one.
      forgotten as (
        delete from plea using replaced
        where ${'name' in change}::boolean and plea.petition_id = replaced.petition_id
          and plea.number = replaced.number and batch is not null and kind not in (${secondLookCode}, ${commentReportCode})
      ),
      resealed as (
        update comment set text = ${after.comment?.text ?? ''}, is_public = ${after.visibility === publicCode} from replaced
        where ${after.visibility !== before.visibility}::boolean
          and comment.petition_id = replaced.petition_id and comment.number = replaced.number
      ),
      by_block as (
        insert into block (petition_id, block, listed)
        select petition_id, number >> ${blockBits}::int, ${listed}::int from replaced where ${listed}::int <> 0
        on conflict (petition_id, block) do update set listed = block.listed + excluded.listed
      )
      select number from replaced
    `),
  );
  return replaced.length > 0;
}

const isPublic = ({ visibility }: SignatureRow) => Number(visibility === publicCode);
