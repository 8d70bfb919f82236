import { sql } from 'drizzle-orm';
import { readBench } from '../../src/read-bench.ts';
import { createStore } from '../../src/store/create-store.ts';
import { heldCode, signalBits } from '../../src/store/signature-states.ts';
import type { Engine } from './engine.ts';
import { medianOf } from './print.ts';
import { fill } from './rows.ts';

/** Median milliseconds until a moderator has the first page of what waits, all that stands on it included. */
export interface FirstPages {
  readonly small: number;
  readonly large: number;
}

const few = 1_000;
const waiting = 500;
const rounds = 3;
const looksPerRound = 100;

/** Looks at both in turn, so that whatever else the machine does meets both. Of each as many signatures wait. */
export async function measureFirstPages(small: Engine, large: Engine, many: number): Promise<readonly FirstPages[]> {
  await letWait(small, few);
  await letWait(large, many);
  await look(small, large);
  const results: FirstPages[] = [];
  while (results.length < rounds) results.push(await look(small, large));
  return results;
}

async function letWait({ database, petition }: Engine, count: number): Promise<void> {
  const { db } = database;
  await fill(db, petition, count);
  await db.execute(sql`
    update signature set state = ${heldCode}, signals = ${signalBits(['burst'])}
    where petition_id = ${petition} and number % ${count / waiting}::int = 0
  `);
  await createStore({ database, secret: 'a secret for measurements' }).checkCounters();
  await db.execute(sql`vacuum (analyze) signature`);
}

async function look(small: Engine, large: Engine): Promise<FirstPages> {
  const took: Record<keyof FirstPages, number[]> = { small: [], large: [] };
  for (let turn = 0; turn < looksPerRound; turn += 1) {
    took.small.push(await lookOnce(small));
    took.large.push(await lookOnce(large));
  }
  return { small: medianOf(took.small), large: medianOf(took.large) };
}

async function lookOnce({ database, petition }: Engine): Promise<number> {
  const store = createStore({ database, secret: 'a secret for measurements' });
  const grant = { remit: { petition, community: undefined }, maySwitch: true };
  const start = performance.now();
  const { waiting: page } = await readBench(store, grant, 'held', 1);
  if (page.total !== waiting) throw new Error('Not all that wait were found');
  return performance.now() - start;
}
