import fc from 'fast-check';
import { BulkDeed, Deed } from '../../src/domain/moderation.ts';

/** People have the accounts 1 to this. */
export const lastAccount = 9;

/**
 * What one person does, or moderators do with the signatures of people. `as` is the community whose moderators do it, or 0 for
 * those of the whole petition.
 */
export type Step =
  | {
      readonly do: 'sign';
      readonly account: number;
      readonly hold: boolean;
      readonly hidden: boolean;
      readonly from: number;
    }
  | { readonly do: 'withdraw' | 'hide' | 'show' | 'rename' | 'ask'; readonly account: number }
  /** Somebody else reports this person's signature. */
  | { readonly do: 'report'; readonly account: number; readonly reporter: number }
  | {
      readonly do: Deed;
      readonly accounts: readonly number[];
      readonly as: number;
      /** Whether the moderator was shown them just now, or before anybody changed a name. */
      readonly seesNow: boolean;
    }
  /** Somebody looks for these people's signatures and wants something done with them; a second one agrees or not. */
  | {
      readonly do: 'propose';
      readonly deed: BulkDeed;
      readonly accounts: readonly number[];
      readonly as: number;
      readonly agrees: boolean;
    }
  /** Of the batches that there are, counted round and round. */
  | { readonly do: 'undo'; readonly which: number; readonly as: number };

const account = fc.integer({ min: 1, max: lastAccount });
const some = (most: number) => fc.uniqueArray(account, { minLength: 1, maxLength: most });
const one = <Word extends string>(...words: readonly Word[]) => fc.constantFrom(...words);
/** Mostly the whole petition. */
const as = fc.constantFrom(0, 0, 0, 1);

/** Any step, the more frequent ones more often. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: one('sign'), account, hold: fc.boolean(), hidden: fc.boolean(), from: fc.nat(2) }),
  },
  { weight: 4, arbitrary: fc.record({ do: one('withdraw', 'hide', 'show', 'rename', 'ask'), account }) },
  { weight: 3, arbitrary: fc.record({ do: one('report'), account, reporter: fc.nat(2) }) },
  { weight: 8, arbitrary: fc.record({ do: one(...Deed.options), accounts: some(5), as, seesNow: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('propose'),
      deed: one(...BulkDeed.options),
      accounts: some(lastAccount),
      as,
      agrees: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: one('undo'), which: fc.nat(30), as }) },
);
