import type { SignatureState } from './moderation.ts';
import type { Person } from './person.ts';

/** Which signatures are meant. What is given holds together; each is met by those that are counted, held or removed,
 * but `like` by none that is removed. */
export interface Selection {
  /** Runs of numbers, both ends included: a signature is in one of them. */
  readonly numbers?: readonly (readonly [first: number, last: number])[] | undefined;
  /** The whole name, folded, with `*` for anything. Only public names are searched. */
  readonly name?: string | undefined;
  /** Signed from then on. */
  readonly from?: Date | undefined;
  /** Signed before then. */
  readonly until?: Date | undefined;
  /** The public signature of this account. */
  readonly account?: Person | undefined;
  /** Those that came through this community; its number. */
  readonly community?: number | undefined;
  /** Those that came through none. */
  readonly direct?: true | undefined;
  /**
   * Public names that are nearly the same as that of this number, given through the same community within an hour before
   * or after it.
   */
  readonly like?: number | undefined;
  readonly state?: SignatureState | undefined;
}
