import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Db, rows } from '../../../src/store/database.ts';
import { claims, minuteMs, twoProcesses } from '../followers.ts';

const { database, store, other, passes, scene } = await twoProcesses();
const recognises = { recognisesRepetitionMs: 2 * minuteMs };

/** A process says something so slowly that its lease lapses; it settles while another one takes the announcement over. */
async function takenOverDuring(settle: (transaction: Db) => Promise<unknown>) {
  const { petition, signs } = await scene([undefined]);
  await signs(10);
  expect(await claims(store, recognises)).toHaveLength(1);
  passes(61_000);
  let taken: ReturnType<typeof claims> = Promise.resolve([]);
  await database.db.transaction(async (transaction) => {
    await settle(transaction);
    taken = claims(other, recognises);
    await expect.poll(waiters).toBe(1);
  });
  return { petition, taken: await taken };
}

// The activity is the same for a transaction from beginning to end, so it is looked at from outside.
const waiters = async () =>
  rows<{ n: number }>(
    await database.db.execute(sql`
      select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    `),
  )[0]!.n;

const states = async (petition: number) =>
  rows<{ state: number; attempts: number }>(
    await database.db.execute(sql`select state, attempts from announcement where petition_id = ${petition}`),
  );

test('what is settled at the moment at which another process takes it over stays settled', async () => {
  const sent = 2;

  const { petition, taken } = await takenOverDuring((transaction) =>
    transaction.execute(sql`update announcement set state = ${sent} where state = 1`),
  );

  expect(taken).toEqual([]);
  expect(await states(petition)).toEqual([{ state: sent, attempts: 1 }]);
});

test('what is put off at the moment at which another process takes it over waits', async () => {
  const { petition, taken } = await takenOverDuring((transaction) =>
    transaction.execute(sql`
      update announcement set state = 0, unsure_since = null, due_at = due_at + interval '5 minutes' where state = 1
    `),
  );

  expect(taken).toEqual([]);
  expect(await states(petition)).toEqual([{ state: 0, attempts: 1 }]);
  passes(6 * minuteMs);
  expect(await claims(store, recognises)).toMatchObject([{ attempts: 2 }]);
});
