import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { afterAll, expect, inject, test } from 'vitest';
import { DurableFiles, durableStartParams } from '../../../src/store/durable-files.ts';
import { startUpkeep } from '../../../src/store/upkeep.ts';
import { testDatabase } from '../../support/database.ts';

const folder = await mkdtemp(join(tmpdir(), 'undersigned-engine-'));
const files = new DurableFiles(folder);
const template = new Blob([await readFile(inject('embeddedTemplate'))]);
const pglite = await PGlite.create({ fs: files, startParams: durableStartParams, loadDataDir: template });
afterAll(async () => {
  await pglite.close();
  await rm(folder, { recursive: true, force: true });
});

test('every commit is put on the disk before it is acknowledged', async () => {
  for (let place = 0; place < 5; place += 1) {
    const before = files.syncs;
    await pglite.query('insert into community (id, platform, place) values ($1, $2, $3)', [place, 'web', place]);
    expect(files.syncs).toBeGreaterThan(before);
  }
});

test('so many signatures later there is a checkpoint, and the log is short again', async () => {
  const lastCheckpoint = async () => {
    const { rows } = await pglite.query<{ lsn: string }>('select checkpoint_lsn as lsn from pg_control_checkpoint()');
    return rows[0]?.lsn;
  };
  const before = await lastCheckpoint();
  const upkeep = startUpkeep(pglite);

  upkeep.wrote(1_000);
  await pglite.query('select 1');
  expect(await lastCheckpoint()).toBe(before);

  upkeep.wrote(1_000_000);
  await pglite.query('select 1');
  expect(await lastCheckpoint()).not.toBe(before);
  await upkeep.stop();
});

test('a fault in the upkeep is told to whoever asked to hear of it', async () => {
  const told = Promise.withResolvers<unknown>();
  const closed = new PGlite({ loadDataDir: template });
  await closed.close();
  const upkeep = startUpkeep(closed, told.resolve);

  upkeep.wrote(1_000_000);

  expect(await told.promise).toBeInstanceOf(Error);
  await upkeep.stop();
});

test('a long row of queries leaves room for everybody else', async () => {
  const { db } = await testDatabase();
  let turns = 0;
  const count = () => {
    turns += 1;
    turning = setImmediate(count);
  };
  let turning = setImmediate(count);

  for (let query = 0; query < 50; query += 1) await db.execute(sql`select 1`);

  clearImmediate(turning);
  expect(turns).toBeGreaterThanOrEqual(50);
});
