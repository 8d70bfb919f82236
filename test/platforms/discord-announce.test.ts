import { expect, test, vi } from 'vitest';
import { createSpeech } from '../../adapters/discord/line.ts';
import { problemOf } from '../../adapters/discord/problem.ts';
import type { Message } from '../../src/index.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import type { Failure } from '../support/discord/failure.ts';
import type { Founding } from '../support/discord/guild.ts';
import { aPhoto } from '../support/discord/photo.ts';
import { managersOf, placeIn } from '../support/discord/places.ts';
import { rights, without } from '../support/discord/rights.ts';
import { startFakeDiscord } from '../support/fake-discord.ts';
import { says, scriptCore } from '../support/scripted-core.ts';

const minuteMs = 60_000;
const { viewChannel, sendMessages, attachFiles, sendInThreads } = rights;

/** A request that Discord broke on is sent once more. */
const requestsOfOneAttempt = 2;

const news: Message = {
  paragraphs: [
    { kind: 'heading', text: 'Save the elms' },
    { kind: 'plain', text: '1,000 people have signed. @everyone' },
  ],
  buttons: [{ label: 'Sign', press: { do: 'begin', flow: 'sign', petition: 'save-the-elms' }, style: 'primary' }],
};
/** A message that breaks whoever renders it. */
const unwritable: Message = {
  get paragraphs(): never {
    throw new Error('no words for Ada');
  },
};
const withPhoto: Message = { ...news, picture: { id: 'save-the-elms/photo', alternativeText: 'Elms' } };

test('an announcement is said once, to everybody in the channel, and pings nobody', async () => {
  const { discord, bot } = await startBot();
  const [town, village] = [discord.guild(), discord.guild()];

  const outcome = await bot.announce(placeIn(town), news, 'n-1');

  expect(outcome).toEqual({ kind: 'sent', message: town.chat[0]?.id });
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
  const { discord, bot } = await startBot({ picture: aPhoto });
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

  expect(await bot.announce(placeIn(town), withPhoto, 'n-1')).toMatchObject({ kind: 'sent' });

  expect(town.chat[0]?.pictures).toEqual([]);
});

test('a photo that Discord refuses holds no announcement back', async () => {
  const { discord, bot } = await startBot({ picture: aPhoto });
  const town = discord.guild();
  discord.fails('messages', { status: 413, code: 40_005 });

  expect(await bot.announce(placeIn(town), withPhoto, 'n-1')).toMatchObject({ kind: 'sent' });

  expect(town.chat).toMatchObject([{ pictures: [] }]);
});

test('where the bot may attach no files it speaks without the photo, and is refused nothing', async () => {
  const { discord, bot } = await startBot({ picture: aPhoto });
  const town = discord.guild();
  town.denies(attachFiles);

  await vi.waitFor(async () => expect(await bot.inspect(placeIn(town), false)).toMatchObject({ missingRights: [{}] }));
  await bot.announce(placeIn(town), withPhoto, 'n-1');

  expect(town.chat).toMatchObject([{ pictures: [] }]);
  expect(discord.refusals).toEqual([]);
});

test.each<[string, Failure]>([
  ['Discord broke on', { broken: 'after' }],
  ['the connection was cut of', { cut: 'after' }],
])('an announcement that was posted and that %s is maybe sent, and a repetition finds it', async (_, failure) => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  discord.fails('messages', failure, requestsOfOneAttempt);

  const first = await bot.announce(placeIn(town), news, 'n-1');
  const second = await bot.announce(placeIn(town), news, 'n-1');

  expect([first, second]).toEqual([{ kind: 'maybeSent' }, { kind: 'sent', message: town.chat[0]?.id }]);
  expect(town.chat).toHaveLength(1);
});

test('a Discord that breaks once is asked again at once', async () => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  discord.fails('messages', { broken: 'before' });

  expect(await bot.announce(placeIn(town), news, 'n-1')).toMatchObject({ kind: 'sent' });
});

test('two announcements are two messages', async () => {
  const { discord, bot } = await startBot();
  const town = discord.guild();

  await bot.announce(placeIn(town), news, 'n-1');
  await bot.announce(placeIn(town), news, 'n-2');

  expect(town.chat).toHaveLength(2);
});

