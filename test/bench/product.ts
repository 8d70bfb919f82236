import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const Memory = z.object({ kept: z.number(), resident: z.number() });
/** Bytes that a process keeps after collecting its garbage, and all that it has of the machine's memory. */
export type Memory = z.infer<typeof Memory>;

/** The product in a process of its own. */
export interface Product {
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

/** Starts the product with this environment. */
export async function startProduct(env: Readonly<Record<string, string>>): Promise<Product> {
  const child = fork(join(import.meta.dirname, 'product-process.ts'), { env, execArgv: ['--expose-gc'] });
  await answerOf(child);
  return {
    memory: async () => {
      child.send('memory');
      return Memory.parse(await answerOf(child));
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The product ended too early.')));
  const [answer] = await Promise.race([once(child, 'message'), ended]);
  return answer;
}
