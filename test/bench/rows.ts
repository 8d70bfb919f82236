import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '../../src/store/database.ts';
import type { Offered } from '../../src/store/sign-statement.ts';
import { publicCode } from '../../src/store/signature-row.ts';
import { fillBooks } from '../support/bookkeeping.ts';

/** Signatures of people who never signed before, every third anonymous. */
export function makeOffered(petition: number, count: number): Offered[] {
  return Array.from({ length: count }, (_, index) => ({
    petition,
    signatory: randomUUID(),
    storedName: `Signatory Number ${index}`,
    visibilityCode: index % 3 === 0 ? 1 : publicCode,
    community: undefined,
  }));
}

/** One line of COPY's text form. */
export function copyLine(offered: Offered, number: number, signedAt: string): string {
  const { petition, signatory, storedName, visibilityCode } = offered;
  return `${petition}\t${number}\t${signatory}\t${storedName}\t${visibilityCode}\t\\N\t${signedAt}\n`;
}

/** Leaves the petition without signatures. */
export async function empty(db: Db, petition: number): Promise<void> {
  await db.execute(sql`truncate signature, block, hour, origin, news`);
  await db.execute(sql`update tally set count = 0, last_number = 0, peak = 0 where petition_id = ${petition}`);
}

/** Gives the petition so many signatures, in every table. */
export async function fill(db: Db, petition: number, count: number): Promise<void> {
  await empty(db, petition);
  await fillBooks(db, petition, count);
  await db.execute(sql`vacuum (analyze) signature`);
}
