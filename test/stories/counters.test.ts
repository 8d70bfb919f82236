import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { installation } from '../support/installation.ts';

const hourMs = 60 * 60_000;

test('a counter that went wrong while the bot was stopped is mended when it starts, and the log says so', async () => {
  const all = await installation();
  const [petition] = (await all.store.catalogue()).petitions;
  await all.database.db.execute(sql`update tally set count = 5 where petition_id = ${petition!.id}`);
  all.passes(hourMs);

  await all.restarts();
  // Whoever stops has finished what was being compared.
  await all.restarts();

  expect((await all.store.tally(petition!.id)).count).toBe(0);
  expect(all.logged.filter((line) => line.includes('is mended'))).toEqual([
    'A counter was wrong and is mended: harbour-pool, count was 5 and is 0.',
  ]);
});
