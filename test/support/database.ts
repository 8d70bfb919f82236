import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { createStore, type StoreOptions } from '../../src/store/create-store.ts';
import type { Database, Db } from '../../src/store/database.ts';
import { openInMemory } from '../../src/store/embedded.ts';
import { openServer } from '../../src/store/server.ts';
import type { Store } from '../../src/store/store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseKind: 'embedded' | 'server';
    /** Path of the dump that embedded databases begin with. */
    embeddedTemplate: string;
    /** Address of the server on which databases are made. */
    serverUrl: string;
  }
}

/** A database for one test file alone. */
export interface TestDatabase {
  /** To look into the tables. */
  readonly db: Db;
  /** Where it is, if it is on a server. */
  readonly url?: string;
  /** A store over the database. On a server each one has its own connections, as in a process of its own. */
  openStore(options?: Partial<Omit<StoreOptions, 'database'>>): Promise<Store>;
}

/** An empty database, on the engine that the test project names. It goes when the test file is done. */
export async function testDatabase(): Promise<TestDatabase> {
  return inject('databaseKind') === 'server' ? await onServer() : await inMemory();
}

async function inMemory(): Promise<TestDatabase> {
  const database = await openInMemory(await openAsBlob(inject('embeddedTemplate')));
  afterAll(() => database.close());
  // Stores come and go; the database is there until the end.
  const shared = { ...database, close: async () => undefined };
  return { db: database.db, openStore: async (options) => storeOver(shared, options) };
}

async function onServer(): Promise<TestDatabase> {
  const { url, drop } = await makeServerDatabase();
  const opened: Database[] = [await openServer(url)];
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await drop();
  });
  return {
    db: opened[0]!.db,
    url,
    async openStore(options) {
      const database = await openServer(url);
      opened.push(database);
      return storeOver(database, options);
    },
  };
}

function storeOver(database: Database, options: Partial<StoreOptions> = {}): Store {
  return createStore({ secret: 'a secret for tests', ...options, database });
}

/** An empty database on the server of the test project, without tables. */
export async function makeServerDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = inject('serverUrl');
  const name = `undersigned_test_${randomUUID().replaceAll('-', '')}`;
  const command = async (statement: string) => {
    const client = postgres(server, { max: 1, onnotice: () => undefined });
    await client.unsafe(statement);
    await client.end();
  };
  await command(`create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, drop: () => command(`drop database ${name} with (force)`) };
}