test.each([
  ['401 and code 0', 401, 0],
  ['403 and code 20026', 403, 20_026],
  ['404 and code 0', 404, 0],
])('an announcement that something before Discord answers with %s is said later', async (_, status, code) => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  discord.fails('messages', { status, code });

  expect(await bot.announce(placeIn(town), news, 'n-1')).toEqual({ kind: 'later', afterMs: 5_000 });
  expect(await bot.announce(placeIn(town), news, 'n-1')).toMatchObject({ kind: 'sent' });
});

test.each([
  [404, 10_003, { kind: 'noTopic' }],
  [404, 10_004, { kind: 'noCommunity' }],
  [403, 50_001, { kind: 'noRights' }],
  [403, 50_013, { kind: 'noRights' }],
  [400, 50_013, { kind: 'noRights' }],
  [400, 50_008, { kind: 'noTopic' }],
  [400, 50_083, { kind: 'noTopic' }],
  [403, 160_005, { kind: 'noTopic' }],
  [400, 20_016, { kind: 'later', afterMs: 10_000 }],
  [400, 20_028, { kind: 'later', afterMs: 10_000 }],
  [400, 20_029, { kind: 'later', afterMs: 10_000 }],
  [400, 50_035, { kind: 'refused' }],
  [400, 200_000, { kind: 'refused' }],
  [413, 40_005, { kind: 'refused' }],
])('an announcement that Discord answers with %s and code %s comes to %j, and is tried once', async (...row) => {
  const [status, code, outcome] = row;
  const { discord, bot, log } = await startBot();
  const town = discord.guild();
  discord.fails('messages', { status, code });

  expect(await bot.announce(placeIn(town), news, 'n-1')).toEqual(outcome);

  expect(discord.requestsFor('messages')).toHaveLength(1);
  expect(log.lines.join()).toContain(`"code":${code}`);
  expect(log.lines.join()).not.toContain(town.channelId);
});

test.each<[string, Founding, number]>([
  ['a channel that the bot does not see', { appPermissions: without(viewChannel) }, 50_001],
  ['a channel where it may not speak', { appPermissions: without(sendMessages) }, 50_013],
  ['a thread where it may not speak', { appPermissions: without(sendInThreads), isThread: true }, 50_013],
])('%s hears nothing: a right is missing', async (_, what, code) => {
  const { discord, bot } = await startBot();
  const town = discord.guild(what);

  expect(await bot.announce(placeIn(town), news, 'n-1')).toEqual({ kind: 'noRights' });

  expect(town.chat).toEqual([]);
  expect(discord.refusals.map((refusal) => refusal.code)).toEqual([code]);
});

test('a server that the bot never was in, or that put it out, hears nothing and is no community', async () => {
  const { discord, bot, core } = await startBot();
  const [village, town] = [discord.guild({ hasBot: false }), discord.guild()];
  town.putsBotOut();
  await vi.waitFor(() => expect(core.comings).toHaveLength(2));

  expect(await bot.announce(placeIn(village), news, 'n-1')).toEqual({ kind: 'noCommunity' });
  expect(await bot.announce(placeIn(town), news, 'n-2')).toEqual({ kind: 'noCommunity' });
});

test('a channel that was deleted is no topic', async () => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  town.deletesChannel();

  expect(await bot.announce(placeIn(town), news, 'n-1')).toEqual({ kind: 'noTopic' });
});

test('a thread in which nobody wrote for long is woken, and a locked one is no topic', async () => {
  const { discord, bot } = await startBot();
  const [quiet, locked] = [discord.guild({ isThread: true }), discord.guild({ isThread: true })];
  quiet.setsThread({ isArchived: true });
  locked.setsThread({ isArchived: true, isLocked: true });

  expect(await bot.announce(placeIn(quiet), news, 'n-1')).toMatchObject({ kind: 'sent' });
  expect(await bot.announce(placeIn(locked), news, 'n-2')).toEqual({ kind: 'noTopic' });
});

test.each(['user', 'global', 'shared'] as const)('a %s limit of an hour is handed back', async (scope) => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  discord.fails('messages', { retryAfterSeconds: 3_600, scope });

  const outcome = await bot.announce(placeIn(town), news, 'n-1');

  expect(outcome).toEqual({ kind: 'later', afterMs: expect.closeTo(60 * minuteMs, -3) });
  expect(town.chat).toEqual([]);
});

