/** How many answers were sent in the last second. */
export interface AnswersLately {
  /** Notes that one is sent now. */
  note(): void;
  count(): number;
}

const windowMs = 1_000;

/** A count of answers of which none was sent yet. */
export function createAnswersLately(clock: () => Date): AnswersLately {
  const times: number[] = [];
  const forget = () => {
    const from = clock().getTime() - windowMs;
    const first = times.findIndex((time) => time > from);
    times.splice(0, first === -1 ? times.length : first);
  };
  return {
    note: () => {
      forget();
      times.push(clock().getTime());
    },
    count: () => {
      forget();
      return times.length;
    },
  };
}
