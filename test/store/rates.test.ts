import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conversation as conversations, rate } from '../../src/store/schema.ts';
import type { RateLimit } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';

const database = await testDatabase();
const store = await database.openStore();

const thrice: RateLimit = { name: 'test', points: 3, seconds: 60 };
const ada = { platform: 'telegram', account: '4711001' } as const;
const ben = { platform: 'telegram', account: '4711002' } as const;

const noon = new Date('2026-11-22T12:00:00Z');
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  await database.db.delete(rate);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Several stores, as in several processes; each has its own memory. */
const another = () => database.openStore();

test('Ada may do something three times, and then hears from when on she may again', async () => {
  const open = await another();
  vi.setSystemTime(after(0));
  expect(await open.spend(thrice, ada)).toBeUndefined();
  vi.setSystemTime(after(10));
  expect(await open.spend(thrice, ada)).toBeUndefined();
  expect(await open.spend(thrice, ada)).toBeUndefined();

  vi.setSystemTime(after(20));

  expect(await open.spend(thrice, ada)).toEqual(after(60));
  vi.setSystemTime(after(61));
  expect(await open.spend(thrice, ada)).toBeUndefined();
});

test('Ben is not limited by what Ada does, nor Ada by another limit', async () => {
  const open = await another();
  for (let time = 0; time < 4; time++) await open.spend(thrice, ada);

  expect(await open.spend(thrice, ben)).toBeUndefined();
  expect(await open.spend({ ...thrice, name: 'other' }, ada)).toBeUndefined();
});

test('several processes count together, also those that start later', async () => {
  const [one, other] = [await another(), await another()];
  await one.spend(thrice, ada);
  await other.spend(thrice, ada);
  await one.spend(thrice, ada);

  expect(await other.spend(thrice, ada)).toEqual(after(60));
  expect(await (await another()).spend(thrice, ada)).toEqual(after(60));
});

test('of twenty at once, three are let through', async () => {
  const stores = await Promise.all([another(), another()]);

  const answers = await Promise.all(Array.from({ length: 20 }, (_, turn) => stores[turn % 2]!.spend(thrice, ada)));

  expect(answers.filter((until) => until === undefined)).toHaveLength(3);
});

test('points are spent in portions', async () => {
  const open = await another();
  expect(await open.spend(thrice, 17, 2)).toBeUndefined();
  expect(await open.spend(thrice, 17, 2)).toEqual(after(60));
  expect(await open.spend(thrice, 18, 2)).toBeUndefined();
});

test('who goes on all the same costs the database nothing more', async () => {
  const open = await another();
  for (let time = 0; time < 50; time++) await open.spend(thrice, ada);

  const [kept] = await database.db.select().from(rate);

  expect(kept?.points).toBeLessThanOrEqual(thrice.points + 1);
});

test('the table holds a code for an account, the number of a community, and nothing that names anybody', async () => {
  await store.spend(thrice, ada);
  await store.spend(thrice, 17);

  const kept = await database.db.select().from(rate).orderBy(rate.key);

  expect(kept.map(({ key }) => key)).toEqual([
    'test:17',
    expect.stringMatching(/^test:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  ]);
  expect(JSON.stringify(kept)).not.toContain(ada.account);
});

test('the code is another one than that of the person in conversation', async () => {
  await store.spend(thrice, ada);
  const conversation = {
    id: '0',
    flow: 'sign' as const,
    petition: 'p',
    answers: {},
    written: {},
    expiresAt: after(60),
  };
  await store.saveConversation(ada, conversation, 0);

  const [saved] = await database.db.select().from(conversations);
  const [kept] = await database.db.select().from(rate);

  expect(saved?.person).toHaveLength(36);
  expect(kept?.key).not.toContain(saved?.person);
});

test('what has run out is forgotten, and nothing else', async () => {
  await store.spend(thrice, ada);
  vi.setSystemTime(after(30));
  await store.spend(thrice, ben);
  vi.setSystemTime(after(61));

  expect(await store.forgetSpent()).toBe(1);

  expect(await database.db.$count(rate)).toBe(1);
  expect(await store.forgetSpent()).toBe(0);
});
