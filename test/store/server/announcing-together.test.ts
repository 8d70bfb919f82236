import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { createStore } from '../../../src/store/create-store.ts';
import { rows } from '../../../src/store/database.ts';
import { openServer } from '../../../src/store/server.ts';
import { announceUntilKilled } from '../../support/announcing.ts';
import { makeServerDatabase } from '../../support/database.ts';
import { startPetition, visitor } from '../../support/petitions.ts';

const communitiesOnEach = 150;
/** Slow enough that both have something to say. */
const perSecond = 50;
const leaseMs = 90_000;
const maybeSent = 3;

test('two processes share the announcements while people sign; one dies, and another one takes over', {
  timeout: 120_000,
}, async () => {
  const { url, drop } = await makeServerDatabase();
  const now = new Date('2026-05-01T12:00:00Z');
  const database = await openServer(url);
  const store = createStore({ database, secret: 'a secret for tests', clock: () => now });
  onTestFinished(async () => {
    await store.close();
    await drop();
  });
  const petition = await startPetition(store, { slug: 'together', milestones: [10] });
  const everybody = (['discord', 'telegram'] as const).flatMap((platform) =>
    Array.from({ length: communitiesOnEach }, (_, id) => ({ platform, id: `${platform}-${id}` })),
  );
  await Promise.all(everybody.map((each) => store.follow(each, { petition, topic: '1', language: 'en' })));
  const sign = (person: number) =>
    store.sign({ petition, person: visitor(person), name: 'Somebody', visibility: 'public' });

  const both = Promise.all([
    announceUntilKilled(url, now, communitiesOnEach / 2, perSecond),
    announceUntilKilled(url, now, Number.POSITIVE_INFINITY, perSecond),
  ]);
  for (let person = 0; person < 2_000; person += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, at) => sign(person + at)));
  }
  const [dead, alive] = await both;
  const heir = await announceUntilKilled(url, new Date(now.getTime() + leaseMs), Number.POSITIVE_INFINITY);

  const said = [...dead, ...alive, ...heir];
  const onDiscord = said.filter((line) => line.startsWith('discord'));
  const onTelegram = said.filter((line) => line.startsWith('telegram'));
  expect(new Set(onDiscord).size).toBe(communitiesOnEach);
  expect(new Set(onTelegram).size).toBe(onTelegram.length);
  const [unsure] = rows<{ n: number }>(
    await database.db.execute(sql`select count(*)::int as n from announcement where state = ${maybeSent}`),
  );
  expect(onTelegram.length).toBeLessThanOrEqual(communitiesOnEach);
  expect(onTelegram.length + (unsure?.n ?? 0)).toBeGreaterThanOrEqual(communitiesOnEach);
  expect(Math.min(dead.length, alive.length)).toBeGreaterThan(0);
  const { count } = await store.tally(petition);
  expect(count).toBe(2_000);
});
