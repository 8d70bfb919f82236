import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { createStore } from '../../../src/store/create-store.ts';
import { rows } from '../../../src/store/database.ts';
import { openServer } from '../../../src/store/server.ts';
import { booksInOrder, readBooks } from '../../support/bookkeeping.ts';
import { layLine } from '../../support/cuttable-line.ts';
import { makeServerDatabase } from '../../support/database.ts';
import { startPetition, visitor } from '../../support/petitions.ts';

const { url, drop } = await makeServerDatabase();
const line = await layLine(url);
const database = await openServer(url);
const store = createStore({ database: await openServer(line.url), secret: 'a secret for tests' });
afterAll(async () => {
  await Promise.all([store.close(), database.close()]);
  await line.close();
  await drop();
});

const signAll = (petition: number) =>
  Promise.allSettled(
    [1, 2, 3].map((account) => store.sign({ petition, person: visitor(account), name: 'Name', visibility: 'public' })),
  );

/** Holds the petition's lock, so that whoever signs waits for it, while `meanwhile` happens. */
async function whileLocked(petition: number, meanwhile: () => Promise<void>): Promise<void> {
  await database.db.transaction(async (transaction) => {
    await transaction.execute(sql`select from tally where petition_id = ${petition} for update`);
    await meanwhile();
  });
}

/** Resolves once somebody waits for a lock. */
async function somebodyWaits(): Promise<void> {
  let waiting: readonly object[] = [];
  while (waiting.length === 0) {
    waiting = rows<object>(
      await database.db.execute(sql`
        select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      `),
    );
  }
}

test('a milestone that is added while a signature waits is reached by it', async () => {
  const petition = await startPetition(store, { slug: 'late-milestone', milestones: [10] });
  let signing: ReturnType<typeof signAll> | undefined;
  await whileLocked(petition, async () => {
    signing = signAll(petition);
    await somebodyWaits();
    await database.db.execute(sql`update petition set watched = '{3,10}' where id = ${petition}`);
  });
  await signing;
  expect(await store.tally(petition)).toEqual({ count: 3, held: 0, milestones: [3] });
});

test('when the line is cut under a commit nobody is told that they signed, and who tries again signs once', async () => {
  const petition = await startPetition(store, { slug: 'cut-off' });
  let first: ReturnType<typeof signAll> | undefined;
  await whileLocked(petition, async () => {
    first = signAll(petition);
    await somebodyWaits();
    await line.cut();
    await first;
    await line.mend();
  });
  const second = await signAll(petition);

  expect((await first)?.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(second.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  expect(await readBooks(database.db, petition)).toEqual(booksInOrder(3, 3));
});

test('a line that fell silent under a commit is given up for a new one', async () => {
  const petition = await startPetition(store, { slug: 'silence' });
  const silent = await layLine(url);
  const patient = createStore({ database: await openServer(silent.url, 500), secret: 'a secret for tests' });
  const sign = (account: number) =>
    patient.sign({ petition, person: visitor(account), name: 'Name', visibility: 'public' });
  await sign(1);
  silent.silence();

  await expect(sign(2)).rejects.toThrow();
  expect((await sign(3)).kind).toBe('signed');

  await patient.close();
  await silent.close();
});

test('a server that is away is told as a fault', async () => {
  const petition = await startPetition(store, { slug: 'away' });
  const away = await layLine(url);
  const lonely = createStore({ database: await openServer(away.url), secret: 'a secret for tests' });
  const sign = () => lonely.sign({ petition, person: visitor(1), name: 'Name', visibility: 'public' });
  await lonely.ping();
  await away.close();

  await expect(sign()).rejects.toThrow();
  await expect(lonely.ping()).rejects.toThrow();
  await lonely.close();
});

test('the statement that signs is planned once, and not at every signature', async () => {
  for (let times = 0; times < 3; times += 1) await database.runPlanned('select $1::int', [times]);

  const planned = await database.runPlanned('select name from pg_prepared_statements where statement = $1::text', [
    'select $1::int',
  ]);

  expect(rows(planned)).toHaveLength(1);
});
