import { expect, test } from 'vitest';
import type { Place, PlaceState } from '../../src/index.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import type { Failure } from '../support/discord/failure.ts';
import {
  administratorPermissions,
  botPermissions,
  type FakeGuild,
  type Founding,
  memberPermissions,
} from '../support/discord/guild.ts';
import { startFakeDiscord } from '../support/fake-discord.ts';
import { scriptCore } from '../support/scripted-core.ts';

const [viewChannel, sendMessages, attachFiles] = [1n << 10n, 1n << 11n, 1n << 15n];
const [manageThreads, sendInThreads] = [1n << 34n, 1n << 38n];
const placeIn = ({ id, channelId }: FakeGuild): Place => ({ community: id, topic: channelId, number: 7 });
const without = (...rights: readonly bigint[]) =>
  String(rights.reduce((left, right) => left & ~right, BigInt(botPermissions)));

/** A bot that hears of a server, in which something happens then, and has heard of that, too. */
async function after(what: Founding, happens: (town: FakeGuild) => unknown) {
  const all = await startBot();
  const town = all.discord.guild(what);
  happens(town);
  // What comes over the gateway comes in order: a server founded now is heard of last.
  const last = all.discord.guild();
  await expect.poll(() => all.core.comings.map(({ community }) => community.id)).toContain(last.id);
  return { ...all, town };
}

test.each<[string, Founding, boolean, readonly string[]]>([
  ['with all rights', {}, true, []],
  ['as an administrator', { appPermissions: administratorPermissions }, true, []],
  ['without any right', { appPermissions: '0' }, false, ['View Channel', 'Send Messages', 'Attach Files']],
  ['that may attach no files', { appPermissions: without(attachFiles) }, false, ['Attach Files']],
  ['that may speak only in threads', { appPermissions: without(sendMessages) }, false, ['Send Messages']],
  ['that is to pin and may not', { appPermissions: memberPermissions }, true, ['Pin Messages']],
  ['that may not pin and need not', { appPermissions: memberPermissions }, false, []],
  ['in a thread, that may speak only there', { appPermissions: without(sendMessages), isThread: true }, true, []],
  [
    'in a thread, that may speak only elsewhere',
    { appPermissions: without(sendInThreads), isThread: true },
    false,
    ['Send Messages in Threads'],
  ],
  [
    'in a thread that it does not see',
    { appPermissions: without(viewChannel, attachFiles), isThread: true },
    false,
    ['View Channel'],
  ],
])('a bot %s knows what it lacks', async (_, what, pins, missingRights) => {
  const { bot, town } = await after(what, () => {});

  expect(await bot.inspect(placeIn(town), pins)).toEqual({ kind: 'there', missingRights });
});

test.each<[string, Founding, (town: FakeGuild) => unknown, PlaceState]>([
  ['the channel was deleted', {}, (town) => town.deletesChannel(), { kind: 'noTopic' }],
  ['the thread was deleted', { isThread: true }, (town) => town.deletesChannel(), { kind: 'noTopic' }],
  ['the thread was locked', { isThread: true }, (town) => town.setsThread({ isLocked: true }), { kind: 'noTopic' }],
  [
    'the thread was locked, but not for the bot',
    { isThread: true, appPermissions: String(BigInt(botPermissions) | manageThreads) },
    (town) => town.setsThread({ isLocked: true }),
    { kind: 'there', missingRights: [] },
  ],
  [
    'nobody writes in the thread any more',
    { isThread: true },
    (town) => town.setsThread({ isArchived: true }),
    { kind: 'there', missingRights: [] },
  ],
  [
    'a right was taken from the bot in the whole server',
    {},
    (town) => {
      town.appPermissions = without(sendMessages);
    },
    { kind: 'there', missingRights: ['Send Messages'] },
  ],
  [
    'a right was denied to the bot in the channel',
    {},
    (town) => town.denies(attachFiles),
    { kind: 'there', missingRights: ['Attach Files'] },
  ],
  [
    'a right was denied to the bot in the channel of the thread',
    { isThread: true },
    (town) => town.denies(attachFiles),
    { kind: 'there', missingRights: ['Attach Files'] },
  ],
  ['the bot was put out', {}, (town) => town.putsBotOut(), { kind: 'noCommunity' }],
  ['Discord lost the server for a while', {}, (town) => town.falls(), { kind: 'unknown' }],
  [
    'Discord lost the server for a while and has it again',
    {},
    (town) => {
      town.falls();
      town.stands();
    },
    { kind: 'there', missingRights: [] },
  ],
])('after %s, the bot knows', async (_, what, happens, state) => {
  const { bot, town } = await after(what, happens);

  expect(await bot.inspect(placeIn(town), false)).toEqual(state);
});

test.each([
  ['a category', 4, { kind: 'noTopic' }],
  ['a forum', 15, { kind: 'noTopic' }],
  ['a channel for announcements', 5, { kind: 'there', missingRights: [] }],
])('%s is judged by whether messages can stand in it', async (_, type, state) => {
  let topic = '';
  const { bot, town } = await after({}, (place) => {
    topic = place.opensChannel({ type }).id;
  });

  expect(await bot.inspect({ ...placeIn(town), topic }, false)).toEqual(state);
});

test('a thread of another server is none of this one', async () => {
  const { discord, bot, town } = await after({}, () => {});
  const elsewhere = discord.guild({ isThread: true });

  expect(await bot.inspect({ ...placeIn(town), topic: elsewhere.channelId }, false)).toEqual({ kind: 'noTopic' });
});

test.each<[Failure, PlaceState]>([
  [{ status: 404, code: 10_003 }, { kind: 'noTopic' }],
  [
    { status: 403, code: 50_001 },
    { kind: 'there', missingRights: ['View Channel'] },
  ],
  [{ status: 403, code: 0 }, { kind: 'unknown' }],
  [{ retryAfterSeconds: 3_600 }, { kind: 'unknown' }],
])('a thread is asked for, and where Discord answers with %j that is %j', async (failure, state) => {
  const { discord, bot, town } = await after({ isThread: true }, () => {});
  discord.fails('channel', failure);

  expect(await bot.inspect(placeIn(town), false)).toEqual(state);
  expect(discord.requestsFor('channel')).toHaveLength(1);
});

test('a channel is known without a request, and so is where the managers read', async () => {
  const { discord, bot, town } = await after({}, () => {});

  await bot.inspect(placeIn(town), true);
  const state = await bot.inspect({ ...placeIn(town), topic: undefined }, false);

  expect(state).toEqual({ kind: 'there', missingRights: [] });
  expect(discord.requestsFor('channel')).toEqual([]);
});

test('where managers read nowhere that the bot may speak, a right is missing', async () => {
  const { bot, town } = await after({ appPermissions: without(sendMessages) }, () => {});

  expect(await bot.inspect({ ...placeIn(town), topic: undefined }, false)).toEqual({
    kind: 'there',
    missingRights: ['Send Messages'],
  });
});

test('a bot that is not connected knows nothing', async () => {
  const discord = await startFakeDiscord();
  const { bot } = createBot(discord, scriptCore());

  expect(await bot.inspect(placeIn(discord.guild()), false)).toEqual({ kind: 'unknown' });
  await discord.close();
});
