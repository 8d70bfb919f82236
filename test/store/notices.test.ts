import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createAnnouncer } from '../../src/announcer.ts';
import type { Announcing } from '../../src/announcing.ts';
import type { Person } from '../../src/domain/person.ts';
import type { NoticePace } from '../../src/store/notices.ts';
import type { Store } from '../../src/store/store.ts';
import { visitor } from '../support/petitions.ts';
import { minuteMs, twoProcesses } from './followers.ts';

const { database, store, other, now, passes, scene } = await twoProcesses();

/** What came so lately is told a little later. */
const settledMs = 5_000;
const pace: NoticePace = { perSecond: 1_000, restMs: 0, everyMs: 10 * minuteMs };
const look = (from: Store = store, own: Partial<NoticePace> = {}) => from.claimNotices('telegram', { ...pace, ...own });
const told = (due: Awaited<ReturnType<typeof look>>) => due.map(({ held, asked }) => ({ held, asked }));

let people = 0;
/** Somebody whom no test has met. */
function somebody(): Person {
  people += 1;
  return visitor(`notices ${people}`);
}

/** A community whose moderators want to hear in topic 7. */
async function watched(choices: readonly undefined[] = [undefined]) {
  const all = await scene(choices);
  const { petition, community } = all;
  await store.changeFollowing(community, { noticesIn: '7' });
  const number = await store.communityNumber(community);
  const signs = (hold: boolean, through: number | undefined = number) =>
    store.sign({ petition, person: somebody(), name: 'Somebody', visibility: 'public', community: through, hold });
  /** Somebody reports the signature of that number; as the table keeps it. */
  const reports = (signature: number, at = now()) =>
    database.db.execute(sql`
      insert into plea (petition_id, number, asker, kind, weighs, at)
      values (${petition}, ${signature}, gen_random_uuid(), 1, true, ${at.toISOString()}::timestamptz)
    `);
  /** Something of no moderator's let it wait; as the tables keep it. */
  const isHeldAgain = async (signature: number, by: 'reports' | 'signals' | 'host') => {
    await database.db.execute(sql`
      insert into deed (petition_id, batch, deed, platform, account, at, changed)
      select ${petition}::int, coalesce(max(batch), 0) + 1, 4, ${by}, '', ${now().toISOString()}::timestamptz, 1
      from deed where petition_id = ${petition}
    `);
    await database.db.execute(sql`
      insert into deed_signature (petition_id, batch, number, before, after)
      select ${petition}::int, max(batch), ${signature}::int, 0, 1 from deed where petition_id = ${petition}
    `);
    await database.db.execute(
      sql`update signature set state = 1 where petition_id = ${petition} and number = ${signature}`,
    );
    await database.db.execute(sql`update tally set count = count - 1, held = held + 1 where petition_id = ${petition}`);
  };
  return { ...all, number, signs, reports, isHeldAgain };
}

test('moderators hear within seconds that signatures wait, once, and how many', async () => {
  const { petition, community, number, signs } = await watched();
  await signs(true);
  await signs(true);
  await signs(false);
  expect(await look()).toEqual([]);
  passes(settledMs);

  expect(await look()).toEqual([
    {
      place: { community: community.id, topic: '7', number },
      language: 'en',
      petition,
      held: 2,
      asked: 0,
      comments: 0,
      toldBefore: undefined,
      toldUntil: new Date(now().getTime() - settledMs),
      sayAt: now(),
    },
  ]);

  expect(await look()).toEqual([]);
  passes(60 * minuteMs);
  expect(await look()).toEqual([]);
});

test('what comes in the next ten minutes is gathered, and told together with what waits still', async () => {
  const { signs } = await watched();
  await signs(true);
  passes(settledMs);
  expect(told(await look())).toEqual([{ held: 1, asked: 0 }]);
  for (let minute = 1; minute < 10; minute += 1) {
    await signs(true);
    passes(minuteMs);
    expect(await look()).toEqual([]);
  }

  passes(minuteMs);

  expect(told(await look())).toEqual([{ held: 10, asked: 0 }]);
});

