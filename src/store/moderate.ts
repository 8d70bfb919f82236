import { type SQL, sql } from 'drizzle-orm';
import type { Deed, DeedOutcome, DeedRequest } from '../domain/moderation.ts';
import { changeStates } from './change-states.ts';
import { type Db, numbersSql, timeSql } from './database.ts';
import { lockPetition, nextBatch } from './petition-lock.ts';
import { commentReportCode } from './plea-codes.ts';
import { findRepeated } from './repeated-deed.ts';
import { blockedCode, countedCode, heldCode, isRemoved, removedCode } from './signature-states.ts';
import { isRemovedWithin, isWithin } from './within-remit.ts';

/** Which states a deed changes, and into which; without one, they stay as they are. */
const changes: Readonly<Record<Deed, { readonly from: readonly number[]; readonly to?: number }>> = {
  accept: { from: [heldCode], to: countedCode },
  remove: { from: [countedCode, heldCode], to: removedCode },
  restore: { from: [removedCode, blockedCode], to: countedCode },
  block: { from: [countedCode, heldCode, removedCode], to: blockedCode },
  hold: { from: [countedCode], to: heldCode },
  dismiss: { from: [countedCode, heldCode, removedCode, blockedCode] },
};

/** Does a deed with signatures, under the petition's lock. `at` replaces the database's clock, for tests. */
export function moderate(db: Db, request: DeedRequest, at: Date | undefined): Promise<DeedOutcome> {
  return db.transaction((transaction) => moderateWithin(transaction, request, at));
}

/**
 * Does a deed as a part of a transaction, which keeps the petition's lock until it ends. What was done already by the same press is
 * answered as it was then.
 */
export async function moderateWithin(
  transaction: Db,
  request: DeedRequest,
  at: Date | undefined,
): Promise<DeedOutcome> {
  const { petition } = request.remit;
  const unchanged = await lockPetition(transaction, petition);
  const batch = await nextBatch(transaction, petition);
  const done = { ...request, batch, undoes: undefined, isBack: false, at };
  const changed = await changeStates(transaction, done, pick(request, batch));
  return changed ?? { ...unchanged, ...(await findRepeated(transaction, request)) };
}

/** Lets a counted signature wait for a look again, for what reports or its new name say of it, as a part of a transaction. */
export async function holdWithin(
  transaction: Db,
  petition: number,
  number: number,
  by: 'reports' | 'signals',
  at: Date | undefined,
): Promise<void> {
  const remit = { petition, community: undefined };
  const request = { remit, numbers: [number], deed: 'hold', by: { platform: by }, reason: undefined } as const;
  await moderateWithin(transaction, request, at);
}

/** Selects the signatures that a deed changes. Who was removed before is blocked for the reason that was told then. */
function pick({ remit, numbers, deed, seenAt }: DeedRequest, batch: number): SQL {
  const { from, to } = changes[deed];
  const after = to === undefined ? sql`state` : sql`${to}::smallint`;
  return sql`
    select number, state as before, ${after} as after,
      case when ${isRemoved(after)} and not ${isRemoved(sql`state`)} then ${batch}::int else batch end as removal
    from (select distinct unnest(${numbersSql(numbers)}) as number) as wanted
    cross join lateral (
      select state, batch, community, changed_at from signature
      where petition_id = ${remit.petition} and number = wanted.number
      -- So it is a look-up in the index for each number, however many there are and whatever is known of the tables.
      offset 0
    ) as found
    where state = any(${numbersSql(from)}) and ${isWithin(remit)}
      and ${to === undefined ? hasOpenPlea(remit.petition) : sql`true`}
      and ${to === countedCode && seenAt !== undefined ? isAsSeen(seenAt) : sql`true`}
      and ${deed === 'restore' ? isRemovedWithin(remit, 'signature', sql`wanted.number`, sql`found.batch`) : sql`true`}
  `;
}

const isAsSeen = (seenAt: Date) => sql`coalesce(changed_at <= ${timeSql(seenAt)}, true)`;

const hasOpenPlea = (petition: number) => sql`
  (select true from plea
    where petition_id = ${petition} and plea.number = wanted.number and plea.batch is null and kind <> ${commentReportCode}
    limit 1)
`;
