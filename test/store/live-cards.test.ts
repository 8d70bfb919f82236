import { expect, test } from 'vitest';
import type { CardPace, DueCard } from '../../src/store/live-cards.ts';
import type { Store } from '../../src/store/store.ts';
import { twoProcesses } from './followers.ts';

const { store, other, now, passes, scene, placeOf } = await twoProcesses();

const cardPace: CardPace = { perSecond: 1_000, everyMs: 10_000, restMs: 0 };
const shows = (message: string, pinned = false) => ({ kind: 'shows', message, pinned }) as const;

/** A community that wants a live card of its petition, whose mark is `mark`. */
async function withCard(card: 'on' | 'pinned' = 'on') {
  const { petition, community } = await scene([{ card }]);
  const number = await store.communityNumber(community);
  const look = (mark: string, { from = store, pace = {} }: { from?: Store; pace?: Partial<CardPace> } = {}) =>
    from.claimCards('telegram', { ...cardPace, ...pace }, new Map([[petition, mark]]));
  return { petition, community, number, look };
}

/** The same, where the card is there already, as message `7`. */
async function withPostedCard(card: 'on' | 'pinned' = 'on') {
  const made = await withCard(card);
  const [due] = await made.look('1');
  await store.settleCard(due!, shows('7', card === 'pinned'));
  passes(20_000);
  return made;
}

/** The card is posted, and lost. */
async function loses(look: (mark: string) => Promise<readonly DueCard[]>) {
  const [due] = await look('1');
  await store.settleCard(due!, { kind: 'lost' });
  passes(61_000);
  return due;
}

test('a card is posted once it is wanted, and changed when its mark does', async () => {
  const { petition, community, number, look } = await withCard();

  const [due] = await look('1');

  expect(due).toEqual({
    place: { community: community.id, topic: undefined, number },
    language: 'en',
    petition,
    mark: `${petition} en 1`,
    message: undefined,
    posted: 1,
    isPinned: false,
    toBePinned: false,
    changeAt: now(),
  });
  await store.settleCard(due!, shows('7'));
  passes(20_000);
  expect(await look('1')).toEqual([]);
  expect(await look('2')).toMatchObject([{ message: '7', mark: `${petition} en 2`, posted: 1 }]);
});

test('a card is left alone for a while after each change', async () => {
  const { look } = await withPostedCard();
  const [due] = await look('2');
  await store.settleCard(due!, shows('7'));
  passes(9_000);
  expect(await look('3')).toEqual([]);
  passes(1_000);
  expect(await look('3')).toHaveLength(1);
});

test('a card that was just posted is changed when the slowest platform allows it', async () => {
  const { look } = await withCard();
  const [due] = await look('1');
  await store.settleCard(due!, shows('7'));
  passes(14_000);
  expect(await look('2')).toEqual([]);
  passes(1_000);
  expect(await look('2')).toHaveLength(1);
});

test('of two processes one changes the card', async () => {
  const { look } = await withCard();
  const taken = await Promise.all([look('1'), look('1', { from: other }), look('1')]);
  expect(taken.flat()).toHaveLength(1);
});

test('cards keep the platform’s pace, and the community rests after each', async () => {
  const { petition } = await scene([{ card: 'on' }, { card: 'on' }, { card: 'on' }]);
  const look = (perSecond: number) =>
    store.claimCards('telegram', { ...cardPace, perSecond, restMs: 5_000 }, new Map([[petition, '1']]));

  const first = await look(2);
  expect(first.map(({ changeAt }) => changeAt.getTime() - now().getTime())).toEqual([0, 500]);
  passes(1_000);
  expect(await look(2)).toHaveLength(1);
  for (const due of first) await store.settleCard(due, { kind: 'later', at: now() });
  expect(await look(2)).toEqual([]);
  passes(5_000);
  expect(await look(2)).toHaveLength(2);
});

test('a card that was deleted is posted anew once, then given up until the managers choose one again', async () => {
  const { petition, community, look } = await withCard();
  expect(await loses(look)).toMatchObject({ message: undefined, posted: 1 });
  expect(await loses(look)).toMatchObject({ message: undefined, posted: 2 });

  expect(await look('2')).toEqual([]);
  expect(await store.following(community)).toMatchObject({ card: 'on', cardGivenUp: true });
  expect(await store.petitionsWithCards('telegram')).not.toContain(petition);

  expect(await store.changeFollowing(community, { card: 'pinned' })).toMatchObject({ cardGivenUp: false });
  expect(await look('2')).toMatchObject([{ message: undefined, posted: 1, toBePinned: true }]);
});

test('other choices do not bring back a card that was given up; following anew does', async () => {
  const { petition, community, look } = await withCard();
  await loses(look);
  await loses(look);
  await store.changeFollowing(community, { milestones: 'few' });
  expect(await look('2')).toEqual([]);

  await store.follow(community, { petition, topic: undefined, language: undefined });

  expect(await look('2')).toHaveLength(1);
});

