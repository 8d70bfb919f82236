import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { createStore } from '../../src/store/create-store.ts';
import type { Database } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openServer } from '../../src/store/server.ts';
import { startPetition } from '../support/petitions.ts';
import { findBinaries, startCluster } from '../support/postgres-cluster.ts';

/** A database to be measured, with one petition. */
export interface Engine {
  readonly name: string;
  readonly database: Database;
  readonly petition: number;
  /** Puts lines of text into the table `signature` by COPY, and answers how many milliseconds that took. */
  copy(lines: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

const linesAtOnce = 1_000;

/** A new PostgreSQL server that waits for the disk, or the reason why there is none. */
export async function serverEngine(): Promise<Engine | { readonly reason: string }> {
  const found = await findBinaries();
  if ('reason' in found) return found;
  const cluster = await startCluster(found, { durable: true });
  const database = await openServer(cluster.url);
  const client = postgres(cluster.url, { max: 1, onnotice: () => undefined });
  return {
    name: 'PostgreSQL server',
    database,
    petition: await onePetition(database),
    copy: (lines) => copyOverTheWire(client, lines),
    async close() {
      await Promise.all([client.end(), database.close()]);
      await cluster.stop();
    },
  };
}

async function copyOverTheWire(client: postgres.Sql, lines: readonly string[]): Promise<number> {
  const chunks = Array.from({ length: Math.ceil(lines.length / linesAtOnce) }, (_, index) =>
    lines.slice(index * linesAtOnce, (index + 1) * linesAtOnce).join(''),
  );
  const start = performance.now();
  const stream = await client`copy signature from stdin`.writable();
  const finished = once(stream, 'finish');
  for (const chunk of chunks) if (!stream.write(chunk)) await once(stream, 'drain');
  stream.end();
  await finished;
  return performance.now() - start;
}

/** A new embedded database in a folder. */
export async function embeddedEngine(): Promise<Engine> {
  const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-bench-'));
  const database = await openEmbedded({ dataDir });
  return {
    name: 'Embedded (PGlite)',
    database,
    petition: await onePetition(database),
    async copy(lines) {
      // PGlite reads files of its own folder by their names.
      await writeFile(join(dataDir, 'database', 'copy.txt'), lines.join(''));
      const start = performance.now();
      await database.db.execute(sql`copy signature from 'copy.txt'`);
      return performance.now() - start;
    },
    async close() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function onePetition(database: Database): Promise<number> {
  const store = createStore({ database, secret: 'a secret for measurements' });
  return await startPetition(store, { slug: 'measured' });
}
