import { sql } from 'drizzle-orm';
import type { Person } from '../domain/person.ts';
import type { SecondLookOutcome } from '../domain/plea.ts';
import { type Db, rows, timeSql } from './database.ts';
import type { Keys } from './keys.ts';
import { lockPetition } from './petition-lock.ts';
import { secondLookCode } from './plea-codes.ts';
import { blockedCode, removedCode } from './signature-states.ts';
import { findRow } from './signatures.ts';

/** Keeps that somebody whose signature was removed wants moderators to look again. Their own report of it gives way to that. */
export function askSecondLook(
  db: Db,
  keys: Keys,
  petition: number,
  person: Person,
  now: Date,
): Promise<SecondLookOutcome> {
  const signatory = keys.signatoryId(petition, person);
  return db.transaction(async (transaction) => {
    await lockPetition(transaction, petition);
    const found = await findRow(transaction, petition, signatory);
    if (found?.state === blockedCode) return 'blocked';
    if (found?.state !== removedCode) return 'notRemoved';
    const kept = rows(
      await transaction.execute(sql`
        insert into plea (petition_id, number, asker, kind, weighs, at)
        values (${petition}, ${found.number}, ${signatory}::uuid, ${secondLookCode}, false, ${timeSql(now)})
        on conflict (petition_id, number, asker) do update set kind = excluded.kind, weighs = false, at = excluded.at, batch = null
        where plea.kind <> ${secondLookCode}
        returning number
      `),
    );
    return kept.length > 0 ? 'asked' : 'again';
  });
}
