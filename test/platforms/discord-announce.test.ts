import { expect, test } from 'vitest';
import { commandDefinitions } from '../../adapters/discord/commands.ts';
import type { AnnouncementPlace, Message } from '../../src/index.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import {
  administratorPermissions,
  type FakeGuild,
  managerPermissions,
  memberPermissions,
} from '../support/discord/guilds.ts';
import { startFakeDiscord } from '../support/fake-discord.ts';
import { says, scriptCore } from '../support/scripted-core.ts';

const minuteMs = 60_000;
const [viewChannel, sendMessages, attachFiles, sendInThreads] = [1n << 10n, 1n << 11n, 1n << 15n, 1n << 38n];

/** The library sends a request that Discord broke on up to four times. */
const requestsOfOneAttempt = 4;

const news: Message = {
  paragraphs: [
    { kind: 'heading', text: 'Save the elms' },
    { kind: 'plain', text: '1,000 people have signed. @everyone' },
  ],
  buttons: [{ label: 'Sign', press: { do: 'begin', flow: 'sign', petition: 'save-the-elms' }, style: 'primary' }],
};
const withPhoto: Message = { ...news, picture: { id: 'save-the-elms/photo', alternativeText: 'Elms' } };

const [definitionOfFollow] = commandDefinitions([{ name: 'follow', description: 'Follows' }], 'Which petition');

const placeIn = ({ id, channelId }: FakeGuild): AnnouncementPlace => ({ community: id, topic: channelId, number: 7 });
const without = (...rights: readonly bigint[]) =>
  String(rights.reduce((left, right) => left & ~right, BigInt(memberPermissions)));

test('an announcement is said once, to everybody in the channel, and pings nobody', async () => {
  const { discord, bot } = await startBot();
  const [town, village] = [discord.guild(), discord.guild()];

  const outcome = await bot.announce(placeIn(town), news, 'n-1');

  expect(outcome).toEqual({ kind: 'sent' });
  expect(town.chat).toMatchObject([
    { text: expect.stringContaining('1,000 people have signed.'), live: [{ kind: 'heading' }], isEphemeral: false },
  ]);
  expect(village.chat).toEqual([]);
  expect(discord.requestsFor('messages')[0]?.body).toMatchObject({
    flags: 32_768,
    allowed_mentions: { parse: [] },
    nonce: 'n-1',
    enforce_nonce: true,
  });
  expect(discord.refusals).toEqual([]);
});

test('who presses a button of an announcement is answered alone, and the announcement stays', async () => {
  const { discord, bot } = await startBot({ answer: () => says('Under which name?') });
  const town = discord.guild();
  const [ada, ben] = [discord.user({ username: 'ada' }), discord.user({ username: 'ben' })];
  await bot.announce(placeIn(town), news, 'n-1');

  await ada.presses('Sign', { in: town });
  await ben.uses('/help');

  expect(ada.last).toMatchObject({ text: 'Under which name?', isEphemeral: true });
  expect(town.chat).toHaveLength(1);
  expect(ben.chat).toHaveLength(1);
});

test('the photo of the petition is sent along', async () => {
  const { discord, bot } = await startBot({
    picture: async () => ({ bytes: new Uint8Array([255, 216, 255]), mediaType: 'image/jpeg' }),
  });
  const town = discord.guild();

  await bot.announce(placeIn(town), withPhoto, 'n-1');

  expect(town.chat[0]?.pictures).toEqual([{ source: 'attachment://picture.jpg', description: 'Elms' }]);
  expect(discord.requestsFor('messages')[0]?.files).toMatchObject([{ contentType: 'image/jpeg' }]);
});

test.each<[string, () => Promise<{ bytes: Uint8Array; mediaType: string }>]>([
  ['cannot be had', () => Promise.reject(new Error('the database is away'))],
  ['is larger than Discord takes', async () => ({ bytes: new Uint8Array(11 * 1_024 ** 2), mediaType: 'image/png' })],
])('a photo that %s holds no announcement back', async (_, picture) => {
  const { discord, bot } = await startBot({ picture });
  const town = discord.guild();

  expect(await bot.announce(placeIn(town), withPhoto, 'n-1')).toEqual({ kind: 'sent' });

  expect(town.chat[0]?.pictures).toEqual([]);
});

