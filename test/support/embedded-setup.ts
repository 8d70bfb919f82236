import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrationsFolder } from '../../src/store/database.ts';
import { openInMemory } from '../../src/store/embedded.ts';

const cacheFolder = join(import.meta.dirname, '../../node_modules/.cache/undersigned');

/**
 * Gives a project the dump of an embedded database with all tables, made once for each state of the migrations: to begin with
 * it takes a tenth of the time that a new database takes.
 */
export default async function setup(project: TestProject): Promise<void> {
  const path = join(cacheFolder, `${await fingerprint()}.tar`);
  if (!existsSync(path)) await makeTemplate(path);
  project.provide('embeddedTemplate', path);
}

async function makeTemplate(path: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const database = await openInMemory(undefined);
  const dump = await database.dump();
  await database.close();
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, dump.stream());
  await rename(unfinished, path);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrationsFolder)).filter((file) => file.endsWith('.sql')).sort()) {
    hash.update(await readFile(join(migrationsFolder, name)));
  }
  hash.update(await readFile(createRequire(import.meta.url).resolve('@electric-sql/pglite')));
  return hash.digest('hex').slice(0, 16);
}
