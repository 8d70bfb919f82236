import { sql } from 'drizzle-orm';
import type { Offered } from '../../src/store/sign-statement.ts';
import type { SignWriter } from '../../src/store/sign-writer.ts';
import type { Engine } from './engine.ts';
import { copyLine, makeOffered } from './rows.ts';

// Signatures a second by each way. Keys and sealing are left out: they are the same work whatever follows.

const transactionsAtOnce = 10;
/** Numbers that the writer does not reach. */
let unusedNumber = 1_000_000_000;

/** Everybody signs at once, by the sign writer. */
export async function rateOfWriter({ petition }: Engine, writer: SignWriter, count: number): Promise<number> {
  const offered = makeOffered(petition, count);
  return await rate(count, () => Promise.all(offered.map((signature) => writer.write(signature))));
}

/** The usual way: a transaction for each signature, ten at a time over a pool. */
export async function rateOfTransactions(engine: Engine, count: number): Promise<number> {
  const offered = makeOffered(engine.petition, count);
  const one = async () => {
    for (let own = offered.pop(); own !== undefined; own = offered.pop()) await signInTransaction(engine, own);
  };
  return await rate(count, () => Promise.all(Array.from({ length: transactionsAtOnce }, one)));
}

/** Begin, insert, update the counter, commit. It is spared finding a number, hours, blocks and milestones. */
export async function signInTransaction({ database }: Engine, offered: Offered): Promise<void> {
  unusedNumber += 1;
  const number = unusedNumber;
  const { petition, signatory, storedName, visibilityCode } = offered;
  await database.db.transaction(async (transaction) => {
    await transaction.execute(sql`
      insert into signature values (${petition}, ${number}, ${signatory}, ${storedName}, ${visibilityCode}, null, now())
    `);
    await transaction.execute(sql`update tally set count = count + 1 where petition_id = ${petition}`);
  });
}

/** The limit: the same rows by COPY, without any check or counter. */
export async function rateOfCopy(engine: Engine, count: number): Promise<number> {
  const signedAt = new Date().toISOString();
  const lines = makeOffered(engine.petition, count).map((offered) => {
    unusedNumber += 1;
    return copyLine(offered, unusedNumber, signedAt);
  });
  return perSecond(count, await engine.copy(lines));
}

async function rate(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return perSecond(count, performance.now() - start);
}

const perSecond = (count: number, milliseconds: number) => (count / milliseconds) * 1_000;