test('of what came through elsewhere, or was dealt with already, moderators hear nothing', async () => {
  const { petition, number, signs } = await watched();
  await signs(true, number + 1);
  await store.sign({ petition, person: somebody(), name: 'Somebody', visibility: 'public', hold: true });
  const person = somebody();
  await store.sign({ petition, person, name: 'Somebody', visibility: 'public', community: number, hold: true });
  await store.withdrawSignature(petition, person);

  passes(settledMs);

  expect(await look()).toEqual([]);
});

test('moderators hear that signatures from their community were reported', async () => {
  const { signs, reports, number } = await watched();
  const [mine, others] = [await signs(false), await signs(false, number + 1)];
  if (mine.kind === 'notOpen' || others.kind === 'notOpen') throw new Error('Nobody could sign');
  await reports(others.signature.number);
  passes(settledMs);
  expect(await look()).toEqual([]);
  await reports(mine.signature.number);
  await reports(mine.signature.number);

  passes(settledMs);

  expect(told(await look())).toEqual([{ held: 0, asked: 1 }]);
});

test.each(['reports', 'signals'] as const)(
  'moderators hear of an old signature that waits again, by %s',
  async (by) => {
    const { signs, isHeldAgain } = await watched();
    await signs(true);
    const old = await signs(false);
    if (old.kind === 'notOpen') throw new Error('Nobody could sign');
    passes(settledMs);
    expect(told(await look())).toEqual([{ held: 1, asked: 0 }]);
    passes(30 * minuteMs);
    await isHeldAgain(old.signature.number, by);

    passes(settledMs);

    expect(told(await look())).toEqual([{ held: 2, asked: 0 }]);
  },
);

test('moderators hear that what somebody from their community wrote waits for a look, or was reported', async () => {
  const { petition, number } = await watched();
  const writes = async (hold: boolean, community?: number) => {
    const person = somebody();
    const outcome = await store.sign({ petition, person, name: 'Somebody', visibility: 'public', community });
    await store.comment(petition, person, 'Because', hold);
    return outcome.kind === 'notOpen' ? 0 : outcome.signature.number;
  };
  const reports = (written: number) =>
    store.report({ petition, number: written, by: somebody(), why: 'comment', weighs: true, holdAt: 2 });
  await writes(true);
  const [mine, others] = [await writes(false, number), await writes(false)];
  await reports(others);
  passes(settledMs);
  expect(await look()).toEqual([]);

  await writes(true, number);
  for (const _ of [1, 2]) await reports(mine);
  passes(settledMs);

  expect(await look()).toMatchObject([{ held: 0, asked: 0, comments: 2 }]);
  passes(30 * minuteMs);
  expect(await look()).toEqual([]);
});

test('of what somebody let wait by hand, moderators are not told', async () => {
  const { signs, isHeldAgain } = await watched();
  await signs(true);
  const old = await signs(false);
  if (old.kind === 'notOpen') throw new Error('Nobody could sign');
  passes(settledMs);
  expect(await look()).toHaveLength(1);
  await isHeldAgain(old.signature.number, 'host');

  passes(30 * minuteMs);

  expect(await look()).toEqual([]);
});

test('of two processes that look at the same time one tells', async () => {
  const { signs } = await watched();
  await signs(true);
  passes(settledMs);
  const claimed = await Promise.all([look(), look(other), look(), look(other)]);
  expect(claimed.flat()).toHaveLength(1);
});

test('what was not said is due again, and is not said twice when another process has said it since', async () => {
  const { signs } = await watched();
  await signs(true);
  passes(settledMs);
  const [first] = await look();
  await store.returnNotice(first!);
  const [second] = await look(other);
  expect(second).toMatchObject({ place: first!.place, held: 1, toldBefore: undefined });
  await other.returnNotice(second!);
  passes(1_000);
  expect(await look(other)).toHaveLength(1);

  await store.returnNotice(first!);

  expect(await look()).toEqual([]);
});

test('a community that rests is told when it has rested; one that is paused is told, for its moderators read elsewhere', async () => {
  const { community, number, signs } = await watched();
  await signs(true);
  passes(settledMs);
  await store.letRest(number, new Date(now().getTime() + 1_000));
  await store.pause({ community: community.id, topic: undefined, number }, 'noTopic');
  expect(await look()).toEqual([]);
  passes(1_000);
  expect(await look(store, { restMs: 4_000 })).toHaveLength(1);
  await store.changeFollowing(community, { card: 'on' });
});

