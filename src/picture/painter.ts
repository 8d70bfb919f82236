import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ProgressFacts } from './progress-facts.ts';

/** A picture that is ready to be sent. */
export interface Picture {
  readonly png: Uint8Array;
}

/** How a painter works, and what it hears when a picture fails. */
export interface PainterSettings {
  /** The program of the thread: it answers each `ProgressFacts` with a PNG, or with `undefined`. */
  readonly program: URL;
  /** From the order to the picture, waiting in line included. */
  readonly pictureMaxMs: number;
  /** How many may be ordered and not yet delivered. */
  readonly ordersMax: number;
  /** The memory of WebAssembly only ever grows: after so many pictures a fresh thread takes over. */
  readonly picturesPerThread: number;
  readonly idleMaxMs: number;
  readonly onFault: (fault: Error) => void;
}

/** What draws pictures one after another in a thread of its own, which it starts when needed and ends when idle. */
export interface Painter {
  /** The picture of `facts`. `undefined`: it cannot be drawn, or not in time, or too many others wait. Never rejects. */
  readonly draw: (facts: ProgressFacts) => Promise<Picture | undefined>;
}

// Room for one picture at a time. Without a limit the thread would rather grow than tidy up.
const heapLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** A painter with `settings`. */
export function createPainter(settings: PainterSettings): Painter {
  let thread: Worker | undefined;
  let drawn = 0;
  let orders = 0;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  function start(): Worker {
    const started = new Worker(settings.program, { resourceLimits: heapLimits });
    // A fault between two pictures would otherwise end the process.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (thread === started) thread = undefined;
    });
    // Nobody waits for a picture when the process wants to end.
    started.unref();
    drawn = 0;
    return started;
  }

  function stop(): void {
    void thread?.terminate();
    thread = undefined;
  }

  async function paint(facts: ProgressFacts, due: number): Promise<Picture | undefined> {
    const leftMs = Math.ceil(due - performance.now());
    if (leftMs <= 0) return undefined;
    clearTimeout(idle);
    const late = AbortSignal.timeout(leftMs);
    try {
      thread ??= start();
      thread.postMessage(facts);
      const [png]: (Uint8Array | undefined)[] = await once(thread, 'message', { signal: late });
      drawn += 1;
      if (drawn >= settings.picturesPerThread) stop();
      return png && { png };
    } catch (fault) {
      stop();
      if (!late.aborted) settings.onFault(fault instanceof Error ? fault : new Error('The thread that draws failed'));
      return undefined;
    } finally {
      idle = setTimeout(stop, settings.idleMaxMs).unref();
    }
  }

  async function draw(facts: ProgressFacts): Promise<Picture | undefined> {
    if (orders >= settings.ordersMax) return undefined;
    orders += 1;
    const due = performance.now() + settings.pictureMaxMs;
    const picture = last
      .then(() => paint(facts, due))
      .finally(() => {
        orders -= 1;
      });
    last = picture;
    return await picture;
  }

  return { draw };
}
