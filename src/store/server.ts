import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { casing, type Database, migrationsFolder } from './database.ts';

const poolSize = 10;
const connectTimeoutSeconds = 10;
const longestBackoffSeconds = 1;
const closeTimeoutSeconds = 10;

/** Names the lock under which one process at a time migrates. Any number that nobody else uses will do. */
const migrationLock = 7_466_833_641;

/** Opens the PostgreSQL server at `url`. */
export async function openServer(url: string): Promise<Database> {
  await migrateServer(url);
  const client = connect(url, poolSize);
  return {
    db: drizzle(client, { casing }),
    wrote: () => undefined,
    close: () => client.end({ timeout: closeTimeoutSeconds }),
  };
}

// The migrator takes no lock of its own, and processes that start together on an empty database would fail.
async function migrateServer(url: string): Promise<void> {
  const client = connect(url, 1);
  try {
    await client`select pg_advisory_lock(${migrationLock}::bigint)`;
    await migrate(drizzle(client, { casing }), { migrationsFolder });
  } finally {
    // The lock belongs to the connection and goes with it.
    await client.end({ timeout: closeTimeoutSeconds });
  }
}

function connect(url: string, max: number): postgres.Sql {
  return postgres(url, {
    max,
    connect_timeout: connectTimeoutSeconds,
    backoff: (retries: number) => Math.min(3 ** retries / 100, longestBackoffSeconds),
    // Prepared statements and session settings do not survive a pooler in transaction mode, so there are none.
    prepare: false,
    onnotice: () => undefined,
  });
}
