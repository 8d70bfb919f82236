import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DatabaseSource } from '../../src/store/open-database.ts';

const program = join(import.meta.dirname, 'storm.ts');

/** A signature that a killed process had been told of: who signed, under which number. */
export interface Acknowledged {
  readonly account: string;
  readonly number: number;
}

/** Lets a process of its own sign without pause, kills it without warning after `enough` signatures. */
export async function signUntilKilled(
  source: DatabaseSource,
  name: string,
  enough: number,
): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [program, JSON.stringify(source), name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.split('\n').length > enough) child.kill('SIGKILL');
  }
  await closed;
  // The last line may have been cut off.
  const lines = said.split('\n').slice(0, -1);
  if (lines.length < enough) throw new Error('The storm ended before it was killed');
  return lines.map((line) => {
    const [account = '', number] = line.split(' ');
    return { account, number: Number(number) };
  });
}
