import { createStore, type EmbeddedSource, openDatabase, type Store } from '../src/index.ts';
import type { Config } from './config.ts';
import { type KeptSecret, keptSecret } from './secret.ts';

/** Opens the store that the configuration asks for. Its own errors say in a sentence what is wrong. */
export async function openStore(config: Config, troubles: Omit<EmbeddedSource, 'dataDir'>): Promise<Store> {
  const { databaseUrl, dataDir } = config;
  const { secret, unmake } = config.secret === undefined ? await keptSecret(dataDir) : givenSecret(config.secret);
  const database = await openDatabase(databaseUrl === undefined ? { dataDir, ...troubles } : { url: databaseUrl });
  const store = createStore({ database, secret });
  if (await store.claim()) return store;
  await store.close();
  await unmake();
  throw new Error(
    'This database was filled with another UNDERSIGNED_SECRET, and with this one everybody in it could sign again. ' +
      (config.secret === undefined
        ? `Set UNDERSIGNED_SECRET to that one, or put its file back into ${dataDir}.`
        : 'Set UNDERSIGNED_SECRET to that one.'),
  );
}

const givenSecret = (secret: string): KeptSecret => ({ secret, unmake: async () => {} });
