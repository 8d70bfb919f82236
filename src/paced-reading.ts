import { setTimeout } from 'node:timers/promises';
import { withDeadline } from './deadline.ts';

/** Something that is read for many at once: never twice at the same time, and no more often than it has to be. */
export interface PacedReading<T> {
  /**
   * What was read last, while that is fresh; else it is read anew. `isExact`: by a read that begins after this call. Where reading
   * fails or takes long, what was read last stands for some minutes; then the failure is thrown.
   */
  latest(isExact?: boolean): Promise<T>;
  /** How long what was read last stays fresh, in milliseconds; 0: it is not. */
  freshMs(): number;
}

/** Who has just changed something waits this long at the most for a read of their own, however many others do the same. */
const exactEveryMs = 100;
/** So long what was read last is shown while nothing new can be read. */
const standsMs = 10 * 60_000;
/** Who can be shown what was read last waits no longer for something newer. */
const patienceMs = 2_000;
/** Who cannot waits so long. */
const longPatienceMs = 15_000;

/** Reads by `read`, at most once in `everyMs`. */
export function createPacedReading<T>(
  read: () => Promise<T>,
  everyMs: number,
  clock: () => number = () => performance.now(),
): PacedReading<T> {
  const pauseMs = Math.min(exactEveryMs, everyMs);
  let last: { readonly value: T; readonly at: number } | undefined;
  let beganAt = Number.NEGATIVE_INFINITY;
  let newest: Promise<T> | undefined;
  let underWay: Promise<unknown> | undefined;
  let next: Promise<T> | undefined;

  async function readAnew(): Promise<T> {
    const ownBegan = beganAt;
    const value = await read();
    // What was given up may end after a newer one.
    if (ownBegan === beganAt) last = { value, at: clock() };
    return value;
  }

  function begin(): Promise<T> {
    beganAt = clock();
    const reading = withDeadline(readAnew(), longPatienceMs);
    const ended = () => {
      underWay = undefined;
    };
    underWay = reading.then(ended, ended);
    newest = lastInstead(reading);
    // Whoever waits for it is told; nobody has to.
    newest.catch(() => undefined);
    return newest;
  }

  async function lastInstead(reading: Promise<T>): Promise<T> {
    try {
      return await withDeadline(reading, last === undefined ? longPatienceMs : patienceMs);
    } catch (fault) {
      if (last === undefined || clock() - last.at > standsMs) throw fault;
      return last.value;
    }
  }

  async function beginNext(): Promise<T> {
    await underWay;
    const leftMs = beganAt + pauseMs - clock();
    if (leftMs > 0) await setTimeout(leftMs);
    next = undefined;
    return begin();
  }

  return {
    latest: (isExact = false) => {
      if (newest !== undefined && !isExact && (underWay !== undefined || beganAt + everyMs > clock())) return newest;
      next ??= beginNext();
      return lastInstead(next);
    },
    freshMs: () => Math.max(0, beganAt + everyMs - clock()),
  };
}
