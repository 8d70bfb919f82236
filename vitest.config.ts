import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';
import { findBinaries } from './test/support/postgres-cluster.ts';

const onDatabases = ['test/store/*.test.ts', 'test/stories/**/*.test.ts'];

const rules = project('rules', [
  'test/domain/**/*.test.ts',
  'test/dialogue/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/picture/**/*.test.ts',
]);
const server = project('server', [...onDatabases, 'test/store/server/*.test.ts'], {
  globalSetup: 'test/support/server-setup.ts',
  provide: { databaseKind: 'server' },
});

function embedded(name: string, include: string[]): UserWorkspaceConfig {
  return project(name, include, {
    globalSetup: 'test/support/embedded-setup.ts',
    provide: { databaseKind: 'embedded' },
  });
}

function project(name: string, include: string[], settings: UserWorkspaceConfig['test'] = {}): UserWorkspaceConfig {
  return { test: { name, include, testTimeout: 30_000, hookTimeout: 60_000, ...settings } };
}

/** Why the tests on a PostgreSQL server cannot run here. */
async function reasonWithoutServer(): Promise<string | undefined> {
  if (process.env.TEST_DATABASE_URL !== undefined) return undefined;
  const found = await findBinaries();
  return 'reason' in found ? found.reason : undefined;
}

const missing = await reasonWithoutServer();
// With `CI=true` everything must run: the setup of the project then says what is missing, and fails.
const leftOut = missing !== undefined && process.env.CI !== 'true';
if (leftOut) console.log(`Left out: the tests on a PostgreSQL server. ${missing}; or set TEST_DATABASE_URL.`);

export default defineConfig({
  test: {
    // Each worker may hold an embedded database, of half a gigabyte while it opens.
    maxWorkers: 2,
    reporters: ['default', new ClosingLine()],
    projects: [
      rules,
      embedded('embedded', [...onDatabases, 'test/store/embedded/*.test.ts']),
      ...(leftOut ? [] : [server]),
      embedded('platforms', ['test/platforms/**/*.test.ts', 'test/adapters/**/*.test.ts']),
      embedded('browser', ['test/browser/**/*.test.ts']),
    ],
  },
});
