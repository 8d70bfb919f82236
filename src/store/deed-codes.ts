import { Deed } from '../domain/moderation.ts';

/** How deeds stand in the tables. */
export const deedCodes: Readonly<Record<Deed, number>> = { accept: 0, remove: 1, restore: 2 };

/** The deed that the tables hold as `code`. */
export function deedOf(code: number): Deed {
  const found = Deed.options.find((each) => deedCodes[each] === code);
  if (found === undefined) throw new RangeError(`No deed has the code ${code}`);
  return found;
}