test.each([
  ['a new card', withCard],
  ['a change of a card', withPostedCard],
])('%s that the platform refuses for good is given up until the managers choose one again', async (_what, make) => {
  const { petition, community, look } = await make();
  const [due] = await look('2');

  await store.settleCard(due!, { kind: 'refused' });

  passes(61_000);
  expect(await look('3')).toEqual([]);
  expect(await store.following(community)).toMatchObject({ card: 'on', cardGivenUp: true });
  expect(await store.petitionsWithCards('telegram')).not.toContain(petition);
  await store.changeFollowing(community, { card: 'on' });
  expect(await look('3')).toMatchObject([{ message: undefined, posted: 1 }]);
});

test('a refused card that nobody wants any more is forgotten', async () => {
  const { community, look } = await withPostedCard();
  await store.changeFollowing(community, { card: 'off' });
  const [due] = await look('1');

  await store.settleCard(due!, { kind: 'refused' });

  await store.changeFollowing(community, { card: 'on' });
  expect(await look('1')).toMatchObject([{ message: undefined, posted: 1 }]);
});

test('a process that dies while it posts may have posted: that counts', async () => {
  const { community, look } = await withCard();
  expect(await look('1')).toMatchObject([{ posted: 1 }]);
  passes(239_000);
  expect(await look('1')).toEqual([]);
  passes(1_000);
  expect(await look('1')).toMatchObject([{ posted: 2 }]);

  passes(240_000);

  expect(await look('1')).toEqual([]);
  expect(await store.following(community)).toMatchObject({ cardGivenUp: true });
});

test('what a process says of a card that another one has posted since does not count', async () => {
  const { look } = await withCard();
  const [lost] = await look('1');
  passes(240_000);
  const [found] = await look('1', { from: other });
  await store.settleCard(lost!, shows('6'));
  await other.settleCard(found!, shows('7'));
  passes(20_000);
  expect(await look('2')).toMatchObject([{ message: '7', posted: 2 }]);
});

test('a platform that asks to wait has not been posted to', async () => {
  const { look } = await withCard();
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const [due] = await look('1');
    expect(due).toMatchObject({ posted: 1 });
    await store.settleCard(due!, { kind: 'later', at: new Date(now().getTime() + 5_000) });
    passes(4_000);
    expect(await look('1')).toEqual([]);
    passes(1_000);
  }
});

test('a change that has to wait is made when its time has come', async () => {
  const { look } = await withPostedCard();
  const [due] = await look('2');
  await store.settleCard(due!, { kind: 'later', at: new Date(now().getTime() + 30_000) });
  passes(29_000);
  expect(await look('2')).toEqual([]);
  passes(1_000);
  expect(await look('2')).toMatchObject([{ message: '7', posted: 1 }]);
});

test('a card is pinned once, and again when it is posted anew', async () => {
  const { community, look } = await withPostedCard();
  await store.changeFollowing(community, { card: 'pinned' });
  const [due] = await look('1');
  expect(due).toMatchObject({ message: '7', isPinned: false, toBePinned: true });
  await store.settleCard(due!, shows('7', true));
  passes(10_000);
  expect(await look('1')).toEqual([]);
  const [changed] = await look('2');
  expect(changed).toMatchObject({ isPinned: true, toBePinned: true });

  await store.settleCard(changed!, { kind: 'lost' });

  passes(10_000);
  expect(await look('2')).toMatchObject([{ message: undefined, isPinned: false, toBePinned: true, posted: 2 }]);
});

test('a card that could not be pinned is left alone until it changes', async () => {
  const { community, look } = await withPostedCard();
  await store.changeFollowing(community, { card: 'pinned' });
  const [due] = await look('1');
  await store.settleCard(due!, shows('7', false));
  passes(60_000);
  expect(await look('1')).toEqual([]);
  expect(await look('2')).toMatchObject([{ isPinned: false, toBePinned: true }]);
});

test('a press while the card is being changed is made good at the next look', async () => {
  const { number, look } = await withPostedCard();
  const [due] = await look('2');
  expect(await store.touchCard(number, '7')).toBe(true);
  await store.settleCard(due!, shows('7'));
  passes(60_000);
  expect(await look('2')).toMatchObject([{ message: '7' }]);
});

test('a press that changed the card is made good at the next look', async () => {
  const { petition, number, look } = await withPostedCard();
  expect(await store.touchCard(number, '8')).toBe(false);
  expect(await store.touchCard(number + 1, '7')).toBe(false);
  expect(await look('1')).toEqual([]);

  expect(await store.touchCard(number, '7')).toBe(true);

  // What answers the press is on the card first.
  expect(await look('1')).toEqual([]);
  passes(10_000);
  expect(await look('1')).toMatchObject([{ message: '7', mark: `${petition} en 1` }]);
});

