/** What `promise` comes to, or `undefined` when that takes longer than `maxWaitMs`. */
export async function inTime<T>(promise: Promise<T>, maxWaitMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, maxWaitMs, undefined);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}