test('an announcement that Discord posted before it broke is not posted again by a repetition', async () => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  discord.fails('messages', { broken: 'after' }, requestsOfOneAttempt);

  const first = await bot.announce(placeIn(town), news, 'n-1');
  const second = await bot.announce(placeIn(town), news, 'n-1');

  expect([first, second]).toEqual([{ kind: 'later', afterMs: 5_000 }, { kind: 'sent' }]);
  expect(town.chat).toHaveLength(1);
});

test('two announcements are two messages', async () => {
  const { discord, bot } = await startBot();
  const town = discord.guild();

  await bot.announce(placeIn(town), news, 'n-1');
  await bot.announce(placeIn(town), news, 'n-2');

  expect(town.chat).toHaveLength(2);
});

test.each([
  [403, 20_026],
  [404, 0],
])('an announcement that something before Discord answers with %d and code %d is said later', async (status, code) => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  discord.fails('messages', { status, code });

  expect(await bot.announce(placeIn(town), news, 'n-1')).toEqual({ kind: 'later', afterMs: 5_000 });
});

test.each([
  [404, 10_003, 'gone'],
  [404, 10_004, 'gone'],
  [403, 50_001, 'gone'],
  [403, 50_013, 'gone'],
  [400, 50_013, 'gone'],
  [400, 50_035, 'refused'],
  [400, 160_005, 'refused'],
  [413, 40_005, 'refused'],
])('an announcement that Discord answers with %s and code %s is %s, and is tried once', async (status, code, kind) => {
  const { discord, bot, log } = await startBot();
  const town = discord.guild();
  discord.fails('messages', { status, code });

  expect(await bot.announce(placeIn(town), news, 'n-1')).toEqual({ kind });

  expect(discord.requestsFor('messages')).toHaveLength(1);
  expect(log.lines.join()).toContain(`"code":${code}`);
  expect(log.lines.join()).not.toContain(town.channelId);
});

test.each<[string, Parameters<Awaited<ReturnType<typeof startFakeDiscord>>['guild']>[0], number]>([
  ['a server that put the bot out', { hasBot: false }, 50_001],
  ['a channel that the bot does not see', { appPermissions: without(viewChannel) }, 50_001],
  ['a channel where it may not speak', { appPermissions: without(sendMessages) }, 50_013],
  ['a thread where it may not speak', { appPermissions: without(sendInThreads), isThread: true }, 50_013],
])('%s hears nothing, and is gone', async (_, what, code) => {
  const { discord, bot } = await startBot();
  const town = discord.guild(what);

  expect(await bot.announce(placeIn(town), news, 'n-1')).toEqual({ kind: 'gone' });

  expect(town.chat).toEqual([]);
  expect(discord.refusals.map((refusal) => refusal.code)).toEqual([code]);
});

test('a channel that was deleted is gone', async () => {
  const { discord, bot } = await startBot();

  const outcome = await bot.announce({ ...placeIn(discord.guild()), topic: '1234' }, news, 'n-1');

  expect(outcome).toEqual({ kind: 'gone' });
});

test.each(['user', 'global', 'shared'] as const)('a %s limit of an hour is handed back', async (scope) => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  discord.fails('messages', { retryAfterSeconds: 3_600, scope });

  const outcome = await bot.announce(placeIn(town), news, 'n-1');

  expect(outcome).toEqual({ kind: 'later', afterMs: expect.closeTo(60 * minuteMs, -3) });
  expect(town.chat).toEqual([]);
});

test('a connection that is lost meanwhile is no refusal', async () => {
  const { discord, bot } = await startBot();
  discord.fails('messages', { silent: true });

  const announcing = bot.announce(placeIn(discord.guild()), news, 'n-1');
  await discord.asked('messages');
  await discord.goesAway();

  expect(await announcing).toEqual({ kind: 'later', afterMs: 5_000 });
});

