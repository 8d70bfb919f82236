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
  readonly maxWaiting: number;
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

interface Order {
  readonly facts: ProgressFacts;
  readonly deliver: (picture: Picture | undefined) => void;
}

// Room for one picture at a time. Without a limit the thread would rather grow than tidy up.
const heapLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** A painter with `settings`. */
export function createPainter(settings: PainterSettings): Painter {
  const waiting: Order[] = [];
  let current: Order | undefined;
  let thread: Worker | undefined;
  let drawn = 0;
  let idle: NodeJS.Timeout | undefined;

  function start(): Worker {
    const started = new Worker(settings.program, { resourceLimits: heapLimits });
    const ended = (fault?: Error) => {
      if (thread !== started) return;
      thread = undefined;
      if (fault !== undefined) settings.onFault(fault);
      finish(undefined);
    };
    started.on('message', (png: Uint8Array | undefined) => {
      if (thread === started) finish(png);
    });
    started.on('messageerror', ended);
    started.on('error', ended);
    started.on('exit', () => ended());
    // Nobody waits for a picture when the process wants to end.
    started.unref();
    drawn = 0;
    return started;
  }

  function stop(): void {
    const stopped = thread;
    thread = undefined;
    void stopped?.terminate();
  }

  function proceed(): void {
    if (current !== undefined) return;
    clearTimeout(idle);
    current = waiting.shift();
    if (current === undefined) {
      idle = setTimeout(stop, settings.idleMaxMs).unref();
      return;
    }
    try {
      thread ??= start();
      thread.postMessage(current.facts);
    } catch (fault) {
      settings.onFault(fault instanceof Error ? fault : new Error('The thread that draws did not start'));
      finish(undefined);
    }
  }

  function finish(png: Uint8Array | undefined): void {
    const finished = current;
    current = undefined;
    drawn += 1;
    if (drawn >= settings.picturesPerThread) stop();
    finished?.deliver(png === undefined ? undefined : { png });
    proceed();
  }

  function giveUp(order: Order): void {
    if (order === current) {
      stop();
      finish(undefined);
      return;
    }
    const place = waiting.indexOf(order);
    if (place >= 0) waiting.splice(place, 1);
    order.deliver(undefined);
  }

  function draw(facts: ProgressFacts): Promise<Picture | undefined> {
    if (waiting.length >= settings.maxWaiting) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const deliver = (picture: Picture | undefined) => {
        clearTimeout(limit);
        resolve(picture);
      };
      const order = { facts, deliver };
      const limit = setTimeout(giveUp, settings.pictureMaxMs, order);
      waiting.push(order);
      proceed();
    });
  }

  return { draw };
}
