import { expect, test } from 'vitest';
import type { PlaceState } from '../../src/index.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import type { Failure } from '../support/discord/failure.ts';
import {
  administratorPermissions,
  botPermissions,
  type FakeGuild,
  type Founding,
  memberPermissions,
} from '../support/discord/guild.ts';
import { managersOf, placeIn } from '../support/discord/places.ts';
import { rights, without } from '../support/discord/rights.ts';
import { startFakeDiscord } from '../support/fake-discord.ts';
import { scriptCore } from '../support/scripted-core.ts';

const { viewChannel, sendMessages, attachFiles, manageThreads, sendInThreads } = rights;
const canAll: PlaceState = { kind: 'there', canSpeak: true, missingRights: [] };
const speaksWithout = (...missingRights: readonly string[]): PlaceState => ({ ...canAll, missingRights });
const silentWithout = (...missingRights: readonly string[]): PlaceState => ({
  ...canAll,
  canSpeak: false,
  missingRights,
});

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

test.each<[string, Founding, boolean, PlaceState]>([
  ['with all rights', {}, true, canAll],
  ['as an administrator', { appPermissions: administratorPermissions }, true, canAll],
  ['without any right', { appPermissions: '0' }, false, silentWithout('View Channel', 'Send Messages', 'Attach Files')],
  ['that may attach no files', { appPermissions: without(attachFiles) }, false, speaksWithout('Attach Files')],
  ['that may speak only in threads', { appPermissions: without(sendMessages) }, false, silentWithout('Send Messages')],
  ['that is to pin and may not', { appPermissions: memberPermissions }, true, speaksWithout('Pin Messages')],
  ['that may not pin and need not', { appPermissions: memberPermissions }, false, canAll],
  ['in a thread, that may speak only there', { appPermissions: without(sendMessages), isThread: true }, true, canAll],
  [
    'in a thread, that may speak only elsewhere',
    { appPermissions: without(sendInThreads), isThread: true },
    false,
    silentWithout('Send Messages in Threads'),
  ],
  [
    'in a thread that it does not see',
    { appPermissions: without(viewChannel, attachFiles), isThread: true },
    false,
    silentWithout('View Channel'),
  ],
])('a bot %s knows what it lacks, and whether it can speak all the same', async (_, what, pins, state) => {
  const { discord, bot, town } = await after(what, () => {});

  expect(await bot.inspect(placeIn(town), pins)).toEqual(state);
  const outcome = await bot.announce(placeIn(town), { paragraphs: [{ kind: 'plain', text: 'Hello' }] }, 'n-1');
  expect(outcome.kind === 'sent').toBe(state.kind === 'there' && state.canSpeak);
  expect(discord.requestsFor('messages')).toHaveLength(1);
});

test.each<[string, Founding, (town: FakeGuild) => unknown, PlaceState]>([
  ['the channel was deleted', {}, (town) => town.deletesChannel(), { kind: 'noTopic' }],
  ['the thread was deleted', { isThread: true }, (town) => town.deletesChannel(), { kind: 'noTopic' }],
  ['the thread was locked', { isThread: true }, (town) => town.setsThread({ isLocked: true }), { kind: 'noTopic' }],
  [
    'the thread was locked, but not for the bot',
    { isThread: true, appPermissions: String(BigInt(botPermissions) | manageThreads) },
    (town) => town.setsThread({ isLocked: true }),
    canAll,
  ],
  ['nobody writes in the thread any more', { isThread: true }, (town) => town.setsThread({ isArchived: true }), canAll],
  [
    'a right was taken from the bot in the whole server',
    {},
    (town) => {
      town.appPermissions = without(sendMessages);
    },
    silentWithout('Send Messages'),
  ],
  [
    'a right was denied to the bot in the channel',
    {},
    (town) => town.denies(attachFiles),
    speaksWithout('Attach Files'),
  ],
  [
    'a right was denied to the bot in the channel of the thread',
    { isThread: true },
    (town) => town.denies(attachFiles),
    speaksWithout('Attach Files'),
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
    canAll,
  ],
])('after %s, the bot knows', async (_, what, happens, state) => {
  const { bot, town } = await after(what, happens);

  expect(await bot.inspect(placeIn(town), false)).toEqual(state);
});

test.each([
  ['a category', 4, { kind: 'noTopic' }],
  ['a forum', 15, { kind: 'noTopic' }],
  ['a channel for announcements', 5, canAll],
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
  [{ status: 403, code: 50_001 }, silentWithout('View Channel')],
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
  const state = await bot.inspect(managersOf(town), false);

  expect(state).toEqual(canAll);
  expect(discord.requestsFor('channel')).toEqual([]);
});

test('where managers read nowhere that the bot may speak, a right is missing', async () => {
  const { bot, town } = await after({ appPermissions: without(sendMessages) }, () => {});

  expect(await bot.inspect(managersOf(town), false)).toEqual(silentWithout('Send Messages'));
});

test('a bot that is not connected knows nothing', async () => {
  const discord = await startFakeDiscord();
  const { bot } = createBot(discord, scriptCore());

  expect(await bot.inspect(placeIn(discord.guild()), false)).toEqual({ kind: 'unknown' });
  await discord.close();
});
