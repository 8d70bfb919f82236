import { Deed } from '../domain/moderation.ts';
import { Switch } from '../domain/switches.ts';

/** How deeds with signatures, and switches that were set, stand in the tables. */
export const deedCodes: Readonly<Record<Deed | Switch, number>> = {
  accept: 0,
  remove: 1,
  restore: 2,
  block: 3,
  hold: 4,
  dismiss: 5,
  takeAll: 16,
  holdAll: 17,
  stop: 18,
  hideNames: 19,
  showNames: 20,
  setBanner: 21,
  dropBanner: 22,
};

const all = [...Deed.options, ...Switch.options];

/** The deed that the tables hold as `code`. */
export function deedOf(code: number): Deed | Switch {
  const found = all.find((each) => deedCodes[each] === code);
  if (found === undefined) throw new RangeError(`No deed has the code ${code}`);
  return found;
}