test('a channel takes five messages in five seconds, and the sixth is handed back without asking', async () => {
  const { discord, bot } = await startBot();
  const [town, village] = [discord.guild(), discord.guild()];
  discord.limits.areEnforced = true;

  const outcomes = [];
  for (const nonce of ['a', 'b', 'c', 'd', 'e', 'f']) outcomes.push(await bot.announce(placeIn(town), news, nonce));
  const elsewhere = await bot.announce(placeIn(village), news, 'g');

  expect(outcomes.map(({ kind }) => kind)).toEqual([...Array.from({ length: 5 }, () => 'sent'), 'later']);
  expect(outcomes.at(-1)).toMatchObject({ afterMs: expect.closeTo(5_000, -3) });
  expect(elsewhere).toMatchObject({ kind: 'sent' });
  expect(discord.refusals).toEqual([]);
  expect(discord.limits.highestPerChannel).toBe(5);
});

test('a limit of all requests is handed back, and not asked against again', async () => {
  const { discord, bot } = await startBot();
  const [town, village] = [discord.guild(), discord.guild()];
  discord.fails('messages', { retryAfterSeconds: 60, scope: 'global' });

  const outcomes = [await bot.announce(placeIn(town), news, 'a'), await bot.announce(placeIn(village), news, 'b')];

  expect(outcomes).toMatchObject([{ kind: 'later' }, { kind: 'later', afterMs: expect.closeTo(minuteMs, -3) }]);
  expect(discord.requestsFor('messages')).toHaveLength(1);
});

test('a limit that is met by the repetition does not hide that the first attempt may have been heard', async () => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  discord.fails('messages', { broken: 'after' });
  discord.fails('messages', { retryAfterSeconds: 60 });

  expect(await bot.announce(placeIn(town), news, 'n-1')).toEqual({ kind: 'maybeSent' });
});

test.each([
  [
    'an address where nothing listens',
    async () => {
      const discord = await startFakeDiscord();
      await discord.close();
      return discord.url;
    },
  ],
  ['an address that does not exist', async () => 'http://nowhere.invalid/api'],
])('%s was told nothing', async (_, addressOf) => {
  const speech = createSpeech('token', await addressOf());

  const error = await speech.post('/channels/1/messages', { body: {} }).catch((reason: unknown) => reason);

  expect(problemOf(error, true)).toEqual({ kind: 'later', afterMs: 5_000 });
});

test('a connection that is lost meanwhile is no refusal', async () => {
  const { discord, bot } = await startBot();
  discord.fails('messages', { silent: true });

  const announcing = bot.announce(placeIn(discord.guild()), news, 'n-1');
  await discord.asked('messages');
  await discord.goesAway();

  expect(await announcing).toEqual({ kind: 'maybeSent' });
});

test('a message that cannot be shown at all is refused, asked of Discord never, and told as a fault', async () => {
  const { discord, bot, log } = await startBot();
  const town = discord.guild();

  expect(await bot.announce(placeIn(town), unwritable, 'n-1')).toEqual({ kind: 'refused' });
  expect(await bot.edit(placeIn(town), '1', unwritable)).toEqual({ kind: 'refused' });

  expect([discord.requestsFor('messages'), discord.requestsFor('edits')]).toEqual([[], []]);
  expect(log.lines.filter((line) => line.includes('could not be'))).toHaveLength(2);
  expect(log.lines.join()).not.toContain('Ada');
});

test('what the library cannot make out is refused, or not known, and ends nothing', async () => {
  const { discord, bot, core, log } = await startBot();
  const town = discord.guild();
  await expect.poll(() => core.comings).toHaveLength(1);
  const nowhere = {
    ...managersOf(town),
    get community(): string {
      throw new Error(`no server ${town.id}`);
    },
  };

  const outcomes = [await bot.announce(nowhere, news, 'n-1'), await bot.edit(nowhere, '1', news)];

  expect(outcomes).toEqual([{ kind: 'refused' }, { kind: 'refused' }]);
  expect(await bot.pin(nowhere, '1', true)).toBe(false);
  expect(await bot.inspect(nowhere, true)).toEqual({ kind: 'unknown' });
  expect(await bot.announce(placeIn(town), news, 'n-2')).toMatchObject({ kind: 'sent' });
  expect(log.lines.filter((line) => line.includes('could not be'))).toHaveLength(4);
  expect(log.lines.join()).not.toContain(town.id);
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
