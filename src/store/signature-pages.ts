import { sql } from 'drizzle-orm';
import type { SignaturePage } from '../domain/signature.ts';
import { UserText } from '../domain/user-text.ts';
import { type Db, rows } from './database.ts';
import { blockBits, publicCode } from './signature-row.ts';

interface Start {
  /** Sums come as text from both drivers. */
  readonly total: string | null;
  /** Where the page begins; missing past the last page. */
  readonly block: number | null;
  /** How many public signatures are newer than the block. */
  readonly newer: string | null;
}

/**
 * Public signatures, newest first. The counts by block lead to the block in which the page begins, and at most a block is
 * skipped there: the fifty-thousandth page takes as long as the first.
 */
export async function readSignaturePage(
  db: Db,
  petition: number,
  page: number,
  pageSize: number,
): Promise<SignaturePage> {
  const skipped = (page - 1) * pageSize;
  const [start] = rows<Start>(
    await db.execute(sql`
      with counted as (
        select block, listed, sum(listed) over newest_first - listed as newer
        from block where petition_id = ${petition}
        window newest_first as (order by block desc)
      )
      select (select sum(listed) from counted) as total, block, newer
      from (values (1)) as always (one)
      left join counted on newer <= ${skipped}::bigint and newer + listed > ${skipped}::bigint
    `),
  );
  const total = Number(start?.total ?? 0);
  const signatures =
    start === undefined || start.block === null
      ? []
      : await readFrom(db, petition, start.block, skipped - Number(start.newer), pageSize);
  return { signatures, page, pages: Math.max(1, Math.ceil(total / pageSize)), total };
}

interface PublicRow {
  readonly number: number;
  readonly name: string;
  readonly signedAt: string;
}

async function readFrom(db: Db, petition: number, block: number, skipped: number, pageSize: number) {
  const found = rows<PublicRow>(
    await db.execute(sql`
      select number, name, signed_at as "signedAt" from signature
      where petition_id = ${petition} and number < ${(block + 1) * 2 ** blockBits} and visibility = ${publicCode}
      order by number desc offset ${skipped} limit ${pageSize}
    `),
  );
  return found.map(({ number, name, signedAt }) => ({
    number,
    name: new UserText(name),
    visibility: 'public' as const,
    signedAt: new Date(signedAt),
  }));
}
