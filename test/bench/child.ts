import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { z } from 'zod';

/** One of our programs in a process of its own, which answers what it is sent. */
export interface Child {
  /** Resolves with what it says next, in that shape. */
  says<Answer>(shape: z.ZodType<Answer>): Promise<Answer>;
  /** Sends something and resolves with the answer, in that shape. */
  asks<Answer>(question: object, shape: z.ZodType<Answer>): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts a program of this folder with nothing but `env` in its environment. */
export function startChild(
  program: string,
  env: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Child {
  const child = fork(join(import.meta.dirname, program), [...words], { env, execArgv: ['--expose-gc'] });
  const says: Child['says'] = async (shape) => shape.parse(await nextOf(child));
  return {
    says,
    asks: async (question, shape) => {
      child.send(question);
      return says(shape);
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function nextOf(child: ChildProcess): Promise<unknown> {
  const listening = new AbortController();
  const { signal } = listening;
  const ended = once(child, 'exit', { signal }).then(() => Promise.reject(new Error('A process ended too early.')));
  try {
    const [said] = await Promise.race([once(child, 'message', { signal }), ended]);
    return said;
  } finally {
    listening.abort();
    ended.catch(() => undefined);
  }
}
