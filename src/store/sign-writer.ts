import { setTimeout } from 'node:timers/promises';
import { type Database, rows } from './database.ts';
import { postgresCode } from './fault.ts';
import { type Offered, type SignAnswer, signStatement } from './sign-statement.ts';
import type { SignatureRow } from './signature-row.ts';

/** Measured: larger batches are no faster, and hold a petition's lock for longer. */
const defaultBatchSize = 1_000;
/** A database that says nothing for so long is taken for lost; whoever waits is told to try again. */
const answerTimeoutMilliseconds = 30_000;
const mostAttempts = 5;

/** How an offered signature turned out. */
export type Written =
  | { readonly kind: 'signed' | 'already'; readonly row: SignatureRow; readonly count: number }
  | { readonly kind: 'notOpen' };

/** Commits signatures in groups: those that come while a commit is under way share the next. */
export interface SignWriter {
  /** Resolves after the commit. Rejects when the database could not be reached, or would not take this signature. */
  write(offered: Offered): Promise<Written>;
  /** Resolves when nobody waits any more. */
  idle(): Promise<void>;
}

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
  let queue: Waiting[] = [];
  let lane: Promise<void> | undefined;

  // No timer: a batch leaves as soon as the lane is free, and is as large as the time before made it.
  async function drain(): Promise<void> {
    // Whoever comes in the same turn of the event loop is taken along.
    await Promise.resolve();
    while (queue.length > 0) {
      const batch = queue.slice(0, batchSize);
      queue = queue.slice(batchSize);
      const again = await commit(batch);
      queue = [...again, ...queue];
    }
    lane = undefined;
  }

  /** Answers everybody in `batch`, except those it returns: they are to be offered again. */
  async function commit(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      const answers = await perform(batch);
      database.wrote(batch.length);
      return settle(batch, answers);
    } catch (error) {
      if (batch.length > 1 && isDataFault(error)) return await commitEach(batch);
      for (const { reject } of batch) reject(error);
      return [];
    }
  }

  // One signature that the database refuses must not take its neighbours down with it.
  async function commitEach(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const again: Waiting[] = [];
    for (const waiting of batch) again.push(...(await commit([waiting])));
    return again;
  }

  async function perform(batch: readonly Waiting[]): Promise<readonly SignAnswer[]> {
    const statement = signStatement(firstOfEach(batch), clock?.());
    for (let attempt = 1; ; attempt += 1) {
      try {
        return rows<SignAnswer>(await inTime(database.db.execute(statement)));
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

/** The signatures of `batch`, each person once under each petition: one statement cannot meet its own rows. */
function firstOfEach(batch: readonly Waiting[]): readonly Offered[] {
  const first = new Map<string, Offered>();
  for (const { offered } of batch) if (!first.has(identity(offered))) first.set(identity(offered), offered);
  return [...first.values()];
}

/** Answers those in `batch` whom `answers` speak of, and returns the others. */
function settle(batch: readonly Waiting[], answers: readonly SignAnswer[]): readonly Waiting[] {
  const petitions = new Map<number, SignAnswer & { kind: 'petition' }>();
  const standing = new Map<string, SignAnswer & { kind: 'signed' | 'already' }>();
  for (const answer of answers) {
    if (answer.kind === 'petition') petitions.set(answer.petition, answer);
    else standing.set(identity(answer), answer);
  }
  const answered = new Set<string>();
  return batch.filter(({ offered, resolve }) => {
    const petition = petitions.get(offered.petition);
    const row = standing.get(identity(offered));
    if (petition !== undefined && row !== undefined) {
      const kind = answered.has(identity(offered)) ? 'already' : row.kind;
      answered.add(identity(offered));
      resolve({ kind, row, count: petition.count });
      return false;
    }
    // Open, and yet neither signed nor found: another process signed for this person while the statement waited.
    if (petition?.open === true) return true;
    resolve({ kind: 'notOpen' });
    return false;
  });
}

const identity = ({ petition, signatory }: { petition: number; signatory: string }) => `${petition}:${signatory}`;

/** Rejects when `answer` does not come: a connection that died silently must not keep the lane for ever. */
async function inTime<Answer>(answer: PromiseLike<Answer>): Promise<Answer> {
  const timeout = new AbortController();
  const late = setTimeout(answerTimeoutMilliseconds, undefined, { signal: timeout.signal }).then(() => {
    throw new Error('The database did not answer in time');
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    timeout.abort();
    late.catch(() => undefined);
  }
}

/** Classes 22 and 23: the database refused what it was given. */
const isDataFault = (error: unknown) => /^2[23]/.test(postgresCode(error) ?? '');

/** Two transactions were in each other's way; the next attempt may find the way free. */
const isPassing = (error: unknown) => ['40001', '40P01'].includes(postgresCode(error) ?? '');
