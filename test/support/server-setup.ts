import type { TestProject } from 'vitest/node';
import { findBinaries, startCluster } from './postgres-cluster.ts';

/** Gives the project `server` a PostgreSQL server: the one of `TEST_DATABASE_URL`, or one of its own. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) {
    project.provide('serverUrl', given);
    return undefined;
  }
  const found = await findBinaries();
  if ('reason' in found) throw new Error(`No PostgreSQL server can run here: ${found.reason}`);
  const cluster = await startCluster(found);
  project.provide('serverUrl', cluster.url);
  return cluster.stop;
}
