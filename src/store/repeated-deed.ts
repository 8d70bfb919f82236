import { sql } from 'drizzle-orm';
import type { CommentDeed, Deed, DeedOutcome, DeedRequest } from '../domain/moderation.ts';
import { type Db, numbersSql, rows } from './database.ts';
import { deedCodes, doneWith } from './deed-codes.ts';
import { doerColumns } from './doers.ts';

/** A press that is delivered twice comes again before so many other deeds were done. */
const lately = 100;

/** A deed with signatures, or with their comments. */
interface AnyRequest extends Omit<DeedRequest, 'deed' | 'seenAt'> {
  readonly deed: Deed | CommentDeed;
}

/**
 * How a deed turned out that the same person did just before with these signatures, or with their comments, all of which still
 * stand as it left them: the same press was delivered twice. The petition's lock is held.
 */
export async function findRepeated(
  transaction: Db,
  { remit, numbers, deed, by, confirmedBy, reason }: AnyRequest,
): Promise<Pick<DeedOutcome, 'batch' | 'changed'> | undefined> {
  const { platform, account } = doerColumns(by);
  const second = confirmedBy && doerColumns(confirmedBy);
  const [found] = rows<{ readonly batch: number; readonly changed: number }>(
    await transaction.execute(sql`
      with latest as materialized (
        select * from deed
        where petition_id = ${remit.petition} and platform = ${platform} and account = ${account}
          and batch > (select max(batch) from deed where petition_id = ${remit.petition}) - ${lately}::int
        order by batch desc limit 1
      ),
      same as materialized (
        select batch, changed from latest
        where deed = ${deedCodes[deed]} and undoes is null and reason is not distinct from ${reason ?? null}::text
          and community is not distinct from ${remit.community ?? null}::int
          and second_platform is not distinct from ${second?.platform ?? null}::text
          and second_account is not distinct from ${second?.account ?? null}::text
          and not exists (select from deed as later where later.petition_id = ${remit.petition} and later.undoes = latest.batch)
      ),
      detail as materialized (
        select number, after from same join deed_signature using (batch) where petition_id = ${remit.petition}
      ),
      other as (
        select number from detail except select unnest(${numbersSql(numbers)})
      ),
      changed_since as (
        select detail.number from detail
        left join lateral (
          select state from ${sql.raw(doneWith(deed))} where petition_id = ${remit.petition} and number = detail.number offset 0
        ) as found on true
        where state is distinct from after
      )
      select batch, changed from same where not exists (select from other) and not exists (select from changed_since)
    `),
  );
  return found;
}
