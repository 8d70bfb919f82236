import { createStore } from '../../src/store/create-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Engine, embeddedEngine, serverEngine } from './engine.ts';
import { type FirstPages, measureFirstPages } from './first-page.ts';
import { medianOf, milliseconds, printAim, printRow, times } from './print.ts';
import { fill } from './rows.ts';

/** Milliseconds that it took to remove so many signatures, and to put them back by undoing that. */
interface Deeds {
  readonly remove: number;
  readonly undo: number;
}

/** One round of deeds on a petition of which all signatures are meant, and on one of many more. */
interface Round {
  readonly all: Deeds;
  /** Those that came in one after the other, as raids do. */
  readonly few: Deeds;
  /** Those that are spread over all. */
  readonly spread: Deeds;
}

const meant = 10_000;
const many = 1_000_000;
const rounds = 3;
const mostDeedRatio = 1.5;
const mostPageRatio = 1.5;
const dee = { platform: 'telegram', account: '44' } as const;

/** What it costs to take 10,000 signatures out and put them back, and to look at what waits, by how many there are. */
export async function benchModerating(): Promise<void> {
  for (const open of [serverEngine, embeddedEngine]) {
    const small = await open();
    const large = await open();
    if ('reason' in small || 'reason' in large) {
      console.log(`\nLeft out: moderating on a PostgreSQL server. ${'reason' in small ? small.reason : ''}.`);
      continue;
    }
    console.log(`\n${small.name}: what it costs to moderate`);
    printDeeds(await measureDeeds(small, large));
    printPages(await measureFirstPages(small, large, many));
    await Promise.all([small.close(), large.close()]);
  }
}

async function measureDeeds(small: Engine, large: Engine): Promise<readonly Round[]> {
  await fill(small.database.db, small.petition, meant);
  await fill(large.database.db, large.petition, many);
  const newest = Array.from({ length: meant }, (_, at) => many - at);
  const spread = Array.from({ length: meant }, (_, at) => 1 + at * (many / meant));
  const round = async (): Promise<Round> => ({
    all: await removeAndUndo(
      small,
      newest.map((_, at) => at + 1),
    ),
    few: await removeAndUndo(large, newest),
    spread: await removeAndUndo(large, spread),
  });
  await round();
  const results: Round[] = [];
  while (results.length < rounds) results.push(await round());
  return results;
}

async function removeAndUndo({ database, petition }: Engine, numbers: readonly number[]): Promise<Deeds> {
  const store: Store = createStore({ database, secret: 'a secret for measurements' });
  const remit = { petition, community: undefined };
  const start = performance.now();
  const { batch } = await store.moderate({ remit, numbers, deed: 'remove', by: dee, reason: 'Spam' });
  const removed = performance.now();
  const undone = batch === undefined ? undefined : await store.undo(remit, batch, dee);
  if (undone?.changed !== numbers.length) throw new Error('Not all signatures were removed and put back');
  return { remove: removed - start, undo: performance.now() - removed };
}

function printDeeds(results: readonly Round[]): void {
  const median = (figure: (round: Round) => number) => medianOf(results.map(figure));
  const row = (label: string, figure: (deeds: Deeds) => number) =>
    printRow(
      label,
      ...(['all', 'few', 'spread'] as const).map((of) => milliseconds(median((round) => figure(round[of])))),
    );
  printRow('10,000 signatures:', 'of 10,000', 'of a million', 'spread there');
  row('ms to remove them', ({ remove }) => remove);
  row('ms to undo that', ({ undo }) => undo);
  const total = ({ remove, undo }: Deeds) => remove + undo;
  const ratio = median(({ all, few }) => total(few) / total(all));
  printAim(`of a million: at most ${mostDeedRatio} times`, times(ratio), ratio <= mostDeedRatio);
}

function printPages(pages: readonly FirstPages[]): void {
  const median = (figure: (pages: FirstPages) => number) => medianOf(pages.map(figure));
  printRow('The first page of what waits:', 'of 1,000', 'of a million');
  printRow('ms where 500 wait', milliseconds(median(({ small }) => small)), milliseconds(median(({ large }) => large)));
  const ratio = median(({ small, large }) => large / small);
  printAim(`of a million: at most ${mostPageRatio} times`, times(ratio), ratio <= mostPageRatio);
}
