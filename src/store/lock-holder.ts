import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Who holds a data folder: enough to name it to people, and to see whether it is still there. */
export const LockHolder = z.object({
  pid: z.number().int(),
  host: z.string(),
  since: z.coerce.date(),
  /** Within one and the same place a process id means the same process, or one after it. */
  place: z.string(),
  /** Tells a process from a later one that got the same id. */
  birth: z.string().optional(),
});
export type LockHolder = z.infer<typeof LockHolder>;

/** This process, as a holder from now on. */
export function thisProcess(): LockHolder {
  const { pid } = process;
  return { pid, host: hostname(), since: new Date(), place: place(), birth: birthOf(pid) };
}

/** The holder whom the file names, or `undefined` where there is none or it was not written to the end. */
export async function readHolder(path: string): Promise<LockHolder | undefined> {
  try {
    return LockHolder.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Says in the file at `path` who holds the folder. */
export async function writeHolder(path: string, holder: LockHolder): Promise<void> {
  await writeFile(path, `${JSON.stringify(holder)}\n`);
}

/** `unknown`: it lives on another machine or in another container, and cannot be seen from here. */
export function holderState(holder: LockHolder): 'alive' | 'dead' | 'unknown' {
  if (holder.place !== place()) return 'unknown';
  const birth = birthOf(holder.pid);
  return birth !== undefined && birth === holder.birth ? 'alive' : 'dead';
}

// A host name alone is not enough: two containers may share it, and their processes have the same small ids.
function place(): string {
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const namespace = attempt(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), boot ?? '', namespace ?? ''].join('/');
}

/** When a process began, in a form that only compares; `undefined`: there is no such process. */
function birthOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return isRunning(pid) ? 'running' : undefined;
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // Behind the program's name in brackets, which may hold anything: the state, and as the 20th field the birth.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields === undefined || fields[0] === 'Z' ? undefined : fields[19];
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
