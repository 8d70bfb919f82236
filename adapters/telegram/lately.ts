/** Counts what happened in the last second. */
export interface Lately {
  happened(): void;
  readonly count: number;
}

const windowMs = 1_000;

/** A count of things of which none happened yet. */
export function createLately(clock: () => Date): Lately {
  const times: number[] = [];
  const forget = () => {
    const from = clock().getTime() - windowMs;
    const first = times.findIndex((time) => time > from);
    times.splice(0, first === -1 ? times.length : first);
  };
  return {
    happened: () => {
      forget();
      times.push(clock().getTime());
    },
    get count() {
      forget();
      return times.length;
    },
  };
}
