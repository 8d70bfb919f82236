/** Something wrong in a petition file: where, and what is wrong with how to mend it, in a sentence or two. */
export interface Fault {
  /** Counted from 1. */
  readonly line: number;
  readonly sentence: string;
}

/** Faults as lines for the terminal, in the order of the file, each once: `petition.md:7: The title is missing.` */
export function faultLines(file: string, faults: readonly Fault[]): readonly string[] {
  const lines = faults
    .toSorted((one, other) => one.line - other.line)
    .map((fault) => `${file}:${fault.line}: ${fault.sentence}`);
  return [...new Set(lines)];
}
