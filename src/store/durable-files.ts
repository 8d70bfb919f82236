import { closeSync, fsyncSync, openSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * A folder for PGlite in which a commit is on the disk when it is acknowledged. PGlite's own leaves `fsync` out of the
 * operations that it offers to PostgreSQL, and asks PostgreSQL not to use it.
 */
export class DurableFiles extends NodeFS {
  /** How often PostgreSQL had something put on the disk. */
  syncs = 0;

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const addFsync = (postgres: { NODEFS: { stream_ops: object } }) => {
      Object.assign(postgres.NODEFS.stream_ops, { fsync: (file: { nfd: number }) => this.#sync(file.nfd) });
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }

  #sync(descriptor: number): number {
    try {
      fsyncSync(descriptor);
      this.syncs += 1;
      return 0;
    } catch {
      return inputOutputError;
    }
  }
}

/** Emscripten's EIO; PostgreSQL stops at it, rather than acknowledge what may be lost. */
const inputOutputError = 29;

/**
 * Settings for statements that are planned once, before the tables are full: they keep such a plan to the indexes that it
 * will need. A plan made for an empty table was measured to be ten times slower on a full one.
 */
const plannedOnce = ['plan_cache_mode=force_generic_plan', 'enable_seqscan=off'];

/**
 * PostgreSQL's parameters that go with {@link DurableFiles}: PGlite's own without `-F`, and less memory than by default.
 * With 8 MB of buffers, signing under a petition of a million signatures was measured to be a third slower than with 64.
 */
export const durableStartParams = startParams([
  'fsync=on',
  'wal_sync_method=fsync',
  'shared_buffers=64MB',
  'wal_buffers=1MB',
  'max_wal_size=64MB',
]);

/** The parameters for a database that nobody will miss. */
export const forgetfulStartParams = startParams(['fsync=off', 'shared_buffers=8MB', 'wal_buffers=1MB']);

function startParams(settings: readonly string[]): string[] {
  const always = [
    'search_path=public',
    'exit_on_error=false',
    'log_checkpoints=false',
    'max_worker_processes=0',
    'max_parallel_workers=0',
    'max_parallel_workers_per_gather=0',
    'max_parallel_maintenance_workers=0',
    'io_method=sync',
    ...plannedOnce,
  ];
  return ['--single', '-O', '-j', ...[...always, ...settings].flatMap((setting) => ['-c', setting])];
}

/** Puts a folder with everything in it on the disk. */
export async function putTreeOnDisk(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) putOnDisk(join(entry.parentPath, entry.name));
  putOnDisk(folder);
}

/** Puts what was written to a file, or which names a folder holds, on the disk. */
export function putOnDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
