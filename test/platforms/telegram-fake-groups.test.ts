import { Telegram } from 'telegraf';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import type { FakeGroup } from '../support/telegram/groups.ts';

/** A Telegram with one group, telegraf's own client, and a clock that a test moves. */
async function open(facts: { basic?: boolean; username?: string; botIsAdmin?: boolean; withoutBot?: boolean } = {}) {
  let passedMs = 0;
  const telegram = await startFakeTelegram(() => passedMs);
  onTestFinished(telegram.close);
  const client = new Telegram(telegram.token, { apiRoot: telegram.url, webhookReply: false });
  const town = telegram.group({ title: 'Town', ...facts });
  const passes = (milliseconds: number) => {
    passedMs += milliseconds;
  };
  return { telegram, client, town, passes };
}

type Attempt = (client: Telegram, town: FakeGroup, message: number) => Promise<unknown>;
type Happening = (town: FakeGroup) => unknown;
const write: Attempt = (client, town) => client.sendMessage(town.id, 'x');
const writeInTopic: Attempt = (client, town) => client.sendMessage(town.id, 'x', { message_thread_id: 7 });
const pin: Attempt = (client, town, message) => client.pinChatMessage(town.id, message);
const change: Attempt = (client, town, message) => client.editMessageText(town.id, message, undefined, 'y');
const nothing = () => undefined;

const refusals: readonly (readonly [what: string, Happening, Attempt, code: number, description: RegExp])[] = [
  ['to write after it was thrown out', (town) => town.removesBot(), write, 403, /bot was kicked from the supergroup/],
  ['to write after it left', (town) => town.removesBot(undefined, 'left'), write, 403, /bot is not a member/],
  ['to write where it was silenced', (town) => town.forbidsBot(), write, 400, /not enough rights to send text/],
  ['to write where nobody may', (town) => town.permits({ can_send_messages: false }), write, 400, /not enough rights/],
  [
    'to send photos where nobody may',
    (town) => town.permits({ can_send_photos: false }),
    (client, town) => client.sendPhoto(town.id, { source: Buffer.from('x') }),
    400,
    /not enough rights to send photos/,
  ],
  ['to write in a closed topic', (town) => town.closesTopic(7), writeInTopic, 400, /TOPIC_CLOSED/],
  ['to write in a deleted topic', (town) => town.deletesTopic(7), writeInTopic, 400, /message thread not found/],
  [
    'to write in the general topic by its number',
    nothing,
    (client, town) => client.sendMessage(town.id, 'x', { message_thread_id: 1 }),
    400,
    /message thread not found/,
  ],
  ['to change a message that somebody deleted', (town) => town.deletes(town.last), change, 400, /message to edit not/],
  ['to change a message of a deleted topic', (town) => town.deletesTopic(7), change, 400, /message to edit not found/],
  ['to pin without the right', nothing, pin, 400, /not enough rights to manage pinned messages/],
  ['to pin as an administrator without it', (town) => town.promotesBot(), pin, 400, /not enough rights to manage/],
  [
    'to pin what is gone',
    (town) => {
      town.permits({ can_pin_messages: true });
      town.deletes(town.last);
    },
    pin,
    400,
    /message to pin not found/,
  ],
  [
    'to say what somebody else is in a group',
    nothing,
    (client, town) => client.getChatMember(town.id, 5_000_000_001),
    400,
    /member list is inaccessible/,
  ],
  [
    'to name the administrators of a group that it left',
    (town) => town.removesBot(),
    (client, town) => client.getChatAdministrators(town.id),
    403,
    /bot was kicked/,
  ],
];

describe('like the real one, the fake refuses a member', () => {
  test.each(refusals)('%s', async (_, happens, attempt, code, description) => {
    const { client, town } = await open();
    const { message_id } = await client.sendMessage(town.id, 'The card', { message_thread_id: 7 });
    happens(town);

    await expect(attempt(client, town, message_id)).rejects.toMatchObject({
      code,
      description: expect.stringMatching(description),
    });
  });

  test.each([
    ['basic', { basic: true }],
    ['public', { username: 'town' }],
  ])('to pin in a %s group, even where members may', async (_, facts) => {
    const { client, town } = await open(facts);
    const { message_id } = await client.sendMessage(town.id, 'The card');
    town.permits({ can_pin_messages: true });

    await expect(client.pinChatMessage(town.id, message_id)).rejects.toThrow('not enough rights to manage pinned');
  });
});

test('an administrator is told what others are, and writes where members cannot', async () => {
  const { telegram, client, town } = await open({ botIsAdmin: true });
  const ada = telegram.user({ firstName: 'Ada' });
  town.administrator(ada, 'creator');
  town.permits({ can_send_messages: false });
  town.closesTopic(7);

  await client.sendMessage(town.id, 'x', { message_thread_id: 7 });

  expect(town.chat).toHaveLength(1);
  expect(await client.getChatMember(town.id, ada.id)).toMatchObject({ status: 'creator', user: { id: ada.id } });
});

test.each([
  [false, ['Ada']],
  [true, ['Ada', 'Ben']],
])('whether an anonymous administrator is listed depends on the bot being one: %s', async (botIsAdmin, listed) => {
  const { telegram, client, town } = await open({ botIsAdmin });
  town.administrator(telegram.user({ firstName: 'Ada' }), 'creator');
  town.administrator(telegram.user({ firstName: 'Ben' }), 'administrator', true);

  const all = await client.getChatAdministrators(town.id);

  expect(all.map(({ user }) => user.first_name)).toEqual(listed);
});

