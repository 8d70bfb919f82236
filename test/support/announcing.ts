import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const program = join(import.meta.dirname, 'announcing-process.ts');
/** Whoever has said nothing for so long has nothing more to say. */
const boredMs = 4_000;

/** Announces in a process of its own, which is killed without warning after so many messages. Answers what was said. */
export async function announceUntilKilled(
  url: string,
  now: Date,
  enough: number,
  perSecond = 1_000,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, url, now.toISOString(), String(perSecond)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const bored = setTimeout(() => child.kill('SIGKILL'), boredMs);
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    bored.refresh();
    if (said.split('\n').length - 1 > enough) child.kill('SIGKILL');
  }
  clearTimeout(bored);
  await closed;
  return said.split('\n').filter((line) => line !== '' && line !== 'ready');
}
