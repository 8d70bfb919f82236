import { realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { holderState, type LockHolder, readHolder, thisProcess, writeHolder } from './lock-holder.ts';

/** After this long without a sign of life a lock is free. PGlite can keep the event loop busy for seconds. */
const staleMilliseconds = 30_000;
const signOfLifeMilliseconds = 5_000;
const retryMilliseconds = 1_000;
const doorStaleMilliseconds = 5_000;
const doorRetries = { retries: 100, factor: 1, minTimeout: 100, maxTimeout: 100 };

/** Folders that this process holds: its own process id would let it in a second time. */
const heldHere = new Set<string>();

/** Who hears what becomes of a lock. */
export interface LockEvents {
  readonly onLockLost?: ((sentence: string) => void) | undefined;
  readonly onWait?: ((sentence: string) => void) | undefined;
}

/**
 * Takes a folder for this process alone, and returns how to let it go: two that write to one database directory
 * destroy it. A holder that is seen to be dead is succeeded at once, one that cannot be seen when it has been silent
 * for {@link staleMilliseconds}; one that lives is named in the error.
 */
export async function lockDirectory(dataDir: string, events: LockEvents = {}): Promise<() => Promise<void>> {
  const folder = realpathSync(dataDir);
  if (heldHere.has(folder)) throw new Error(`${folder} is already in use by this process.`);
  heldHere.add(folder);
  try {
    const release = await waitForLock(folder, events);
    return async () => {
      await release();
      heldHere.delete(folder);
    };
  } catch (error) {
    heldHere.delete(folder);
    throw error;
  }
}

type Attempt = { readonly release: () => Promise<void> } | { readonly heldBy: LockHolder | undefined };

async function waitForLock(folder: string, events: LockEvents): Promise<() => Promise<void>> {
  const waitUntil = Date.now() + staleMilliseconds + signOfLifeMilliseconds;
  for (let round = 0; ; round += 1) {
    const attempt = await attemptLock(folder, events);
    if ('release' in attempt) return attempt.release;
    const { heldBy } = attempt;
    if ((heldBy !== undefined && holderState(heldBy) === 'alive') || Date.now() > waitUntil) {
      throw new Error(`${heldSentence(folder, heldBy)} Stop it first, or set DATA_DIR to another folder.`);
    }
    if (round === 0) events.onWait?.(`${heldSentence(folder, heldBy)} Waiting to see whether it is still there.`);
    await setTimeout(retryMilliseconds);
  }
}

// One process at a time goes through the door. Otherwise two could find the same dead holder, and the slower one would
// tear down the lock that the faster one has just put up.
async function attemptLock(folder: string, events: LockEvents): Promise<Attempt> {
  const closeDoor = await lock(join(folder, 'door'), {
    realpath: false,
    stale: doorStaleMilliseconds,
    retries: doorRetries,
  });
  try {
    return await lockBehindDoor(folder, events);
  } finally {
    await closeDoor();
  }
}

async function lockBehindDoor(folder: string, events: LockEvents): Promise<Attempt> {
  const file = join(folder, 'database');
  const holderPath = join(folder, 'database.holder');
  const heldBy = await readHolder(holderPath);
  if (heldBy !== undefined && holderState(heldBy) === 'dead') {
    await rm(`${file}.lock`, { recursive: true, force: true });
  }
  try {
    const release = await lock(file, {
      realpath: false,
      stale: staleMilliseconds,
      update: signOfLifeMilliseconds,
      onCompromised: () => lost(folder, events),
    });
    await writeHolder(holderPath, thisProcess());
    return {
      async release() {
        await rm(holderPath, { force: true });
        await release().catch(ignoreIfLost);
      },
    };
  } catch (error) {
    if (hasCode(error, 'ELOCKED')) return { heldBy };
    throw error;
  }
}

function lost(folder: string, { onLockLost }: LockEvents): void {
  const sentence = `Another process took ${folder}, because this one gave no sign of life for too long.`;
  if (onLockLost === undefined) throw new Error(sentence);
  onLockLost(sentence);
}

function heldSentence(folder: string, holder: LockHolder | undefined): string {
  if (holder === undefined) return `${folder} is in use by another process.`;
  return `${folder} is in use by process ${holder.pid} on ${holder.host} since ${holder.since.toISOString()}.`;
}

function ignoreIfLost(error: unknown): void {
  if (!hasCode(error, 'ERELEASED') && !hasCode(error, 'ENOTACQUIRED')) throw error;
}

const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;
