import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const secretBytes = 32;

/** The secret in the data folder, made and kept there the first time. Only its owner can read the file. */
export async function keptSecret(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'secret');
  const made = randomBytes(secretBytes).toString('hex');
  try {
    // `wx`: of several processes that start at once, one makes the file and the others read it.
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return made;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const kept = (await readFile(path, 'utf8')).trim();
  if (kept.length === 2 * secretBytes) return kept;
  throw new Error(
    `${path} does not hold a whole secret. Put it back from a backup; without it nobody can be recognised.`,
  );
}
