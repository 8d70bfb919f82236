import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();

test('growth is told by the hour, in running totals, without those who withdrew', async () => {
  let now = new Date('2026-03-01T10:10:00Z');
  const store = await database.openStore({ clock: () => now });
  const petition = await startPetition(store, { slug: 'growing' });
  const sign = (account: string) =>
    store.sign({ petition, person: visitor(account), name: 'Somebody', visibility: 'public' });
  expect(await store.growth(petition)).toEqual([]);
  await Promise.all([sign('ada'), sign('ben')]);
  now = new Date('2026-03-01T10:59:59Z');
  await sign('chi');
  now = new Date('2026-03-03T23:00:00Z');
  await sign('dee');
  now = new Date('2026-03-04T08:00:00Z');
  await sign('eve');

  await store.withdrawSignature(petition, visitor('dee'));

  expect(await store.growth(petition)).toEqual([
    { at: new Date('2026-03-01T11:00:00Z'), count: 3 },
    { at: new Date('2026-03-04T09:00:00Z'), count: 4 },
  ]);
});
