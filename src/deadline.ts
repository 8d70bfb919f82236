/** Rejects when `work` takes longer than `maxWaitMs`. The work itself goes on to its end. */
export async function withDeadline<T>(work: Promise<T>, maxWaitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The work took too long.')), maxWaitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
