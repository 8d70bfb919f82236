import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A process of the product, as `npm start` runs it. */
export interface Running {
  /** All that it has printed. */
  readonly printed: string;
  /** Resolves when these words are printed; rejects when it ends without them. */
  prints(words: string): Promise<void>;
  /** Sends a signal and resolves with the exit code when it has ended. */
  ends(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the product with nothing but `env` in its environment. It is killed when the test is over. */
export function startProcess(
  env: Readonly<Record<string, string>>,
  { inShell = false }: { readonly inShell?: boolean } = {},
): Running {
  const main = join(import.meta.dirname, '..', '..', 'adapters', 'main.ts');
  // The second command keeps the shell from turning into the first.
  const [program, ...words] = inShell
    ? ['sh', '-c', `'${process.execPath}' '${main}'; true`]
    : [process.execPath, main];
  const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir() });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await ended(child, 'SIGKILL');
  });
  let printed = '';
  const listeners = new Set<() => void>();
  const take = (chunk: Buffer) => {
    printed += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const over = once(child, 'close');
  return {
    get printed() {
      return printed;
    },
    prints: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!printed.includes(words)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
        void over.then(() => reject(new Error(`It ended without printing “${words}”, but: ${printed}`)));
      }),
    ends: async (signal) => {
      if (signal !== undefined) child.kill(signal);
      await over;
      return child.exitCode;
    },
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const over = once(child, 'close');
  child.kill(signal);
  await over;
}
