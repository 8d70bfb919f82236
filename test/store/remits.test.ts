import { expect, test } from 'vitest';
import type { Occasion } from '../../src/dialogue/input.ts';
import type { Remit } from '../../src/domain/moderation.ts';
import type { Community, Person } from '../../src/domain/person.ts';
import { createRemits } from '../../src/remits.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();
const petition = await startPetition(store, { slug: 'moderated' });
const another = await startPetition(store, { slug: 'another' });

/** A server and another one, a group and another one, each with its number. */
const places = (['discord', 'telegram'] as const).flatMap((platform) =>
  ['here', 'elsewhere'].map((id): Community => ({ platform, id })),
);
const [server, otherServer, group, otherGroup] = places as [Community, Community, Community, Community];
const numbers = new Map<Community, number>();
for (const place of places) numbers.set(place, await store.communityNumber(place));
const numberOf = (place: Community) => numbers.get(place)!;
await store.follow(server, { petition, topic: undefined, language: undefined });
await store.changeFollowing(server, { moderatorRole: 'gardener' });

const ada: Person = { platform: 'discord', account: '1' };
const dee: Person = { platform: 'telegram', account: '5' };
const host: Person = { platform: 'telegram', account: '9' };
const chi: Person = { platform: 'web', account: 'c' };
await store.addModerator(petition, host);

/** What Telegram says of Dee. */
const group5: Readonly<Record<string, boolean | undefined>> = { here: true, elsewhere: false };
const { grant } = createRemits({
  store,
  announcing: (platform) => (platform === 'telegram' ? { moderates: async (id) => group5[id] } : undefined),
});

const all: Remit = { petition, community: undefined };
const through = (place: Community): Remit => ({ petition, community: numberOf(place) });
const whole = (remit: Remit) => ({ remit, maySwitch: true });
const part = (place: Community) => ({ remit: through(place), maySwitch: false });
const refused = { refused: 'notModerator' };
const asks = (asked: Remit, occasion: Partial<Occasion>) => grant(asked, { alone: true, now: new Date(), ...occasion });

test('those whom the host named act on what they ask for, and set switches', async () => {
  expect(await asks(all, { person: host })).toEqual(whole(all));
  expect(await asks(through(group), { person: host })).toEqual(whole(through(group)));
  expect(await asks(through(server), { person: host, community: group })).toEqual(whole(through(server)));
});

test('those whom the host named for one petition do not act on another', async () => {
  expect(await asks({ petition: another, community: undefined }, { person: host })).toEqual(refused);
  expect(await asks({ petition: 4711, community: undefined }, { person: host })).toEqual(refused);
});

test('nobody acts without an account', async () => {
  expect(await asks(all, { community: server, moderates: true })).toEqual(refused);
});

test.each([
  ['by the right of the platform', { moderates: true }],
  ['by the role that managers chose', { moderates: false, roles: ['baker', 'gardener'] }],
  ['by that role where the rights are not known', { roles: ['gardener'] }],
])('in a server, who moderates it %s acts on what came through it, and nothing else', async (_, rights) => {
  const here = { person: ada, community: server, ...rights };
  expect(await asks(all, here)).toEqual(part(server));
  expect(await asks(through(server), here)).toEqual(part(server));
  expect(await asks(through(otherServer), here)).toEqual(refused);
  expect(await asks(through(group), here)).toEqual(refused);
});

test.each([
  ['has no right', { moderates: false }, 'notModerator'],
  ['has another role', { moderates: false, roles: ['baker'] }, 'notModerator'],
  ['has rights that are not known', { moderates: undefined, roles: [] }, 'unknown'],
])('in a server, who %s acts on nothing', async (_, rights, why) => {
  expect(await asks(all, { person: ada, community: server, ...rights })).toEqual({ refused: why });
});

test('the role of one server is worth nothing in another', async () => {
  const roles = ['gardener'];
  expect(await asks(all, { person: ada, community: otherServer, moderates: false, roles })).toEqual(refused);
});

test('in the private chat on Discord nobody acts for a server', async () => {
  expect(await asks(through(server), { person: ada })).toEqual(refused);
});

test('in the private chat on Telegram, Telegram is asked about the group that is meant', async () => {
  expect(await asks(through(group), { person: dee })).toEqual(part(group));
  expect(await asks(all, { person: dee, community: numberOf(group) })).toEqual(part(group));
  expect(await asks(through(otherGroup), { person: dee })).toEqual(refused);
  expect(await asks(all, { person: dee, community: numberOf(otherGroup) })).toEqual(refused);
});

test('whoever came from their own group acts on no other', async () => {
  expect(await asks(through(otherGroup), { person: dee, community: numberOf(group) })).toEqual(refused);
});

test('without a group nobody acts for one', async () => {
  expect(await asks(all, { person: dee })).toEqual(refused);
  expect(await asks({ petition, community: 4711 }, { person: dee })).toEqual(refused);
});

test('nobody acts for a community of another platform', async () => {
  expect(await asks(through(server), { person: dee })).toEqual(refused);
  expect(await asks(through(group), { person: ada })).toEqual(refused);
  expect(await asks(through(group), { person: chi, community: numberOf(group) })).toEqual(refused);
});

test('where Telegram does not answer, that is said', async () => {
  const silent = createRemits({ store, announcing: () => ({ moderates: async () => undefined }) });
  expect(await silent.grant(through(group), { person: dee, alone: true, now: new Date() })).toEqual({
    refused: 'unknown',
  });
});
