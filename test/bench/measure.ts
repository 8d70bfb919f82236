import { createSignWriter, type SignWriter } from '../../src/store/sign-writer.ts';
import type { Engine } from './engine.ts';
import { type Latency, underLightLoad } from './latency.ts';
import { empty, fill, makeOffered } from './rows.ts';
import { rateOfCopy, rateOfTransactions, rateOfWriter, signInTransaction } from './ways.ts';

/** What was measured in one round. */
export interface Figures {
  /** Signatures a second. */
  readonly writer: number;
  readonly transactions: number;
  readonly copy: number;
  readonly grouped: Latency;
  readonly ungrouped: Latency;
}

/** One round on two databases of a kind, one after the other: one that begins empty, and one that is full. */
export interface Round {
  readonly empty: Figures;
  readonly full: Figures;
}

const rounds = 3;
const crowd = 100_000;
const warmUpCrowd = 20_000;
const transactionCrowd = 2_500;
const lightLoad = { perSecond: 100, count: 250 };

/** Measures all ways in turn, so that whatever else the machine does meets all of them. `present` signatures are full. */
export async function measure(small: Engine, large: Engine, present: number): Promise<readonly Round[]> {
  await fill(large.database.db, large.petition, present);
  const [smallWriter, largeWriter] = [createSignWriter(small.database), createSignWriter(large.database)];
  await rateOfWriter(small, smallWriter, warmUpCrowd);
  await rateOfWriter(large, largeWriter, warmUpCrowd);
  const results: Round[] = [];
  while (results.length < rounds) {
    await empty(small.database.db, small.petition);
    results.push({ empty: await measureOnce(small, smallWriter), full: await measureOnce(large, largeWriter) });
  }
  return results;
}

async function measureOnce(engine: Engine, writer: SignWriter): Promise<Figures> {
  return {
    grouped: await underLightLoad(() => writer.write(onePerson(engine)), lightLoad),
    ungrouped: await underLightLoad(() => signInTransaction(engine, onePerson(engine)), lightLoad),
    transactions: await rateOfTransactions(engine, transactionCrowd),
    writer: await rateOfWriter(engine, writer, crowd),
    copy: await rateOfCopy(engine, crowd),
  };
}

function onePerson({ petition }: Engine) {
  const [offered] = makeOffered(petition, 1);
  if (offered === undefined) throw new Error('Nobody was made');
  return offered;
}
