import { fork } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Store } from '../../src/store/store.ts';

const program = join(import.meta.dirname, 'store-program.ts');

/** What a process is asked to do with its store. */
export interface Call {
  readonly id: number;
  readonly act: Exclude<keyof Store, 'close'>;
  readonly given: readonly unknown[];
}

interface Answer {
  readonly id: number;
  readonly outcome?: unknown;
  readonly fault?: string;
}

/** A store on a server's database that works in a process of its own. Of what it answers, names and times are missing. */
export function storeInProcess(url: string): Store {
  const child = fork(program, [url], { serialization: 'advanced', execArgv: [] });
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const ask = async (act: Call['act'], given: readonly unknown[]) => {
    asked += 1;
    const call: Call = { id: asked, act, given };
    const answered = new Promise<Answer>((resolve) => waiting.set(call.id, resolve));
    child.send(call);
    const { outcome, fault } = await answered;
    if (fault !== undefined) throw new Error(fault);
    return outcome;
  };
  onTestFinished(() => void child.kill());
  return new Proxy({} as Store, {
    get: (_, act) => (act === 'then' ? undefined : (...given: readonly unknown[]) => ask(act as Call['act'], given)),
  });
}
