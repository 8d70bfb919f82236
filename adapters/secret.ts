import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const secretBytes = 32;

/** The secret of a data folder. */
export interface KeptSecret {
  readonly secret: string;
  /** Takes a secret back that was only just made. One that was there before stays. */
  unmake(): Promise<void>;
}

/** The secret in the data folder, made and kept there the first time. Only its owner can read the file. */
export async function keptSecret(dataDir: string): Promise<KeptSecret> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'secret');
  if (await makeSecret(path)) return { secret: await readSecret(path), unmake: () => rm(path) };
  return { secret: await readSecret(path), unmake: async () => {} };
}

/** `false`: there is one already. Of several processes that start at once, one makes it, whole or not at all. */
async function makeSecret(path: string): Promise<boolean> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}`;
  const secret = randomBytes(secretBytes).toString('hex');
  await writeFile(unfinished, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(unfinished, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(unfinished);
  }
}

async function readSecret(path: string): Promise<string> {
  const kept = (await readFile(path, 'utf8')).trim();
  if (kept.length === 2 * secretBytes) return kept;
  throw new Error(
    `${path} does not hold a whole secret. Put it back from a backup; without it nobody can be recognised.`,
  );
}
