import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '../../src/store/database.ts';
import type { Offered } from '../../src/store/sign-statement.ts';
import { publicCode } from '../../src/store/signature-row.ts';
import { countedCode } from '../../src/store/signature-states.ts';
import { fillBooks } from '../support/bookkeeping.ts';

/** Signatures of people who never signed before, every third anonymous. */
export function makeOffered(petition: number, count: number): Offered[] {
  return Array.from({ length: count }, (_, index) => ({
    petition,
    signatory: randomUUID(),
    storedName: `Signatory Number ${index}`,
    visibilityCode: index % 3 === 0 ? 1 : publicCode,
    community: undefined,
    stateCode: countedCode,
    signalBits: 0,
  }));
}

/** One line of COPY's text form. */
export function copyLine(offered: Offered, number: number, signedAt: string): string {
  const { petition, signatory, storedName, visibilityCode, stateCode, signalBits } = offered;
  const columns = [
    petition,
    number,
    signatory,
    storedName,
    visibilityCode,
    '\\N',
    signedAt,
    stateCode,
    signalBits,
    '\\N',
  ];
  return `${columns.join('\t')}\n`;
}

/** Leaves the petition without signatures. */
export async function empty(db: Db, petition: number): Promise<void> {
  await db.execute(sql`truncate signature, block, hour, origin, news, deed, deed_signature, proposal, plea`);
  await db.execute(
    sql`update tally set count = 0, held = 0, removed = 0, last_number = 0, peak = 0 where petition_id = ${petition}`,
  );
}

/** Gives the petition so many signatures, in every table. */
export async function fill(db: Db, petition: number, count: number): Promise<void> {
  await empty(db, petition);
  await fillBooks(db, petition, count);
  await db.execute(sql`vacuum (analyze) signature`);
}
