/** The failures that a test has ordered, by what they befall. */
export interface Failures<What, Failure> {
  add(what: What, failure: Failure, times: number): void;
  take(what: What): Failure | undefined;
}

/** Nothing fails yet. */
export function createFailures<What, Failure>(): Failures<What, Failure> {
  const ordered = new Map<What, Failure[]>();
  return {
    add: (what, failure, times) => {
      ordered.set(what, [...(ordered.get(what) ?? []), ...Array.from({ length: times }, () => failure)]);
    },
    take: (what) => ordered.get(what)?.shift(),
  };
}
