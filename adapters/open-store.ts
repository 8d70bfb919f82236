import { createStore, type EmbeddedSource, openDatabase, type Store } from '../src/index.ts';
import type { Config } from './config.ts';
import { keptSecret } from './secret.ts';

/** Opens the store that the configuration asks for. Its own errors say in a sentence what is wrong. */
export async function openStore(
  { databaseUrl, dataDir, ...config }: Config,
  troubles: Omit<EmbeddedSource, 'dataDir'>,
): Promise<Store> {
  const secret = config.secret ?? (await keptSecret(dataDir));
  const database = await openDatabase(databaseUrl === undefined ? { dataDir, ...troubles } : { url: databaseUrl });
  const store = createStore({ database, secret });
  if (await store.claim()) return store;
  await store.close();
  throw new Error(
    'This database was filled with another UNDERSIGNED_SECRET, and with this one everybody in it could sign again. ' +
      (config.secret === undefined
        ? `Set UNDERSIGNED_SECRET to that one, or put its file back into ${dataDir}.`
        : 'Set UNDERSIGNED_SECRET to that one.'),
  );
}