test('a message to moderators lets the community rest like any other', async () => {
  const { petition, community, signs } = await watched();
  await store.changeFollowing(community, { card: 'on' });
  await signs(true);
  passes(settledMs);
  await look(store, { restMs: 4_000 });
  const cards = () =>
    store.claimCards('telegram', { perSecond: 1_000, restMs: 0, everyMs: 0 }, new Map([[petition, '1']]));
  expect(await cards()).toEqual([]);
  passes(4_000);
  expect(await cards()).toHaveLength(1);
});

test('no more communities are told in a second than the platform takes, the longest untold first', async () => {
  const { communities, petition } = await watched([undefined, undefined, undefined]);
  const numbers = await Promise.all(communities.map((community) => store.communityNumber(community)));
  for (const [at, through] of numbers.entries()) {
    await store.changeFollowing(communities[at]!, { noticesIn: '' });
    await store.sign({
      petition,
      person: somebody(),
      name: 'Somebody',
      visibility: 'public',
      community: through,
      hold: true,
    });
  }
  passes(settledMs);
  const slowly = { perSecond: 2 };
  const first = await look(store, slowly);
  expect(first.map(({ sayAt }) => sayAt.getTime() - now().getTime())).toEqual([0, 500]);
  expect(first.map(({ place }) => place.topic)).toEqual([undefined, undefined]);
  expect(await look(other, slowly)).toEqual([]);
  passes(1_000);
  expect(await look(other, slowly)).toHaveLength(1);
});

test('moderators hear nothing any more where that is not wanted, or not possible', async () => {
  const { community, number, signs } = await watched();
  await signs(true);
  passes(settledMs);
  const place = { community: community.id, topic: '7', number };
  expect(await store.endNotices({ ...place, topic: '8' })).toBe(false);
  expect(await store.endNotices(place)).toBe(true);
  expect(await store.endNotices(place)).toBe(false);
  expect(await look()).toEqual([]);
  expect((await store.following(community))?.noticesIn).toBeUndefined();
});

test('whoever follows no more hears of nothing', async () => {
  const { community, signs } = await watched();
  await signs(true);
  await store.unfollow(community);
  passes(settledMs);
  expect(await look()).toEqual([]);
});

test('nobody waits because a clock was ahead when moderators were last told', async () => {
  const { number, signs } = await watched();
  await signs(true);
  await database.db.execute(
    sql`update community set noticed_at = ${new Date(now().getTime() + 60 * minuteMs).toISOString()}::timestamptz where id = ${number}`,
  );
  passes(settledMs);
  expect(told(await look())).toEqual([{ held: 1, asked: 0 }]);
});

test('what is not said yet when the bot stops is left to the next process', async () => {
  const { communities, petition } = await watched([undefined, undefined]);
  await store.changeFollowing(communities[1]!, { noticesIn: '' });
  for (const community of communities) {
    const through = await store.communityNumber(community);
    await store.sign({
      petition,
      person: somebody(),
      name: 'Eve',
      visibility: 'public',
      community: through,
      hold: true,
    });
  }
  passes(settledMs);
  const { petitions } = await store.catalogue();
  const said: string[] = [];
  const begun = Promise.withResolvers<void>();
  const speaker: Announcing = {
    platform: 'telegram',
    recognisesRepetitionMs: 0,
    restMs: 0,
    cardEveryMs: 0,
    announce: async ({ community }) => {
      said.push(community);
      begun.resolve();
      return { kind: 'sent', message: '1' };
    },
    edit: async () => ({ kind: 'refused' }),
    pin: async () => false,
    inspect: async () => ({ kind: 'unknown' }),
    // The second has its moment half a second after the first.
    perSecond: () => 2,
    commandSuffix: () => '',
    topicLink: () => undefined,
  };
  const hears = (error: unknown) => {
    throw error;
  };
  const parts = { petitions: () => petitions, platforms: [speaker], clock: now, onFault: hears, onDropped: hears };
  const announcer = createAnnouncer({ store, ...parts });
  const looked = announcer.look();
  await begun.promise;
  await announcer.stop();
  await looked;
  expect(said).toHaveLength(1);

  passes(10 * minuteMs);
  const [due, ...others] = await look(other);
  expect(others).toEqual([]);
  expect([...said, due?.place.community].toSorted()).toEqual(communities.map(({ id }) => id).toSorted());
});
