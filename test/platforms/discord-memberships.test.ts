import { expect, test, vi } from 'vitest';
import type { Message } from '../../src/index.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import type { FakeGuild, Founding } from '../support/discord/guild.ts';
import { managersOf } from '../support/discord/places.ts';
import { rights } from '../support/discord/rights.ts';
import { startFakeDiscord } from '../support/fake-discord.ts';
import { scriptCore } from '../support/scripted-core.ts';

const { viewChannel, sendMessages } = rights;
const notice: Message = { paragraphs: [{ kind: 'plain', text: 'The channel is gone.' }] };
const community = ({ id }: FakeGuild) => ({ platform: 'discord', id });

test('a server that takes the bot in is told to the core, with its language', async () => {
  const join = vi.fn(async () => {});
  const { discord, core } = await startBot({ join });

  const town = discord.guild({ locale: 'de' as never });

  await expect.poll(() => core.comings).toEqual([{ what: 'join', community: community(town) }]);
  expect(join).toHaveBeenCalledWith(community(town), 'de');
});

test('servers that the bot was in before it started, or that were only away, have not taken it in', async () => {
  const discord = await startFakeDiscord();
  const [town, village] = [discord.guild(), discord.guild()];
  const core = scriptCore();
  const { bot } = createBot(discord, core);
  await bot.start();
  await expect.poll(() => bot.status()).toEqual({ state: 'connected' });

  village.falls();
  village.stands();
  const hamlet = discord.guild();

  await expect.poll(() => core.comings).toEqual([{ what: 'join', community: community(hamlet) }]);
  expect(await bot.announce(managersOf(town), notice, 'n-1')).toMatchObject({ kind: 'sent' });
  await bot.stop();
  await discord.close();
});

test('a server that puts the bot out is told to the core, and one that is only away is not', async () => {
  const { discord, core } = await startBot();
  const [town, village] = [discord.guild(), discord.guild()];

  village.falls();
  town.putsBotOut();
  await expect.poll(() => core.comings).toHaveLength(3);
  town.takesBotIn();

  await expect.poll(() => core.comings).toHaveLength(4);
  expect(core.comings.slice(2)).toEqual([
    { what: 'leave', community: community(town) },
    { what: 'join', community: community(town) },
  ]);
});

test('a server is left before it is joined again, however long leaving takes, and no other server waits for it', async () => {
  const gate = Promise.withResolvers<void>();
  const told: string[] = [];
  const { discord } = await startBot({
    leave: async () => {
      await gate.promise;
      told.push('leave');
    },
    join: async () => void told.push('join'),
  });
  const town = discord.guild();

  town.putsBotOut();
  town.takesBotIn();
  discord.guild();

  await expect.poll(() => told).toEqual(['join', 'join']);
  gate.resolve();
  await expect.poll(() => told).toEqual(['join', 'join', 'leave', 'join']);
});

test('a server that put the bot out while it was not there is noticed with the next session', {
  timeout: 15_000,
}, async () => {
  const { discord, core, bot } = await startBot();
  const [town, village] = [discord.guild(), discord.guild()];
  await expect.poll(() => core.comings).toHaveLength(2);

  discord.gateway.invalidateSession(false);
  village.putsBotOut();

  await vi.waitFor(() => expect(core.comings.at(-1)).toEqual({ what: 'leave', community: community(village) }), {
    timeout: 10_000,
  });
  await expect.poll(() => bot.inspect(managersOf(village), false)).toEqual({ kind: 'noCommunity' });
  expect(await bot.inspect(managersOf(town), false)).toMatchObject({ kind: 'there' });
});

test('a core that cannot note who joined ends nothing, and no id reaches the log', async () => {
  const { discord, core, log } = await startBot({ join: () => Promise.reject(new Error('the database is away')) });

  const town = discord.guild();
  await expect.poll(() => log.lines.join()).toContain('was not noted');
  discord.guild();

  await expect.poll(() => core.comings).toHaveLength(2);
  expect(log.lines.join()).not.toContain(town.id);
});

test.each<[string, Founding, (town: FakeGuild) => unknown, (town: FakeGuild) => string | undefined]>([
  ['where Discord writes to them', {}, () => {}, (town) => town.managersChannelId],
  [
    'where the notices of the server are',
    { hasSystemChannel: true, hasManagersChannel: false },
    (town) => town.opensChannel({ position: -1 }),
    (town) => town.channelId,
  ],
  [
    'in the topmost channel where there is no other',
    { hasManagersChannel: false },
    (town) => town.opensChannel({ position: 5 }),
    (town) => town.channelId,
  ],
  [
    'in the next where the bot may not speak in the first',
    { hasSystemChannel: true },
    (town) => {
      town.denies(sendMessages, town.managersChannelId);
    },
    (town) => town.channelId,
  ],
  [
    'in the next where the bot does not see the first',
    { hasSystemChannel: true },
    (town) => {
      town.denies(viewChannel, town.managersChannelId);
    },
    (town) => town.channelId,
  ],
])('managers read %s', async (_, what, happens, where) => {
  const { discord, bot, core } = await startBot();
  const town = discord.guild(what);
  happens(town);
  discord.guild();
  await expect.poll(() => core.comings).toHaveLength(2);

  const outcome = await bot.announce(managersOf(town), notice, 'n-1');

  expect(outcome).toMatchObject({ kind: 'sent' });
  expect(town.chatIn(where(town) ?? '')).toMatchObject([{ text: 'The channel is gone.' }]);
});

test('where the bot may speak nowhere, the managers cannot be told, and nothing is asked of Discord', async () => {
  const { discord, bot, core } = await startBot();
  const town = discord.guild({ appPermissions: '0' });
  await expect.poll(() => core.comings).toHaveLength(1);

  expect(await bot.announce(managersOf(town), notice, 'n-1')).toEqual({ kind: 'noRights' });
  expect(discord.requestsFor('messages')).toEqual([]);
});

test('the managers of a server that is away are told later, and of one that put the bot out never', async () => {
  const { discord, bot, core } = await startBot();
  const [town, village] = [discord.guild(), discord.guild()];
  town.falls();
  village.putsBotOut();
  await expect.poll(() => core.comings).toHaveLength(3);

  expect(await bot.announce(managersOf(town), notice, 'n-1')).toEqual({ kind: 'later', afterMs: 5_000 });
  expect(await bot.announce(managersOf(village), notice, 'n-2')).toEqual({ kind: 'noCommunity' });
});
