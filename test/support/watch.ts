/** How long a test waits for something to happen before it fails with a sentence. */
const patienceMs = 4_000;

/** Lets tests wait for facts instead of sleeping: every change of the fake looks again. */
export interface Watch {
  changed(): void;
  /** The first thing that `look` finds; rejects with `missing` when it does not come. */
  until<T>(look: () => T | undefined, missing: () => string): Promise<T>;
}

/** A watch at which nobody waits yet. */
export function createWatch(): Watch {
  const lookers = new Set<() => void>();
  return {
    changed: () => {
      for (const look of [...lookers]) look();
    },
    until: (look, missing) => {
      const found = look();
      if (found !== undefined) return Promise.resolve(found);
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          lookers.delete(lookAgain);
        };
        const lookAgain = () => {
          const seen = look();
          if (seen === undefined) return;
          end();
          resolve(seen);
        };
        const timer = setTimeout(() => {
          end();
          reject(new Error(missing()));
        }, patienceMs);
        timer.unref();
        lookers.add(lookAgain);
      });
    },
  };
}
