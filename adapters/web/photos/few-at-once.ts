/** Runs tasks, so many at once; the others wait for their turn in the order in which they came. */
export type FewAtOnce = <T>(task: () => Promise<T>) => Promise<T>;

/** Room for `most` tasks at once. */
export function createFewAtOnce(most: number): FewAtOnce {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      // The turn goes to the next in line, or is free.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
