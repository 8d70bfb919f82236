import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { casing, type Database, migrationsFolder } from './database.ts';
import { postgresCode } from './fault.ts';

const poolSize = 10;
const connectTimeoutSeconds = 10;
const longestBackoffSeconds = 1;
/** The driver waits for ever for a connection that was cut under a query. */
const closeTimeoutSeconds = 2;

/** Names the lock under which one process at a time migrates. Any number that nobody else uses will do. */
const migrationLock = 7_466_833_641;

/**
 * A statement that is planned once is planned before the tables are full, so these settings keep it to the indexes that it
 * will need: a plan made for an empty table was measured to be ten times slower on a full one.
 */
const plannedSettings = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off', jit: 'off' };
/** What a pooler answers that takes no settings. */
const protocolViolation = '08P01';

/** Opens the PostgreSQL server at `url`. */
export async function openServer(url: string): Promise<Database> {
  await migrateServer(url);
  const pool = connect(url, { max: poolSize });
  const planned = await connectPlanned(url);
  return {
    db: drizzle(pool, { casing }),
    runPlanned: (statement, parameters) =>
      (planned ?? pool).unsafe(statement, [...parameters], { prepare: planned !== undefined }),
    wrote: () => undefined,
    async close() {
      await Promise.all([pool, planned].map((client) => client?.end({ timeout: closeTimeoutSeconds })));
    },
  };
}

/** A connection that remembers plans; `undefined` behind a pooler that cannot keep it apart from others. */
async function connectPlanned(url: string): Promise<postgres.Sql | undefined> {
  const client = connect(url, { max: 1, prepare: true, connection: plannedSettings });
  try {
    await client`select 1`;
    return client;
  } catch (error) {
    await client.end({ timeout: closeTimeoutSeconds });
    if (postgresCode(error) === protocolViolation) return undefined;
    throw error;
  }
}

// The migrator takes no lock of its own, and processes that start together on an empty database would fail.
async function migrateServer(url: string): Promise<void> {
  const client = connect(url, { max: 1 });
  try {
    await client`select pg_advisory_lock(${migrationLock}::bigint)`;
    await migrate(drizzle(client, { casing }), { migrationsFolder });
  } finally {
    // The lock belongs to the connection and goes with it.
    await client.end({ timeout: closeTimeoutSeconds });
  }
}

function connect(url: string, options: postgres.Options<Record<never, never>>): postgres.Sql {
  return postgres(url, {
    connect_timeout: connectTimeoutSeconds,
    backoff: (retries: number) => Math.min(3 ** retries / 100, longestBackoffSeconds),
    // Prepared statements do not survive a pooler in transaction mode.
    prepare: false,
    onnotice: () => undefined,
    ...options,
  });
}
