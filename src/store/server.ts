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
/** A connection on which a batch of signatures waits for so long is taken for dead. */
const silenceMaxMs = 30_000;

/** Names the lock under which one process at a time migrates. Any number that nobody else uses will do. */
const migrationLock = 7_466_833_641;

/**
 * A statement that is planned once is planned before the tables are full, so these settings keep it to the indexes that it
 * will need: a plan made for an empty table was measured to be ten times slower on a full one.
 */
const plannedSettings = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off', jit: 'off' };
/** What a pooler answers that takes no settings. */
const protocolViolation = '08P01';

/** Opens the PostgreSQL server at `url`. `silenceMs` replaces how long it may be silent, for tests. */
export async function openServer(url: string, silenceMs = silenceMaxMs): Promise<Database> {
  await migrateServer(url);
  const pool = connect(url, { max: poolSize });
  const planned = await openPlanned(url, silenceMs);
  return {
    db: drizzle(pool, { casing }),
    runPlanned: planned.run,
    wrote: () => undefined,
    async close() {
      await Promise.all([pool.end({ timeout: closeTimeoutSeconds }), planned.close()]);
    },
  };
}

/** A connection of its own for statements that are planned once, or each time anew behind a pooler. */
async function openPlanned(url: string, silenceMs: number) {
  const prepare = await takesSettings(url);
  // The driver prepares nothing on a client that was not told to, whatever a query asks for.
  const open = () => connect(url, prepare ? { max: 1, prepare, connection: plannedSettings } : { max: 1 });
  let client = open();
  const run: Database['runPlanned'] = (statement, parameters) => {
    const used = client;
    // A line that died silently is noticed by nobody else for a quarter of an hour, and all who sign wait behind it.
    const silent = setTimeout(() => {
      if (client === used) client = open();
      void used.end({ timeout: 0 });
    }, silenceMs);
    const answer = used.unsafe(statement, [...parameters], { prepare });
    return answer.finally(() => clearTimeout(silent));
  };
  return { run, close: () => client.end({ timeout: closeTimeoutSeconds }) };
}

/** Whether connections can have settings: not behind a pooler that hands them from one client to the next. */
async function takesSettings(url: string): Promise<boolean> {
  const client = connect(url, { max: 1, connection: plannedSettings });
  try {
    await client`select 1`;
    return true;
  } catch (error) {
    if (postgresCode(error) === protocolViolation) return false;
    throw error;
  } finally {
    await client.end({ timeout: closeTimeoutSeconds });
  }
}

// The migrator takes no lock of its own, and processes that start together on an empty database would fail. A pooler hands
// connections on with the locks of their sessions; so a transaction holds this one, while another connection migrates.
async function migrateServer(url: string): Promise<void> {
  const client = connect(url, { max: 2 });
  try {
    await client.begin(async (holding) => {
      await holding`select pg_advisory_xact_lock(${migrationLock}::bigint)`;
      await migrate(drizzle(client, { casing }), { migrationsFolder });
    });
  } finally {
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
