import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { PGlite, type PGliteOptions, types } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { casing, type Database, migrationsFolder } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { DurableFiles, durableStartParams, forgetfulStartParams, putOnDisk, putTreeOnDisk } from './durable-files.ts';
import { planOnce } from './plan-once.ts';
import { startUpkeep } from './upkeep.ts';

/** A folder of this machine that holds the database, and who hears of its troubles. */
export interface EmbeddedSource {
  readonly dataDir: string;
  /** Another process took the folder: stop at once, nothing more can be saved. */
  readonly onLockLost?: ((sentence: string) => void) | undefined;
  /** The folder has to be waited for. */
  readonly onWait?: ((sentence: string) => void) | undefined;
  /** A checkpoint or a vacuum failed; it is tried again later. */
  readonly onUpkeepFault?: ((error: unknown) => void) | undefined;
}

/** Opens the database in a folder, for this process alone; makes it where there is none. */
export async function openEmbedded(source: EmbeddedSource): Promise<Database> {
  const dataDir = resolve(source.dataDir);
  await mkdir(dataDir, { recursive: true });
  // Whatever fails on the way, what was opened is closed again, and the folder is let go last.
  await using opening = new AsyncDisposableStack();
  opening.defer(await lockDirectory(dataDir, source));
  const folder = join(dataDir, 'database');
  if (!existsSync(folder)) await createDatabase(folder);
  const files = new DurableFiles(folder);
  const pglite = await openPGlite({ fs: files, startParams: durableStartParams });
  opening.defer(() => pglite.close());
  await assertDurable(pglite, files);
  const database = await migrated(pglite);
  const upkeep = startUpkeep(pglite, source.onUpkeepFault);
  opening.defer(upkeep.stop);
  const opened = opening.move();
  return { ...database, wrote: upkeep.wrote, close: () => opened.disposeAsync() };
}

/** Opens a database that is gone when it is closed. It begins with what `dump` holds. */
export async function openInMemory(dump: Blob | undefined): Promise<Database & { dump(): Promise<Blob> }> {
  const loaded = dump === undefined ? {} : { loadDataDir: dump };
  const pglite = await openPGlite({ ...loaded, startParams: forgetfulStartParams });
  return { ...(await migrated(pglite)), dump: () => pglite.dumpDataDir('none') };
}

// Made under another name: what a killed process leaves behind half made is made again, and nothing else ever is.
async function createDatabase(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const pglite = await openPGlite({ fs: new DurableFiles(unfinished), startParams: durableStartParams });
  await pglite.close();
  await putTreeOnDisk(unfinished);
  await rename(unfinished, folder);
  putOnDisk(dirname(folder));
}

async function openPGlite(options: PGliteOptions): Promise<PGlite> {
  const text = (value: string) => value;
  // Both drivers then give big numbers as text.
  return fair(await PGlite.create({ ...options, parsers: { [types.INT8]: text } }));
}

/** Lets the event loop turn after each query: PGlite answers in microtasks, and a loop of queries would starve it. */
function fair(pglite: PGlite): PGlite {
  const query: PGlite['query'] = pglite.query.bind(pglite);
  const transaction: PGlite['transaction'] = pglite.transaction.bind(pglite);
  pglite.query = (...call) => query<never>(...call).finally(() => setImmediate());
  pglite.transaction = (run) => transaction(run).finally(() => setImmediate());
  return pglite;
}

async function assertDurable(pglite: PGlite, files: DurableFiles): Promise<void> {
  const before = files.syncs;
  await pglite.query("select pg_logical_emit_message(true, 'undersigned', 'Is a commit put on the disk?')");
  if (files.syncs > before) return;
  throw new Error(
    'The embedded database does not put commits on the disk, so signatures could be lost. ' +
      'Install the exact version of @electric-sql/pglite that package-lock.json names, or set DATABASE_URL to a PostgreSQL server.',
  );
}

async function migrated(pglite: PGlite): Promise<Database> {
  const db = drizzle(pglite, { casing });
  await migrate(db, { migrationsFolder });
  return {
    db,
    runPlanned: planOnce(pglite),
    wrote: () => undefined,
    close: () => pglite.close(),
  };
}
