import { sql } from 'drizzle-orm';
import { type Db, rows } from '../../src/store/database.ts';
import { blockBits, publicCode } from '../../src/store/signature-row.ts';

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

/** Gives a petition without signatures so many, every third anonymous, with its books in order. */
export async function fillBooks(db: Db, petition: number, count: number): Promise<void> {
  await db.execute(sql`
    insert into signature (petition_id, number, signatory, name, visibility, signed_at)
    select ${petition}::int, n, gen_random_uuid(), 'Signatory Number ' || n, (n % 3 = 0)::int, now()
    from generate_series(1, ${count}::int) as n
  `);
  await db.execute(sql`
    insert into block select petition_id, number >> ${sql.raw(String(blockBits))}, count(*) from signature
    where petition_id = ${petition} and visibility = ${publicCode} group by 1, 2
  `);
  await db.execute(sql`
    insert into hour select petition_id, date_trunc('hour', signed_at, 'UTC'), count(*) from signature
    where petition_id = ${petition} group by 1, 2
  `);
  await db.execute(sql`
    update tally set count = ${count}, last_number = ${count}, peak = ${count} where petition_id = ${petition}
  `);
}
