import { type Database, rows } from './database.ts';
import { postgresCode } from './fault.ts';
import { readAnswers, type SignAnswer, type Written } from './sign-answers.ts';
import { type Offered, signParameters, signStatement } from './sign-statement.ts';

/** Measured: larger batches are no faster, and hold a petition's lock for longer. */
const defaultBatchSize = 1_000;
const mostAttempts = 5;

/** Commits signatures in groups: those that come while a commit is under way share the next. */
export interface SignWriter {
  /** Resolves after the commit. Rejects when the database could not be reached, or would not take this signature. */
  write(offered: Offered): Promise<Written>;
  /** Resolves when nobody waits any more. */
  idle(): Promise<void>;
}

/** What may differ from writer to writer. */
export interface SignWriterOptions {
  readonly batchSize?: number | undefined;
  /** Replaces the database's clock, for tests. */
  readonly clock?: (() => Date) | undefined;
}

interface Waiting {
  readonly offered: Offered;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

/** The writer of a database's signatures. There is one lane: a second would wait for the first one's locks. */
export function createSignWriter(database: Database, options: SignWriterOptions = {}): SignWriter {
  const { batchSize = defaultBatchSize, clock } = options;
  const queue: Waiting[] = [];
  let lane: Promise<void> | undefined;

  // No timer: a batch leaves as soon as the lane is free, and is as large as the time before made it.
  async function drain(): Promise<void> {
    // Whoever comes in the same turn of the event loop is taken along.
    await Promise.resolve();
    while (queue.length > 0) await commit(queue.splice(0, batchSize));
    lane = undefined;
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const offered = firstOfEach(batch);
      const answers = await perform(offered);
      database.wrote(offered.length);
      settle(batch, offered, readAnswers(offered, answers));
    } catch (error) {
      // One signature that the database refuses must not take its neighbours down with it.
      if (batch.length > 1 && isDataFault(error)) for (const waiting of batch) await commit([waiting]);
      else for (const { reject } of batch) reject(error);
    }
  }

  async function perform(offered: readonly Offered[]): Promise<readonly SignAnswer[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const parameters = signParameters(offered, clock?.());
        return rows<SignAnswer>(await database.runPlanned(signStatement, parameters));
      } catch (error) {
        if (attempt === mostAttempts || !isPassing(error)) throw error;
      }
    }
  }

  return {
    write(offered) {
      return new Promise((resolve, reject) => {
        queue.push({ offered, resolve, reject });
        lane ??= drain();
      });
    },
    idle: async () => await lane,
  };
}

/** The signatures of `batch`, each person once under each petition: the unique key would refuse the second. */
function firstOfEach(batch: readonly Waiting[]): readonly Offered[] {
  const first = new Map<string, Offered>();
  for (const { offered } of batch) if (!first.has(identity(offered))) first.set(identity(offered), offered);
  return [...first.values()];
}

/** Tells everybody in `batch` how it turned out; whoever offered the same again comes second. */
function settle(batch: readonly Waiting[], offered: readonly Offered[], written: readonly Written[]): void {
  const outcomes = new Map(offered.map((own, index) => [identity(own), written[index]]));
  for (const { offered: own, resolve } of batch) {
    const outcome = outcomes.get(identity(own)) ?? { kind: 'notOpen' };
    resolve(outcome);
    if (outcome.kind === 'signed') outcomes.set(identity(own), { ...outcome, kind: 'already' });
  }
}

const identity = ({ petition, signatory }: Offered) => `${petition}:${signatory}`;

/** Classes 22 and 23: the database refused what it was given. */
const isDataFault = (error: unknown) => /^2[23]/.test(postgresCode(error) ?? '');

/** Serialisation, deadlock, unique key: another transaction was in the way, and may be out of it at the next attempt. */
const isPassing = (error: unknown) => ['40001', '40P01', '23505'].includes(postgresCode(error) ?? '');
