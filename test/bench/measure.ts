import { createSignWriter } from '../../src/store/sign-writer.ts';
import type { Engine } from './engine.ts';
import { type Latency, underLightLoad } from './latency.ts';
import { empty, fill, makeOffered } from './rows.ts';
import { rateOfCopy, rateOfTransactions, rateOfWriter, signInTransaction } from './ways.ts';

/** What was measured on one engine with so many signatures there already; each the median of three rounds. */
export interface Figures {
  readonly writer: number;
  readonly transactions: number;
  readonly copy: number;
  readonly grouped: Latency;
  readonly ungrouped: Latency;
}

const rounds = 3;
const crowd = 60_000;
const transactionCrowd = 2_500;
const lightLoad = { perSecond: 100, count: 400 };

/** Measures all ways in turn, with `present` signatures there before. */
export async function measure(engine: Engine, present: number): Promise<Figures> {
  const { db } = engine.database;
  if (present > 0) await fill(db, engine.petition, present);
  const writer = createSignWriter(engine.database);
  const results: Figures[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    if (present === 0) await empty(db, engine.petition);
    const figures = {
      grouped: await underLightLoad(() => writer.write(onePerson(engine)), lightLoad),
      ungrouped: await underLightLoad(() => signInTransaction(engine, onePerson(engine)), lightLoad),
      transactions: await rateOfTransactions(engine, transactionCrowd),
      writer: await rateOfWriter(engine, writer, crowd),
      copy: await rateOfCopy(engine, crowd),
    };
    // The first round warms up.
    if (round > 0) results.push(figures);
  }
  return medians(results);
}

function onePerson({ petition }: Engine) {
  const [offered] = makeOffered(petition, 1);
  if (offered === undefined) throw new Error('Nobody was made');
  return offered;
}

function medians(results: readonly Figures[]): Figures {
  const of = (figure: (figures: Figures) => number) =>
    results.map(figure).toSorted((a, b) => a - b)[Math.floor(results.length / 2)] ?? 0;
  return {
    writer: of(({ writer }) => writer),
    transactions: of(({ transactions }) => transactions),
    copy: of(({ copy }) => copy),
    grouped: { median: of(({ grouped }) => grouped.median), p99: of(({ grouped }) => grouped.p99) },
    ungrouped: { median: of(({ ungrouped }) => ungrouped.median), p99: of(({ ungrouped }) => ungrouped.p99) },
  };
}
