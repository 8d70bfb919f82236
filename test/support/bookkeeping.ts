import { type SQL, sql } from 'drizzle-orm';
import { type Db, rows } from '../../src/store/database.ts';
import { blockBits, publicCode } from '../../src/store/signature-row.ts';

/** What the tables say of one petition, each figure counted in its own way. */
export interface Bookkeeping {
  readonly count: number;
  readonly held: number;
  readonly removed: number;
  /** Rows of those that are counted, held and removed. */
  readonly signatures: number;
  readonly heldSignatures: number;
  readonly removedSignatures: number;
  readonly publicSignatures: number;
  /** Hours, blocks and communities of which the counter says something else than the rows. */
  readonly wrongHours: number;
  readonly wrongBlocks: number;
  readonly wrongOrigins: number;
  readonly doubledNumbers: number;
  readonly doubledSignatories: number;
}

/** Counts a petition's signatures in every way there is. */
export async function readBooks(db: Db, petition: number): Promise<Bookkeeping> {
  const [books] = rows<Bookkeeping>(
    await db.execute(sql`
      with own as (select * from signature where petition_id = ${petition}),
      counted as (select * from own where state = 0),
      hours as (select date_trunc('hour', signed_at, 'UTC') as key, count(*) as n from counted group by 1),
      blocks as (select number >> ${sql.raw(String(blockBits))} as key, count(*) as n from counted where visibility = 0 group by 1),
      origins as (select community as key, count(*) as n from counted where community is not null group by 1)
      select count, held, removed,
        (select count(*)::int from counted) as signatures,
        (select count(*)::int from own where state = 1) as "heldSignatures",
        (select count(*)::int from own where state in (2, 4)) as "removedSignatures",
        (select count(*)::int from counted where visibility = 0) as "publicSignatures",
        (${disagreements('hours', sql`select hour as key, n from hour where petition_id = ${petition}`)}) as "wrongHours",
        (${disagreements('blocks', sql`select block as key, listed as n from block where petition_id = ${petition}`)})
          as "wrongBlocks",
        (${disagreements('origins', sql`select community as key, n from origin where petition_id = ${petition}`)})
          as "wrongOrigins",
        (select (count(*) - count(distinct number))::int from own) as "doubledNumbers",
        (select (count(*) - count(distinct signatory))::int from own) as "doubledSignatories"
      from tally where petition_id = ${petition}
    `),
  );
  return books!;
}

const disagreements = (counted: string, kept: SQL) => sql`
  select count(*)::int from ${sql.raw(counted)} as counted full join (${kept}) as kept using (key)
  where coalesce(counted.n, 0) <> coalesce(kept.n, 0)
`;

/** The books of a petition with so many counted signatures, of which so many are public, when all is in order. */
export function booksInOrder(signatures: number, publicSignatures: number, others: Others = {}): Bookkeeping {
  const { held = 0, removed = 0 } = others;
  return {
    count: signatures,
    held,
    removed,
    signatures,
    heldSignatures: held,
    removedSignatures: removed,
    publicSignatures,
    wrongHours: 0,
    wrongBlocks: 0,
    wrongOrigins: 0,
    doubledNumbers: 0,
    doubledSignatories: 0,
  };
}

/** How many signatures are not counted. */
export interface Others {
  readonly held?: number;
  readonly removed?: number;
}

/** Gives a petition without signatures so many, every third anonymous, with its books in order. */
export async function fillBooks(db: Db, petition: number, count: number): Promise<void> {
  await db.execute(sql`
    insert into signature (petition_id, number, signatory, name, visibility, signed_at)
    select ${petition}::int, n, gen_random_uuid(), 'Signatory Number ' || n, (n % 3 = 0)::int, now()
    from generate_series(1, ${count}::int) as n
  `);
  await openBooks(db, petition, count);
}

/** Makes the books of a petition that was just given `count` signatures. */
export async function openBooks(db: Db, petition: number, count: number): Promise<void> {
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
