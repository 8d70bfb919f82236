import type { Database } from './database.ts';
import type { EmbeddedSource } from './embedded.ts';

/** Where the data is: on a PostgreSQL server, in a folder of this machine, or in memory, for tests. */
export type DatabaseSource =
  | { readonly url: string }
  | EmbeddedSource
  /** Begins with what the dump of another one holds. */
  | { readonly memory: Blob | undefined };

/** Opens the database of `source` with all migrations applied. Its errors say in a sentence what is wrong. */
export async function openDatabase(source: DatabaseSource): Promise<Database> {
  // Only the driver that is needed is loaded: PGlite alone takes a hundred megabytes.
  if ('url' in source) return (await import('./server.ts')).openServer(source.url);
  const { openEmbedded, openInMemory } = await import('./embedded.ts');
  return 'memory' in source ? openInMemory(source.memory) : openEmbedded(source);
}