test('the bot is told how it stands, and what all members may do', async () => {
  const { client, town } = await open();
  const me = await client.getMe();
  void town.restrictsBot({ can_send_photos: false });
  town.permits({ can_pin_messages: true });

  expect(await client.getChatMember(town.id, me.id)).toMatchObject({
    status: 'restricted',
    is_member: true,
    can_send_messages: true,
    can_send_photos: false,
  });
  expect(await client.getChat(town.id)).toMatchObject({
    type: 'supergroup',
    permissions: { can_send_messages: true, can_send_photos: true, can_pin_messages: true },
  });
});

test('a message is pinned once, and is no longer when it is deleted', async () => {
  const { client, town } = await open();
  const { message_id } = await client.sendMessage(town.id, 'The card');
  town.permits({ can_pin_messages: true });

  await client.pinChatMessage(town.id, message_id);
  await client.pinChatMessage(town.id, message_id, { disable_notification: true });

  expect(town.pinned.map(({ text }) => text)).toEqual(['The card']);
  town.deletes(town.last);
  expect(town.pinned).toEqual([]);
});

test('who brings the bot in is named with how it stood and stands', async () => {
  const { telegram, client, town } = await open({ withoutBot: true });
  const dee = telegram.user({ firstName: 'Dee', languageCode: 'de' });
  await client.getUpdates(0, 100, 0, ['my_chat_member']);
  void town.addsBot(dee);

  const updates = await client.getUpdates(0, 100, 0, ['my_chat_member']);

  expect(updates).toMatchObject([
    {
      my_chat_member: {
        chat: { id: town.id, type: 'supergroup' },
        from: { id: dee.id, language_code: 'de' },
        old_chat_member: { status: 'left' },
        new_chat_member: { status: 'member' },
      },
    },
  ]);
});

test('a bot that is not in a group hears nothing of it', async () => {
  const { telegram, client, town } = await open({ withoutBot: true });

  await telegram.user({ firstName: 'Ada' }).writes('/follow', { in: town });

  expect(await client.getUpdates(0, 100, 0, undefined)).toEqual([]);
});

describe('when limits are enforced', () => {
  test('the fourth message at once to one chat waits until three seconds after the first', async () => {
    const { telegram, client, town, passes } = await open();
    telegram.enforcesLimits();
    for (let sent = 0; sent < 3; sent += 1) await client.sendMessage(town.id, 'x');
    passes(1_500);

    await expect(client.sendMessage(town.id, 'x')).rejects.toMatchObject({
      code: 429,
      parameters: { retry_after: 2 },
    });
    passes(1_500);
    await client.sendMessage(town.id, 'x');

    expect(town.chat).toHaveLength(4);
    expect(telegram.tooFast).toBe(1);
  });

  test('a group takes twenty messages a minute, edits among them', async () => {
    const { telegram, client, town, passes } = await open();
    telegram.enforcesLimits();
    const { message_id } = await client.sendMessage(town.id, '0');
    for (let edit = 1; edit < 20; edit += 1) {
      passes(1_000);
      await client.editMessageText(town.id, message_id, undefined, String(edit));
    }

    await expect(client.sendMessage(town.id, 'x')).rejects.toMatchObject({
      code: 429,
      parameters: { retry_after: 41 },
    });
    passes(41_000);
    await client.sendMessage(town.id, 'x');

    expect(telegram.rates.perMinuteToAGroup).toBe(21);
  });

  test('all chats together take thirty messages a second', async () => {
    const { telegram, client, passes } = await open();
    telegram.enforcesLimits();
    const groups = Array.from({ length: 31 }, (_, at) => telegram.group({ title: `Town ${at}` }));

    const outcomes = await Promise.allSettled(groups.map(({ id }) => client.sendMessage(id, 'x')));

    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    passes(1_000);
    await expect(client.sendMessage(groups[0]?.id ?? 0, 'x')).resolves.toBeDefined();
  });
});

test('rates are noted where no limits are enforced', async () => {
  const { telegram, client, town, passes } = await open();
  for (let sent = 0; sent < 22; sent += 1) await client.sendMessage(town.id, 'x');
  passes(60_000);
  await client.sendMessage(town.id, 'x');

  expect(telegram.rates).toEqual({ perSecond: 22, perMinuteToAGroup: 22 });
  expect(telegram.tooFast).toBe(0);
});

test('of an administrator it is told whether they may delete messages, of the owner, who may do everything, nothing is', async () => {
  const { telegram, client, town } = await open();
  town.administrator(telegram.user({ firstName: 'Ada' }), 'creator');
  town.administrator(telegram.user({ firstName: 'Ben' }), 'administrator', false, false);
  const chi = telegram.user({ firstName: 'Chi' });
  town.administrator(chi);
  town.dismisses(chi);

  const [owner, ben, ...others] = await client.getChatAdministrators(town.id);

  expect(owner).toMatchObject({ status: 'creator' });
  expect(owner).not.toHaveProperty('can_delete_messages');
  expect(ben).toMatchObject({ status: 'administrator', can_delete_messages: false });
  expect(others).toEqual([]);
});
