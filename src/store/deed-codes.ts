import { type SQL, sql } from 'drizzle-orm';
import { CommentDeed, Deed } from '../domain/moderation.ts';
import { Switch } from '../domain/switches.ts';

/** How deeds with signatures and with comments, and switches that were set, stand in the tables. */
export const deedCodes: Readonly<Record<Deed | CommentDeed | Switch, number>> = {
  accept: 0,
  remove: 1,
  restore: 2,
  block: 3,
  hold: 4,
  dismiss: 5,
  acceptComment: 8,
  removeComment: 9,
  restoreComment: 10,
  holdComment: 11,
  takeAll: 16,
  holdAll: 17,
  stop: 18,
  hideNames: 19,
  showNames: 20,
  setBanner: 21,
  dropBanner: 22,
};

const all = [...Deed.options, ...CommentDeed.options, ...Switch.options];

/** The deed that the tables hold as `code`. */
export function deedOf(code: number): Deed | CommentDeed | Switch {
  const found = all.find((each) => deedCodes[each] === code);
  if (found === undefined) throw new RangeError(`No deed has the code ${code}`);
  return found;
}

/** What a deed is done with. */
export type DoneWith = 'signature' | 'comment';

/** What a deed is done with that is no switch. */
export const doneWith = (deed: Deed | CommentDeed): DoneWith =>
  CommentDeed.safeParse(deed).success ? 'comment' : 'signature';

const codesOf: Readonly<Record<DoneWith, readonly number[]>> = {
  signature: Deed.options.map((deed) => deedCodes[deed]),
  comment: CommentDeed.options.map((deed) => deedCodes[deed]),
};

/** Whether a deed that a query has was done with a signature, or with a comment. */
export const isDoneWith = (what: DoneWith, deed: SQL): SQL => sql`${deed} in (${sql.raw(codesOf[what].join(', '))})`;
