import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as onPGlite } from 'drizzle-orm/pglite';
import { migrate as migratePGlite } from 'drizzle-orm/pglite/migrator';
import { drizzle as onPostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { expect, inject, onTestFinished, test } from 'vitest';
import { watchedCounts } from '../../src/domain/milestone.ts';
import { type Db, migrationsFolder, rows } from '../../src/store/database.ts';
import { makeServerDatabase } from '../support/database.ts';

interface Migrated {
  readonly db: Db;
  migrate(folder: string): Promise<void>;
}

/** A database without tables, on the engine that the test project names. */
async function emptyDatabase(): Promise<Migrated> {
  if (inject('databaseKind') === 'embedded') {
    const pglite = await PGlite.create();
    onTestFinished(() => pglite.close());
    const db = onPGlite(pglite);
    return { db, migrate: (folder) => migratePGlite(db, { migrationsFolder: folder }) };
  }
  const { url, drop } = await makeServerDatabase();
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  onTestFinished(async () => {
    await client.end();
    await drop();
  });
  const db = onPostgres(client);
  return { db, migrate: (folder) => migratePostgres(db, { migrationsFolder: folder }) };
}

/** The migrations as they were when there were so many. */
async function firstMigrations(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(migrationsFolder, folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal: { entries: unknown[] } = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

test('milestones, announcements and communities of an older database go on where they were', async () => {
  const { db, migrate } = await emptyDatabase();
  const all = async (query: string) => rows(await db.execute(sql.raw(query)));
  await migrate(await firstMigrations(2));
  for (const statement of [
    `insert into petition (slug, title, target_name, goal, text, letter, language, milestones, signature_goal)
     values ('one', '', '', '', '', '', 'en', '{5,10}', 12), ('two', '', '', '', '', '', 'en', '{}', null)`,
    `insert into milestone (petition_id, count, reached_at, told)
     values (1, 5, '2026-01-01Z', true), (1, 12, '2026-01-02Z', false), (2, 10, '2026-01-03Z', true)`,
    `insert into community (id, platform, place, petition_id, followed_at, topic, language)
     values (8, 'telegram', '-8', 1, '2026-01-01Z', '7', 'de'), (9, 'discord', '9', null, null, null, null)`,
    `insert into announcement (petition_id, milestone, community, platform, state, due_at, attempts) values
     (1, 5, 8, 'telegram', 2, '2026-01-01Z', 1), (1, 12, 8, 'telegram', 1, '2026-01-02T00:01:00Z', 2)`,
    `insert into signature (petition_id, number, signatory, name, visibility, community, signed_at)
     select 1, n, gen_random_uuid(), '', 0, case when n < 4 then 8 when n < 6 then 9 end, now()
     from generate_series(1, 7) as n`,
  ]) {
    await db.execute(sql.raw(statement));
  }

  await migrate(migrationsFolder);

  expect(
    await all(
      'select petition_id, kind, mark::int, after, upto, told, extract(day from at)::int as day from news order by 1, 3',
    ),
  ).toEqual([
    { petition_id: 1, kind: 0, mark: 5, after: 0, upto: 5, told: true, day: 1 },
    { petition_id: 1, kind: 0, mark: 12, after: 5, upto: 12, told: false, day: 2 },
    { petition_id: 2, kind: 0, mark: 10, after: 0, upto: 10, told: true, day: 3 },
  ]);
  expect(
    await all(`select kind, mark::int, community, state, attempts, count, goal_reached,
      unsure_since = '2026-01-02Z' as unsure from announcement order by mark`),
  ).toEqual([
    { kind: 0, mark: 5, community: 8, state: 2, attempts: 1, count: 5, goal_reached: false, unsure: null },
    { kind: 0, mark: 12, community: 8, state: 1, attempts: 2, count: 12, goal_reached: true, unsure: true },
  ]);
  expect(await all('select * from origin order by community')).toEqual([
    { petition_id: 1, community: 8, n: 3 },
    { petition_id: 1, community: 9, n: 2 },
  ]);
  expect(
    await all(
      'select id, topic, language, milestones, card, greeted_at is not null as greeted from community order by id',
    ),
  ).toEqual([
    { id: 8, topic: '7', language: 'de', milestones: 'own', card: 'off', greeted: true },
    { id: 9, topic: null, language: null, milestones: 'own', card: 'off', greeted: true },
  ]);
  const watched = [
    watchedCounts({ milestones: [5, 10], signatureGoal: 12 }),
    watchedCounts({ milestones: [], signatureGoal: undefined }),
  ];
  expect(await all('select array_to_json(watched) as watched from petition order by id')).toEqual(
    watched.map((counts) => ({ watched: counts })),
  );
});

test('signatures of a database from before there were moderators are all counted, and can be moderated', async () => {
  const { db, migrate } = await emptyDatabase();
  const all = async (query: string) => rows(await db.execute(sql.raw(query)));
  await migrate(await firstMigrations(3));
  for (const statement of [
    `insert into petition (slug, title, target_name, goal, text, letter, language, milestones, watched)
     values ('one', '', '', '', '', '', 'en', '{}', '{}')`,
    `insert into tally (petition_id, count, last_number, peak) values (1, 2, 3, 3)`,
    `insert into signature (petition_id, number, signatory, name, visibility, community, signed_at)
     values (1, 1, gen_random_uuid(), 'Ada', 0, 8, now()), (1, 3, gen_random_uuid(), 'Chi', 0, null, now())`,
  ]) {
    await db.execute(sql.raw(statement));
  }

  await migrate(migrationsFolder);

  expect(await all('select number, name, community, state, signals, batch from signature order by number')).toEqual([
    { number: 1, name: 'Ada', community: 8, state: 0, signals: 0, batch: null },
    { number: 3, name: 'Chi', community: null, state: 0, signals: 0, batch: null },
  ]);
  expect(await all('select * from tally')).toEqual([
    { petition_id: 1, count: 2, last_number: 3, peak: 3, held: 0, removed: 0 },
  ]);
  expect(await all('select * from moderator')).toEqual([]);
  expect(await all('select * from deed')).toEqual([]);
  expect(await all('select * from deed_signature')).toEqual([]);
});
