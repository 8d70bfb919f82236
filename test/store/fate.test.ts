import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { rows } from '../../src/store/database.ts';
import { claims, heard, look, minuteMs, twoProcesses } from './followers.ts';

const { database, store, now, passes, scene, placeOf } = await twoProcesses();
const followers = (count: number) => Array.from({ length: count }, () => undefined);
const hourMs = 60 * minuteMs;

/** How many announcements are due, whether or not they can be said. */
async function waiting(): Promise<number> {
  const due = sql`state < 2 and due_at <= ${now().toISOString()}::timestamptz`;
  const [counted] = rows<{ n: number }>(
    await database.db.execute(sql`select count(*)::int as n from announcement where ${due}`),
  );
  return counted!.n;
}

async function settleAll(petition: number): Promise<void> {
  await database.db.execute(sql`update announcement set state = 4 where petition_id = ${petition}`);
}

test('of milestones that wait together the highest is told, and the goal all the same', async () => {
  const { signs } = await scene(followers(1), { signatureGoal: 12 });
  for (const people of [10, 2, 13]) {
    await signs(people);
    await store.spreadNews();
    passes(1_000);
  }

  expect(await claims(store)).toMatchObject([{ count: 12, goalReached: true }]);
  expect(await claims(store)).toMatchObject([{ count: 25, goalReached: false }]);
  expect(await claims(store)).toEqual([]);
});

test('a milestone that had to wait is told no more once a higher one was heard', async () => {
  const { signs } = await scene(followers(1));
  await signs(10);
  const [late] = await claims(store);
  await store.postponeAnnouncement(late!, new Date(now().getTime() + minuteMs), false);
  await signs(15);
  const [higher] = await claims(store);
  await store.settleAnnouncement(higher!, 'sent');

  passes(minuteMs);

  expect(await look(store)).toEqual({ due: [], tooOld: 0 });
});

test('a milestone that had to wait is told if the higher one never was', async () => {
  const { signs } = await scene(followers(1));
  await signs(10);
  const [late] = await claims(store);
  await store.postponeAnnouncement(late!, new Date(now().getTime() + minuteMs), false);
  await signs(15);
  const [higher] = await claims(store);
  await store.settleAnnouncement(higher!, 'dropped');

  passes(minuteMs);

  expect(await claims(store)).toMatchObject([{ count: 10 }]);
});

test('news is told for a day; what is older is dropped and counted', async () => {
  const { communities, signs } = await scene(followers(3));
  await signs(10);
  const due = await claims(store);
  const dayOld = new Date(now().getTime() + 24 * hourMs);
  await store.postponeAnnouncement(due[0]!, dayOld, false);
  for (const each of due.slice(1)) await store.postponeAnnouncement(each, new Date(dayOld.getTime() + 1), false);
  passes(24 * hourMs);
  expect(heard(await claims(store))).toEqual([[due[0]!.place.community, 10]]);

  passes(1);

  expect(communities).toHaveLength(3);
  expect(await look(store)).toEqual({ due: [], tooOld: 2 });
  expect(await look(store)).toEqual({ due: [], tooOld: 0 });
});

test('news that a paused community waits for is dropped after a day, too', async () => {
  const { community, signs } = await scene(followers(1));
  await store.pause(await placeOf(community), 'noRights');
  await signs(10);
  for (let hours = 0; hours < 24; hours += 1) {
    expect(await look(store)).toEqual({ due: [], tooOld: 0 });
    passes(hourMs);
  }

  passes(hourMs);

  expect(await look(store)).toEqual({ due: [], tooOld: 1 });
  await store.changeFollowing(community, { topic: '9' });
  expect(await look(store)).toEqual({ due: [], tooOld: 0 });
});

test('paused communities are looked at once an hour, and hold nobody up for long', async () => {
  const paused = 520;
  const { petition, signs } = await scene([]);
  await database.db.execute(sql`
    insert into community (id, platform, place, petition_id, followed_at, paused)
    select each, 'telegram', 'paused-' || each, ${petition}, '2026-01-01Z', 'noRights'
    from generate_series(1, ${paused}::int) as each
  `);
  onTestFinished(() => settleAll(petition));
  await signs(10);
  await store.spreadNews();
  passes(1);
  const { signs: theySign, community } = await scene(followers(1));
  await theySign(10);

  const first = await claims(store, { perSecond: 1 });
  expect(await waiting()).toBeLessThan(paused / 2);
  const second = await claims(store, { perSecond: 1 });

  expect(heard([...first, ...second])).toEqual([[community.id, 10]]);
  expect(await waiting()).toBe(0);
  await store.changeFollowing({ platform: 'telegram', id: 'paused-7' }, { topic: '9' });
  passes(1_000);
  expect(heard(await claims(store))).toEqual([['paused-7', 10]]);
});

test('who stops following and begins anew between two looks does not hear what was news before', async () => {
  const { petition, community, signs } = await scene(followers(1));
  await signs(10);
  await store.spreadNews();
  passes(1_000);
  await store.unfollow(community);

  await store.follow(community, { petition, topic: undefined, language: undefined });

  expect(await look(store)).toEqual({ due: [], tooOld: 0 });
});
