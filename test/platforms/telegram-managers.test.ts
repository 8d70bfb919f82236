import { expect, test } from 'vitest';
import { saysToAll } from '../support/scripted-core.ts';
import { startBot } from '../support/telegram/bot.ts';

const setup = { label: 'Check again', press: { do: 'setup' } } as const;

/** A bot in a group. */
async function inGroup(options: Parameters<typeof startBot>[1] = {}) {
  const bot = await startBot({ answer: () => saysToAll('Done') }, options);
  return { ...bot, town: bot.telegram.group({ title: 'Town' }) };
}

test.each([
  ['creator', true],
  ['administrator', true],
  [undefined, false],
] as const)('in a group, %s manages: %s', async (status, manages) => {
  const { telegram, core, town } = await inGroup();
  const ada = telegram.user({ firstName: 'Ada' });
  if (status !== undefined) town.administrator(ada, status);

  await ada.writes('/follow', { in: town });
  await ada.writes('/unfollow', { in: town });

  expect(core.heard.map(({ occasion }) => occasion.manages)).toEqual([manages, manages]);
  expect(telegram.requestsFor('getChatAdministrators')).toHaveLength(1);
});

test('an anonymous administrator manages the group, somebody in the name of a channel does not', async () => {
  const { telegram, core, town } = await inGroup();

  await town.anonymousAdmin.writes('/follow');
  await town.channelPersona.writes('/follow');

  expect(core.heard.map(({ occasion }) => occasion.manages)).toEqual([true, false]);
  expect(telegram.requestsFor('getChatAdministrators')).toEqual([]);
});

test.each([
  ['is an administrator', true],
  ['is none', false],
])('an anonymous administrator who presses is recognised where the bot %s itself', async (_, botIsAdmin) => {
  const { telegram, core } = await startBot({ answer: () => saysToAll('Panel', { buttons: [setup] }) });
  const town = telegram.group({ title: 'Town', botIsAdmin });
  const dee = telegram.user({ firstName: 'Dee' });
  town.administrator(dee, 'administrator', true);

  await town.anonymousAdmin.writes('/setup');
  await dee.presses('Check again', { in: town });

  expect(core.heard.map(({ occasion }) => occasion.manages)).toEqual([true, botIsAdmin]);
});

test('who manages a group is asked once for all who want to know', async () => {
  const { telegram, core, town } = await inGroup();
  const [ada, ben] = [telegram.user({ firstName: 'Ada' }), telegram.user({ firstName: 'Ben' })];
  town.administrator(ada);

  await ada.writes('/setup', { in: town });
  await ben.writes('/setup', { in: town });

  expect(core.heard.map(({ occasion }) => occasion.manages)).toEqual([true, false]);
  expect(telegram.requestsFor('getChatAdministrators')).toHaveLength(1);
});

test.each([
  ['is refused', { code: 400, description: 'Bad Request: CHAT_ADMIN_REQUIRED' }],
  ['meets a flood', { code: 429, retryAfter: 30 }],
  ['breaks', { dropped: true }],
  ['is never answered', { silent: true }],
] as const)(
  'whether somebody manages is not known while the question %s, and the next time it is asked again',
  async (_, failure) => {
    const { telegram, core, town } = await inGroup({ patienceMs: 200 });
    const ada = telegram.user({ firstName: 'Ada' });
    town.administrator(ada);
    telegram.fails('getChatAdministrators', failure);

    await ada.writes('/follow', { in: town });
    await ada.writes('/follow', { in: town });

    expect(core.heard.map(({ occasion }) => occasion.manages)).toEqual([undefined, true]);
    expect(town.chat).toHaveLength(2);
  },
);

test('whether somebody manages is asked for nothing but following, and never in private', async () => {
  const { telegram, core, town } = await inGroup();
  const ada = telegram.user({ firstName: 'Ada' });

  await ada.writes('/sign', { in: town });
  await ada.writes('/follow');

  expect(core.heard.map(({ occasion }) => occasion.manages)).toEqual([undefined, undefined]);
  expect(telegram.requestsFor('getChatAdministrators')).toEqual([]);
});

test('the core hears which topic a command was written in, and the reply stands there', async () => {
  const { telegram, core, town } = await inGroup();
  const ada = telegram.user({ firstName: 'Ada' });

  await ada.writes('/follow', { in: town, topic: 7 });
  await ada.writes('/follow', { in: town });

  expect(core.heard.map(({ occasion }) => occasion.topic)).toEqual(['7', undefined]);
  expect(town.chat.map(({ topic }) => topic)).toEqual([7, undefined]);
});
