/**
 * Text that a person wrote. It is no string, so it cannot slip into a message by accident: only a renderer reads
 * it, and only through its platform's neutraliser. It prints and serialises as nothing.
 */
export class UserText {
  readonly #written: string;

  constructor(written: string) {
    this.#written = written;
  }

  /** What was written, after `neutralise` has made it harmless for the place it goes to. */
  reveal(neutralise: (written: string) => string): string {
    return neutralise(this.#written);
  }

  /** The same, line by line. */
  lines(): readonly UserText[] {
    return this.#written.split('\n').map((line) => new UserText(line));
  }

  /** The same, cut after so many UTF-16 units. */
  shortened(mostUnits: number): UserText {
    if (this.#written.length <= mostUnits) return this;
    return new UserText(`${this.#written.slice(0, mostUnits - 1).toWellFormed()}…`);
  }
}
