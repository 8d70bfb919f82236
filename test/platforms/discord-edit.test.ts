import { expect, test } from 'vitest';
import { requestsPerSecond } from '../../adapters/discord/limits.ts';
import type { Message } from '../../src/index.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import type { Failure } from '../support/discord/failure.ts';
import { botPermissions, type Founding, memberPermissions } from '../support/discord/guild.ts';
import { aPhoto } from '../support/discord/photo.ts';
import { placeIn } from '../support/discord/places.ts';
import { startFakeDiscord } from '../support/fake-discord.ts';
import { scriptCore } from '../support/scripted-core.ts';

const saying = (text: string): Message => ({ paragraphs: [{ kind: 'plain', text }] });
const withPhoto = { ...saying('11 of 100'), picture: { id: 'save-the-elms/photo', alternativeText: 'Elms' } };

/** A server in which the bot has posted a card. */
async function withCard(what: Founding = {}, script: Parameters<typeof startBot>[0] = {}) {
  const all = await startBot(script);
  const town = all.discord.guild(what);
  const outcome = await all.bot.announce(placeIn(town), saying('10 of 100'), 'n-1');
  if (outcome.kind !== 'sent') throw new Error('The card was not posted.');
  return { ...all, town, place: placeIn(town), card: outcome.message };
}

test('a card is changed in its place, and pings nobody', async () => {
  const { discord, bot, town, place, card } = await withCard();

  expect(await bot.edit(place, card, saying('11 of 100 @everyone'))).toEqual({ kind: 'edited' });

  expect(town.chat).toMatchObject([{ id: card, text: '11 of 100 @everyone', live: [] }]);
  expect(discord.requestsFor('edits')[0]?.body).toMatchObject({ flags: 32_768, allowed_mentions: { parse: [] } });
  expect(discord.refusals).toEqual([]);
});

test('a card that was deleted is told apart from a channel that was', async () => {
  const { discord, bot, town, place, card } = await withCard();

  discord.deletes({ id: card });
  expect(await bot.edit(place, card, saying('11'))).toEqual({ kind: 'noMessage' });
  town.deletesChannel();
  expect(await bot.edit(place, card, saying('11'))).toEqual({ kind: 'noTopic' });
});

test.each<[Failure, object]>([
  [
    { status: 400, code: 30_046 },
    { kind: 'later', afterMs: 10_000 },
  ],
  [
    { status: 400, code: 20_016 },
    { kind: 'later', afterMs: 10_000 },
  ],
  [
    { status: 400, code: 20_022 },
    { kind: 'later', afterMs: 10_000 },
  ],
  [
    { status: 400, code: 20_028 },
    { kind: 'later', afterMs: 10_000 },
  ],
  [{ retryAfterSeconds: 60 }, { kind: 'later', afterMs: expect.closeTo(60_000, -3) }],
  [{ broken: 'before' }, { kind: 'later', afterMs: 5_000 }],
  [{ cut: 'after' }, { kind: 'later', afterMs: 5_000 }],
  [{ status: 404, code: 10_004 }, { kind: 'noCommunity' }],
  [{ status: 403, code: 50_001 }, { kind: 'noRights' }],
  [{ status: 403, code: 50_013 }, { kind: 'noRights' }],
  [{ status: 400, code: 160_005 }, { kind: 'noTopic' }],
  [
    { status: 403, code: 50_005 },
    { kind: 'later', afterMs: 5_000 },
  ],
  [{ status: 400, code: 50_035 }, { kind: 'refused' }],
])('a change that Discord answers with %j comes to %j', async (failure, outcome) => {
  const { discord, bot, place, card } = await withCard();
  discord.fails('edits', failure);

  expect(await bot.edit(place, card, saying('11'))).toEqual(outcome);
  expect(discord.requestsFor('edits')).toHaveLength(1);
});

test('a card in a thread in which nobody wrote for long is left alone for an hour, and the thread asleep', async () => {
  const { bot, town, place, card } = await withCard({ isThread: true });
  town.setsThread({ isArchived: true });

  expect(await bot.edit(place, card, saying('11'))).toEqual({ kind: 'later', afterMs: 3_600_000 });

  expect(town.chat).toMatchObject([{ text: '10 of 100' }]);
});

test('a photo that Discord refuses holds no change back', async () => {
  const { discord, bot, town, place, card } = await withCard({}, { picture: aPhoto });
  discord.fails('edits', { status: 400, code: 50_035 });

  expect(await bot.edit(place, card, withPhoto)).toEqual({ kind: 'edited' });

  expect(town.chat).toMatchObject([{ text: '11 of 100', pictures: [] }]);
});

test('a card shows its photo again when it is changed', async () => {
  const { bot, town, place, card } = await withCard({}, { picture: aPhoto });

  await bot.edit(place, card, withPhoto);

  expect(town.chat).toMatchObject([{ pictures: [{ source: 'attachment://picture.jpg' }] }]);
});

test('a server that put the bot out is no community', async () => {
  const { bot, core, town, place, card } = await withCard();
  town.putsBotOut();
  await expect.poll(() => core.comings).toHaveLength(2);

  expect(await bot.edit(place, card, saying('11'))).toEqual({ kind: 'noCommunity' });
});

test('a bot that is not connected changes and pins nothing', async () => {
  const discord = await startFakeDiscord();
  const { bot } = createBot(discord, scriptCore());
  const place = placeIn(discord.guild());

  expect(await bot.edit(place, '1', saying('11'))).toEqual({ kind: 'later', afterMs: 5_000 });
  expect(await bot.pin(place, '1', true)).toBe(false);
  expect([discord.requestsFor('edits'), discord.requestsFor('pins')]).toEqual([[], []]);
  await discord.close();
});

test('a card is pinned, and pinned once, and unpinned again', async () => {
  const { discord, bot, town, place, card } = await withCard();

  expect([await bot.pin(place, card, true), await bot.pin(place, card, true)]).toEqual([true, true]);
  expect(town.pinned).toMatchObject([{ id: card }]);
  expect([await bot.pin(place, card, false), await bot.pin(place, card, false)]).toEqual([true, true]);
  expect(town.pinned).toEqual([]);
  expect(discord.refusals).toEqual([]);
});

test('a pin that Discord broke on is tried again', async () => {
  const { discord, bot, town, place, card } = await withCard();
  discord.fails('pins', { broken: 'before' });

  expect(await bot.pin(place, card, true)).toBe(true);
  expect(town.pinned).toHaveLength(1);
});

test.each<[string, Failure]>([
  ['in a channel full of pins', { status: 400, code: 30_003 }],
  ['under a limit of an hour', { retryAfterSeconds: 3_600 }],
])('%s nothing is pinned, and that is logged', async (_, failure) => {
  const { discord, bot, log, town, place, card } = await withCard({ appPermissions: botPermissions });
  discord.fails('pins', failure);

  expect(await bot.pin(place, card, true)).toBe(false);
  expect(town.pinned).toEqual([]);
  expect(log.lines.at(-1)).toContain('was not pinned');
});

test('without the right to pin nothing is asked of Discord', async () => {
  const { discord, bot, town, place, card } = await withCard({ appPermissions: memberPermissions });

  expect(await bot.pin(place, card, true)).toBe(false);

  expect(town.pinned).toEqual([]);
  expect(discord.requestsFor('pins')).toEqual([]);
});

test('messages for Discord need no suffix to their commands, and as many of them a second are taken as of requests', async () => {
  const { bot } = await startBot();

  expect([bot.commandSuffix(), bot.perSecond()]).toEqual(['', requestsPerSecond]);
});
