import { sql } from 'drizzle-orm';
import { type Db, rows } from '../../src/store/database.ts';

/** What the tables say of one petition, each figure counted in its own way. */
export interface Bookkeeping {
  readonly count: number;
  readonly signatures: number;
  readonly byHour: number;
  readonly publicSignatures: number;
  readonly byBlock: number;
  readonly distinctNumbers: number;
  readonly distinctSignatories: number;
}

/** Counts a petition's signatures in every way there is. */
export async function readBooks(db: Db, petition: number): Promise<Bookkeeping> {
  const [books] = rows<Bookkeeping>(
    await db.execute(sql`
      select
        (select count from tally where petition_id = ${petition}) as count,
        (select coalesce(sum(n), 0)::int from hour where petition_id = ${petition}) as "byHour",
        (select coalesce(sum(listed), 0)::int from block where petition_id = ${petition}) as "byBlock",
        count(*)::int as signatures,
        count(*) filter (where visibility = 0)::int as "publicSignatures",
        count(distinct number)::int as "distinctNumbers",
        count(distinct signatory)::int as "distinctSignatories"
      from signature where petition_id = ${petition}
    `),
  );
  return books!;
}

/** The books of a petition with so many signatures, of which so many are public, when all is in order. */
export function booksInOrder(signatures: number, publicSignatures: number): Bookkeeping {
  return {
    count: signatures,
    signatures,
    byHour: signatures,
    publicSignatures,
    byBlock: publicSignatures,
    distinctNumbers: signatures,
    distinctSignatories: signatures,
  };
}
