import { expect, test } from 'vitest';
import { topicLink } from '../../adapters/telegram/topic-link.ts';
import type { PlaceState } from '../../src/index.ts';
import type { FakeTelegram } from '../support/fake-telegram.ts';
import { startBot } from '../support/telegram/bot.ts';
import type { FakeGroup } from '../support/telegram/groups.ts';

type GroupFacts = Partial<Parameters<FakeTelegram['group']>[0]>;

/** A connected bot in a group that it can be asked about. */
async function inGroup(facts: GroupFacts = {}, options: Parameters<typeof startBot>[1] = {}) {
  const bot = await startBot({}, options);
  const town = bot.telegram.group({ title: 'Town', ...facts });
  await expect.poll(() => bot.platform.status().state).toBe('connected');
  const inspect = (pins: boolean, topic?: string) =>
    bot.platform.inspect({ community: String(town.id), topic, number: 40 }, pins);
  return { ...bot, town, inspect };
}

const [noText, noPhotos, noPins] = ['Send Messages', 'Send Photos', 'Pin Messages'] as const;
type Happening = (town: FakeGroup) => unknown;
const missing: readonly (readonly [string, GroupFacts, Happening, boolean, readonly string[]])[] = [
  ['a member who pins nothing', {}, () => undefined, false, []],
  ['a member who shall pin', {}, () => undefined, true, [noPins]],
  ['a member where all may pin', {}, (town) => town.permits({ can_pin_messages: true }), true, []],
  ['a member where nobody may write', {}, (town) => town.permits({ can_send_messages: false }), false, [noText]],
  ['a member where nobody sends photos', {}, (town) => town.permits({ can_send_photos: false }), false, [noPhotos]],
  ['an administrator who may pin', {}, (town) => town.promotesBot({ can_pin_messages: true }), true, []],
  ['an administrator who may not pin', {}, (town) => town.promotesBot(), true, [noPins]],
  [
    'an administrator where nobody else may write',
    { botIsAdmin: true },
    (town) => town.permits({ can_send_messages: false, can_send_photos: false }),
    false,
    [],
  ],
  ['a member who was silenced', {}, (town) => town.forbidsBot(), true, [noText, noPhotos, noPins]],
  ['a member without photos', {}, (town) => town.restrictsBot({ can_send_photos: false }), false, [noPhotos]],
  [
    'a restricted member where nobody may write',
    {},
    async (town) => {
      await town.restrictsBot({});
      town.permits({ can_send_messages: false });
    },
    false,
    [noText],
  ],
  [
    'a member of a public group',
    { username: 'town' },
    (town) => town.permits({ can_pin_messages: true }),
    true,
    [noPins],
  ],
  [
    'a member of a basic group',
    { basic: true, id: -4_000_001 },
    (town) => town.permits({ can_pin_messages: true }),
    true,
    [noPins],
  ],
];
test.each(missing)('%s lacks what Telegram calls by these names', async (_, facts, happens, pins, missingRights) => {
  const { town, inspect } = await inGroup(facts);
  await happens(town);

  expect(await inspect(pins)).toEqual({ kind: 'there', canSpeak: !missingRights.includes(noText), missingRights });
});

test('what is said to be missing is what Telegram refuses', async () => {
  const { town, platform, inspect } = await inGroup();
  const place = { community: String(town.id), topic: undefined, number: 40 };
  await town.restrictsBot({ can_send_messages: false });

  expect(await inspect(false)).toEqual({ kind: 'there', canSpeak: false, missingRights: [noText] });
  expect(await platform.announce(place, { paragraphs: [{ kind: 'plain', text: 'Hello' }] }, 'x')).toEqual({
    kind: 'noRights',
  });
});

const absences: readonly (readonly [string, GroupFacts, Happening])[] = [
  ['was thrown out', {}, (town) => town.removesBot()],
  ['left', {}, (town) => town.removesBot(undefined, 'left')],
  ['left a group that everybody can look into', { username: 'town' }, (town) => town.removesBot(undefined, 'left')],
  ['left and would be restricted', {}, (town) => town.restrictsBot({}, false)],
];
test.each(absences)('a bot that %s is not there', async (_, facts, happens) => {
  const { town, inspect } = await inGroup(facts);
  await happens(town);

  expect(await inspect(true)).toEqual({ kind: 'noCommunity' });
});

test('a topic cannot be looked at, so it counts as there', async () => {
  const { town, inspect } = await inGroup();
  town.deletesTopic(7);

  expect(await inspect(false, '7')).toEqual({ kind: 'there', canSpeak: true, missingRights: [] });
});

test.each([
  ['meets a flood', { code: 429, retryAfter: 30 }],
  ['breaks', { dropped: true }],
  ['is never answered', { silent: true }],
  ['is refused', { code: 400, description: 'Bad Request: group chat was upgraded to a supergroup chat' }],
] as const)('nothing is known while the question %s', async (_, failure) => {
  const { telegram, inspect } = await inGroup({}, { patienceMs: 200 });
  telegram.fails('getChatMember', failure);

  expect(await inspect(false)).toEqual({ kind: 'unknown' } satisfies PlaceState);
});

test('nothing is known before the bot is connected', async () => {
  const { platform, inspect } = await inGroup();
  await platform.stop();

  expect(await inspect(false)).toEqual({ kind: 'unknown' });
});

test.each([
  ['-1001234567890', '7', 'https://t.me/c/1234567890/7'],
  ['-1000000000042', '7', 'https://t.me/c/42/7'],
  ['-4000001', '7', undefined],
  ['4242', '7', undefined],
  ['-1001234567890', 'general', undefined],
  ['nonsense', '7', undefined],
])('in the group %s topic %s is found at %s', (community, topic, address) => {
  expect(topicLink(community, topic)).toBe(address);
});
