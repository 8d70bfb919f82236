import { and, desc, eq, sql } from 'drizzle-orm';
import type { WaitingPage } from '../domain/moderation.ts';
import { UserText } from '../domain/user-text.ts';
import type { Db } from './database.ts';
import { signature, tally } from './schema.ts';
import { publicCode } from './signature-row.ts';
import { heldCode, signalsOf, stateOf } from './signature-states.ts';

// Spelt out, not a parameter: so the index of what waits is seen to fit.
const waits = sql.raw(`state = ${heldCode}`);

/** Signatures that wait for a look, newest first. An index holds these alone, so that it is the same how many others there are. */
export async function readWaitingPage(db: Db, petition: number, page: number, pageSize: number): Promise<WaitingPage> {
  const [counted] = await db.select({ held: tally.held }).from(tally).where(eq(tally.petitionId, petition));
  const total = counted?.held ?? 0;
  const found = await db
    .select()
    .from(signature)
    .where(and(eq(signature.petitionId, petition), waits))
    .orderBy(desc(signature.number))
    .offset((page - 1) * pageSize)
    .limit(pageSize);
  const signatures = found.map(({ number, name, visibility, state, signedAt, signals }) => ({
    number,
    name: visibility === publicCode ? new UserText(name) : undefined,
    state: stateOf(state),
    signedAt,
    signals: signalsOf(signals),
  }));
  return { signatures, page, pages: Math.max(1, Math.ceil(total / pageSize)), total };
}
