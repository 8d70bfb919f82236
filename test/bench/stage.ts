import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openServer } from '../../src/store/server.ts';
import { findBinaries, startCluster } from '../support/postgres-cluster.ts';
import { type Crowded, gatherCrowd } from './million.ts';
import { secret } from './secret.ts';

/** A database with a crowd of signatories, for products that run in processes of their own. */
export interface Stage {
  readonly name: string;
  readonly crowd: Crowded;
  /** What a product has to be told to find it. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether several products can work on it at the same time. */
  readonly takesMany: boolean;
  close(): Promise<void>;
}

/** A PostgreSQL server that waits for the disk, or the reason why there is none. */
export async function serverStage(signatures: number): Promise<Stage | { readonly reason: string }> {
  const found = await findBinaries();
  if ('reason' in found) return found;
  const cluster = await startCluster(found, { durable: true });
  const database = await openServer(cluster.url);
  const crowd = await gatherCrowd(database, signatures);
  await database.close();
  const dataDir = await newFolder();
  return {
    name: 'PostgreSQL server',
    crowd,
    env: { ...productEnv, DATA_DIR: dataDir, DATABASE_URL: cluster.url },
    takesMany: true,
    async close() {
      await cluster.stop();
      await remove(dataDir);
    },
  };
}

/** An embedded database in a folder, which nobody has open. */
export async function embeddedStage(signatures: number): Promise<Stage> {
  const dataDir = await newFolder();
  const database = await openEmbedded({ dataDir });
  const crowd = await gatherCrowd(database, signatures);
  await database.close();
  const env = { ...productEnv, DATA_DIR: dataDir };
  return { name: 'Embedded (PGlite)', crowd, env, takesMany: false, close: () => remove(dataDir) };
}

const productEnv = { UNDERSIGNED_SECRET: secret, PORT: '0', PLAYGROUND: 'on' };

const newFolder = () => mkdtemp(join(tmpdir(), 'undersigned-bench-'));
const remove = (folder: string) => rm(folder, { recursive: true, force: true });