test('a bot that is not connected yet, or not any more, says so and asks Discord nothing', async () => {
  const discord = await startFakeDiscord();
  const { bot } = createBot(discord, scriptCore());
  const town = discord.guild();

  const before = await bot.announce(placeIn(town), news, 'n-1');
  await bot.start();
  await bot.stop();
  const after = await bot.announce(placeIn(town), news, 'n-1');
  await discord.close();

  expect([before, after]).toEqual([
    { kind: 'later', afterMs: 5_000 },
    { kind: 'later', afterMs: 5_000 },
  ]);
  expect(discord.requestsFor('messages')).toEqual([]);
});

test('an announcement to no channel is refused', async () => {
  const { discord, bot } = await startBot();

  const outcome = await bot.announce({ ...placeIn(discord.guild()), topic: undefined }, news, 'n-1');

  expect(outcome).toEqual({ kind: 'refused' });
  expect(discord.requestsFor('messages')).toEqual([]);
});

test.each([
  ['a member', memberPermissions, false],
  ['a manager', managerPermissions, true],
  ['an administrator', administratorPermissions, true],
  ['somebody with rights that cannot be read', 'everything', false],
])('%s manages the server: %s → %s', async (_, permissions, manages) => {
  const { discord, core } = await startBot();
  const town = discord.guild();

  await discord.user({ username: 'ada' }).uses('/follow', { in: town, permissions, petition: 'save-the-elms' });

  expect(core.heard[0]).toMatchObject({
    input: { kind: 'command', command: 'follow', petition: 'save-the-elms' },
    occasion: { manages, topic: town.channelId, community: { id: town.id } },
  });
});

test('in the chat with the bot nobody manages anything, and there is no channel', async () => {
  const { discord, core } = await startBot();

  await discord.user({ username: 'ada' }).uses('/help');

  expect(core.heard[0]?.occasion).toMatchObject({ manages: false, topic: undefined, missingRights: undefined });
});

test.each<
  [string, Parameters<Awaited<ReturnType<typeof startFakeDiscord>>['guild']>[0], readonly string[] | undefined]
>([
  ['with all rights', {}, []],
  ['as an administrator', { appPermissions: administratorPermissions }, []],
  ['without any right', { appPermissions: '0' }, ['View Channel', 'Send Messages', 'Attach Files']],
  ['that may attach no files', { appPermissions: without(attachFiles) }, ['Attach Files']],
  ['that may speak only in threads', { appPermissions: without(sendMessages) }, ['Send Messages']],
  ['in a thread, that may speak only there', { appPermissions: without(sendMessages), isThread: true }, []],
  [
    'in a thread, that may speak only elsewhere',
    { appPermissions: without(sendInThreads), isThread: true },
    ['Send Messages in Threads'],
  ],
  ['with rights that cannot be read', { appPermissions: 'nothing' }, undefined],
  ['that a person brought along', { appPermissions: '0', hasBot: false }, undefined],
])('a bot %s knows what it lacks to speak by itself', async (_, what, missing) => {
  const { discord, core } = await startBot();

  await discord.user({ username: 'ada' }).uses('/help', { in: discord.guild(what) });

  expect(core.heard[0]?.occasion.missingRights).toEqual(missing);
});

test('following and unfollowing are offered to managers of a server, and only there', () => {
  const names = ['follow', 'unfollow', 'petition'] as const;

  const [follow, unfollow, petition] = commandDefinitions(
    names.map((name) => ({ name, description: name })),
    'Which petition',
  );

  expect(follow).toMatchObject({ default_member_permissions: '32', contexts: [0], options: [{ name: 'petition' }] });
  expect(unfollow).toMatchObject({ default_member_permissions: '32', contexts: [0], options: [] });
  expect(petition).toMatchObject({ contexts: [0, 1, 2] });
  expect(petition).not.toHaveProperty('default_member_permissions');
});

test('commands are registered again when only who may use them differs', async () => {
  const { discord, core, bot } = await startBot();
  await bot.stop();
  await fetch(`${discord.url}/v10/applications/${discord.applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ ...definitionOfFollow, default_member_permissions: null }]),
  });

  const second = createBot(discord, core, { commands: [{ name: 'follow', description: 'Follows' }] });
  await second.bot.start();
  await discord.until(() => discord.commandWrites === 3, 'The commands were not written again.');
  await second.bot.stop();

  expect(discord.requestsFor('commands').at(-1)?.body).toEqual([definitionOfFollow]);
});
