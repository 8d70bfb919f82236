import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStore } from '../../../src/store/create-store.ts';
import { lockDirectory } from '../../../src/store/directory-lock.ts';
import { openEmbedded } from '../../../src/store/embedded.ts';
import { startPetition } from '../../support/petitions.ts';

const lockModule = join(import.meta.dirname, '../../../src/store/directory-lock.ts');
let dataDir = '';

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'undersigned-folder-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Another process that tries to hold the folder, and holds it until it is killed. */
async function holdElsewhere() {
  const program = `
    import { lockDirectory } from ${JSON.stringify(lockModule)};
    const said = await lockDirectory(${JSON.stringify(dataDir)}).then(() => 'held', (error) => error.message);
    process.stdout.write(said);
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return {
    pid: child.pid!,
    said: String(said),
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

test('what was saved is there again after a restart', async () => {
  const first = createStore({ database: await openEmbedded({ dataDir }), secret: 'a' });
  await startPetition(first, { slug: 'kept' });
  await first.close();

  const second = createStore({ database: await openEmbedded({ dataDir }), secret: 'a' });

  expect((await second.catalogue()).petitions.map(({ slug }) => slug)).toEqual(['kept']);
  await second.close();
});

test('a database that was only half made when the process died is made again', async () => {
  await mkdir(join(dataDir, 'database.unfinished', 'base'), { recursive: true });
  await writeFile(join(dataDir, 'database.unfinished', 'PG_VERSION'), '18\n');

  const store = createStore({ database: await openEmbedded({ dataDir }), secret: 'a' });

  await startPetition(store, { slug: 'made-again' });
  expect(existsSync(join(dataDir, 'database.unfinished'))).toBe(false);
  await store.close();
});

test('a second process is refused, in a sentence that says who holds the folder', async () => {
  const holder = await holdElsewhere();
  await expect(openEmbedded({ dataDir })).rejects.toThrow(
    new RegExp(`in use by process ${holder.pid} on ${hostname()} since 20.*Stop it first, or set DATA_DIR`),
  );
  await holder.kill();
});

test('the same process is refused a second time', async () => {
  const unlock = await lockDirectory(dataDir);
  await expect(lockDirectory(dataDir)).rejects.toThrow('already in use by this process');
  await unlock();
});

test('who comes after a killed process takes the folder over at once', async () => {
  const holder = await holdElsewhere();
  await holder.kill();
  const waits: string[] = [];

  const unlock = await lockDirectory(dataDir, { onWait: (sentence) => waits.push(sentence) });

  expect(waits).toEqual([]);
  expect(await readFile(join(dataDir, 'database.holder'), 'utf8')).toContain(`"pid":${process.pid}`);
  await unlock();
});

test('of several that come after a killed process one takes the folder', async () => {
  const holder = await holdElsewhere();
  await holder.kill();

  const others = await Promise.all([holdElsewhere(), holdElsewhere(), holdElsewhere()]);

  const winner = others.find(({ said }) => said === 'held');
  const refusals = others.map(({ said }) => said).filter((said) => said !== 'held');
  expect(refusals).toEqual([1, 2].map(() => expect.stringContaining(`in use by process ${winner?.pid}`)));
  await Promise.all(others.map(({ kill }) => kill()));
});

test('a folder that was let go is free', async () => {
  await (await lockDirectory(dataDir))();
  await (await lockDirectory(dataDir))();
  expect(existsSync(join(dataDir, 'database.holder'))).toBe(false);
});
