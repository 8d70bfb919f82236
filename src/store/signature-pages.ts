import { sql } from 'drizzle-orm';
import type { Signature, SignaturePage } from '../domain/signature.ts';
import { UserText } from '../domain/user-text.ts';
import { type Db, rows } from './database.ts';
import { blockBits, publicCode } from './signature-row.ts';
import { countedCode } from './signature-states.ts';

interface Stretch {
  /** Sums come as text from both drivers. */
  readonly total: string | null;
  /** A block that the page takes from; missing past the last page. */
  readonly block: number | null;
  /** How many listed signatures are newer than the block. */
  readonly newer: string | null;
}

/**
 * Public signatures that are counted, newest first. The counts by block lead to the blocks of which the page takes, mostly one, and at
 * most a block is skipped there: the fifty-thousandth page takes as long as the first, however many were removed in between.
 */
export async function readSignaturePage(
  db: Db,
  petition: number,
  page: number,
  pageSize: number,
): Promise<SignaturePage> {
  const skipped = (page - 1) * pageSize;
  const stretches = rows<Stretch>(
    await db.execute(sql`
      with counted as (
        select block, listed, sum(listed) over newest_first - listed as newer
        from block where petition_id = ${petition}
        window newest_first as (order by block desc)
      )
      select (select sum(listed) from counted) as total, block, newer
      from (values (1)) as always (one)
      left join counted on newer < ${skipped + pageSize}::bigint and newer + listed > ${skipped}::bigint and listed > 0
      order by block desc
    `),
  );
  const signatures: Signature[] = [];
  for (const { block, newer } of stretches) {
    const room = pageSize - signatures.length;
    if (block === null || room === 0) break;
    signatures.push(...(await readBlock(db, petition, block, Math.max(0, skipped - Number(newer)), room)));
  }
  const total = Number(stretches[0]?.total ?? 0);
  return { signatures, page, pages: Math.max(1, Math.ceil(total / pageSize)), total };
}

/**
 * Public signatures that are counted, in the order of their numbers, above `after`. The counts by block lead past long runs of
 * signatures that nobody lists.
 */
export async function readSignaturesAfter(
  db: Db,
  petition: number,
  after: number,
  limit: number,
): Promise<readonly Signature[]> {
  const first = after >> blockBits;
  const blocks = rows<{ readonly block: number }>(
    await db.execute(sql`
      with ahead as (
        select block, listed, sum(case when block > ${first} then listed else 0 end) over (order by block) as listed_upto
        from block where petition_id = ${petition} and block >= ${first} and listed > 0
      )
      select block from ahead where block = ${first} or listed_upto - listed < ${limit}::bigint order by block
    `),
  );
  const signatures: Signature[] = [];
  for (const { block } of blocks) {
    const room = limit - signatures.length;
    if (room === 0) break;
    signatures.push(...(await readBlockAfter(db, petition, block, after, room)));
  }
  return signatures;
}

async function readBlockAfter(db: Db, petition: number, block: number, after: number, most: number) {
  const from = Math.max(after + 1, block * blockSize);
  const found = rows<ListedRow>(
    await db.execute(sql`
      select number, name, signed_at as "signedAt" from signature
      where petition_id = ${petition} and number >= ${from} and number < ${(block + 1) * blockSize}
        and visibility = ${publicCode} and state = ${countedCode}
      order by number limit ${most}
    `),
  );
  return found.map(readListed);
}

interface ListedRow {
  readonly number: number;
  readonly name: string;
  readonly signedAt: string;
}

async function readBlock(db: Db, petition: number, block: number, skipped: number, most: number): Promise<Signature[]> {
  const found = rows<ListedRow>(
    await db.execute(sql`
      select number, name, signed_at as "signedAt" from signature
      where petition_id = ${petition} and number >= ${block * blockSize} and number < ${(block + 1) * blockSize}
        and visibility = ${publicCode} and state = ${countedCode}
      order by number desc offset ${skipped} limit ${most}
    `),
  );
  return found.map(readListed);
}

function readListed({ number, name, signedAt }: ListedRow): Signature {
  return {
    number,
    name: new UserText(name),
    visibility: 'public',
    signedAt: new Date(signedAt),
    state: 'counted',
  };
}

const blockSize = 2 ** blockBits;