test('a card that nobody wants any more is taken away and forgotten', async () => {
  const { petition, community, look } = await withPostedCard();
  expect(await store.petitionsWithCards('telegram')).toContain(petition);
  await store.changeFollowing(community, { card: 'off' });

  const [due] = await look('1');

  expect(due).toMatchObject({ petition: undefined, mark: undefined, message: '7', toBePinned: false });
  expect(await store.petitionsWithCards('telegram')).not.toContain(petition);
  await store.settleCard(due!, { kind: 'gone' });
  await store.changeFollowing(community, { card: 'on' });
  expect(await look('1')).toMatchObject([{ message: undefined, posted: 1 }]);
});

test('a card that is wanted again while it is taken away is shown again in its place', async () => {
  const { petition, community, look } = await withPostedCard();
  await store.changeFollowing(community, { card: 'off' });
  const [due] = await look('1');
  await store.changeFollowing(community, { card: 'on' });

  await store.settleCard(due!, { kind: 'gone' });

  passes(10_000);
  expect(await look('1')).toMatchObject([{ message: '7', mark: `${petition} en 1` }]);
});

test('a card that was never posted is forgotten without a word', async () => {
  const { community, look } = await withCard();
  await store.unfollow(community);
  expect(await look('1')).toEqual([]);
});

test('who stops following has the card taken away', async () => {
  const { community, look } = await withPostedCard();
  await store.unfollow(community);
  expect(await look('1')).toMatchObject([{ petition: undefined, message: '7' }]);
});

test('in another topic there is another card, and the old one goes', async () => {
  const { petition, community, look } = await withPostedCard();

  await store.changeFollowing(community, { topic: '9' });

  const [one] = await look('1');
  passes(1);
  const [another] = await look('1');
  expect([one, another].map((due) => [due!.place.topic, due!.message, due!.petition])).toEqual(
    expect.arrayContaining([
      [undefined, '7', undefined],
      ['9', undefined, petition],
    ]),
  );
});

test('a card in another language, or of another petition, is another card, whatever its mark', async () => {
  const { community, look } = await withPostedCard();
  await store.changeFollowing(community, { language: 'de' });
  const [due] = await look('1');
  expect(due).toMatchObject({ language: 'de', message: '7' });
  await store.settleCard(due!, shows('7'));
  passes(10_000);
  expect(await look('1')).toEqual([]);
  const { petition } = await scene([]);

  await store.follow(community, { petition, topic: undefined, language: undefined });

  const changed = await store.claimCards('telegram', cardPace, new Map([[petition, '1']]));
  expect(changed).toMatchObject([{ petition, message: '7' }]);
});

test('a paused or resting community’s card is left alone, and that of a petition without a mark', async () => {
  const { petition, community, number, look } = await withPostedCard();
  expect(await store.claimCards('telegram', cardPace, new Map([[petition + 1, '2']]))).toEqual([]);
  await store.pause(await placeOf(community), 'noRights');
  expect(await look('2')).toEqual([]);
  await store.follow(community, { petition, topic: undefined, language: undefined });
  await store.letRest(number, new Date(now().getTime() + 1_000));
  expect(await look('2')).toEqual([]);
  passes(1_000);
  expect(await look('2')).toHaveLength(1);
});

test('a community that the bot has left has no card; following again, it gets a new one', async () => {
  const { petition, community, look } = await withPostedCard();
  await store.leave(community);
  expect(await look('2')).toEqual([]);
  await store.follow(community, { petition, topic: undefined, language: undefined });
  expect(await look('2')).toMatchObject([{ message: undefined, posted: 1 }]);
});

test('managers who change everything and processes that look at the same time never block each other', async () => {
  const { petition, communities } = await scene(Array.from({ length: 12 }, () => ({ card: 'on' as const })));
  const marks = (mark: number) => new Map([[petition, String(mark)]]);
  const look = async (from: Store, mark: number) => {
    const due = await from.claimCards('telegram', cardPace, marks(mark));
    for (const card of due) {
      await from.settleCard(card, card.petition === undefined ? { kind: 'gone' } : shows(`m${card.place.number}`));
    }
  };
  for (let round = 0; round < 6; round += 1) {
    await Promise.all([
      look(store, round),
      ...communities.map(async (community, at) => {
        const from = at % 2 === 0 ? store : other;
        await from.changeFollowing(community, { topic: at % 3 === 0 ? String(round) : undefined });
        if (at % 4 === 0) await from.unfollow(community);
        await from.follow(community, { petition, topic: undefined, language: undefined });
      }),
      look(other, round),
    ]);
    passes(61_000);
  }
  // A card that was begun anew while it was being posted waits until the lease of that has run out: four minutes.
  for (let left = 0; left < 6; left += 1) {
    await look(store, 100);
    passes(61_000);
  }
  expect(await store.claimCards('telegram', cardPace, marks(100))).toEqual([]);
  expect(await store.claimCards('telegram', cardPace, marks(101))).toHaveLength(12);
});
