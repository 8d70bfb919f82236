import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rows } from '../../src/store/database.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();

test('a community hears how many came through it, and those who withdrew do not count', async () => {
  const petition = await startPetition(store, { slug: 'origins' });
  const sign = (account: number, community: number | undefined) =>
    store.sign({ petition, person: visitor(account), name: 'Name', visibility: 'public', community });
  await Promise.all([sign(1, 5), sign(2, 5), sign(3, 6), sign(4, undefined), sign(1, 6)]);

  await Promise.all([1, 4].map((account) => store.withdrawSignature(petition, visitor(account))));

  expect(await store.signedThrough(petition, 5)).toBe(1);
  expect(await store.signedThrough(petition, 6)).toBe(1);
  expect(await store.signedThrough(petition, 7)).toBe(0);
});

test('however people sign and withdraw, the count of each community is that of its standing signatures', async () => {
  const step = fc.record({
    account: fc.integer({ min: 1, max: 12 }),
    community: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    withdraws: fc.boolean(),
  });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      round += 1;
      const petition = await startPetition(store, { slug: `random-${round}` });
      await Promise.all(
        steps.map(({ account, community, withdraws }) => {
          const person = visitor(account);
          return withdraws
            ? store.withdrawSignature(petition, person)
            : store.sign({ petition, person, name: 'Name', visibility: 'public', community });
        }),
      );

      const counted = await database.db.execute(sql`
        select community, count(*)::int as n from signature
        where petition_id = ${petition} and community is not null group by 1 order by 1
      `);
      const kept = await database.db.execute(sql`
        select community, n from origin where petition_id = ${petition} and n <> 0 order by 1
      `);
      expect(rows(kept)).toEqual(rows(counted));
    }),
    { numRuns: 15 },
  );
});
