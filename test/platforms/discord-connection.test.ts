import { expect, test, vi } from 'vitest';
import { waitByClock } from '../../adapters/pause.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import { startFakeDiscord } from '../support/fake-discord.ts';
import { says, scriptCore } from '../support/scripted-core.ts';

const minuteMs = 60_000;

test('a wrong token is said once and is not tried again', async () => {
  const discord = await startFakeDiscord();
  const { bot, log } = createBot(discord, scriptCore(), { token: 'wrong' });

  await bot.start();

  expect(bot.status()).toEqual({ state: 'wrongToken' });
  expect(log.lines).toHaveLength(1);
  expect(log.lines[0]).toContain('Set DISCORD_TOKEN');
  expect(discord.requestsFor('gateway')).toHaveLength(1);
  await bot.stop();
  await discord.close();
});

test('a token that is revoked while the bot runs is told apart from a lost network', async () => {
  const { discord, bot, log } = await startBot();

  discord.revokeToken();
  discord.gateway.close(4_004);
  await vi.waitFor(() => expect(bot.status()).toEqual({ state: 'wrongToken' }));

  expect(log.lines.join()).toContain('Set DISCORD_TOKEN');
});

test('a connection that Discord refuses is no connection, and is tried again later', async () => {
  const discord = await startFakeDiscord();
  const { bot, log } = createBot(discord, scriptCore(), { wait: waitByClock });

  discord.gateway.refuseNextLogin(4_014);
  await bot.start();

  expect(bot.status()).toEqual({ state: 'refused' });
  expect(log.lines.join()).toContain('DisallowedIntents');
  await bot.stop();
  await discord.close();
});

test('a connection that Discord ends with 4014 is opened anew', async () => {
  const { discord, bot } = await startBot();

  discord.gateway.close(4_014);
  await discord.until(() => discord.gateway.logins === 2 && discord.gateway.isConnected, 'It was not opened anew.');

  await vi.waitFor(() => expect(bot.status()).toEqual({ state: 'connected' }));
});

test('a bot that starts without a network connects when it is there', async () => {
  const discord = await startFakeDiscord();
  const { bot, log } = createBot(discord, scriptCore());
  await discord.goesAway();

  await bot.start();
  expect(bot.status()).toEqual({ state: 'unreachable' });
  await discord.comesBack();
  await vi.waitFor(() => expect(bot.status()).toEqual({ state: 'connected' }), { timeout: 5_000 });
  expect(log.lines.filter((line) => line.includes('Discord is not reachable'))).toHaveLength(1);

  await bot.stop();
  await discord.close();
});

test('a network that goes and comes back costs nobody their answer', async () => {
  const { discord, bot } = await startBot({ answer: () => says('Done.') });
  const ben = discord.user({ username: 'ben' });

  await discord.goesAway();
  await vi.waitFor(() => expect(bot.status()).toEqual({ state: 'connecting' }));
  await discord.comesBack();
  await discord.until(() => discord.gateway.isConnected, 'The bot did not come back.');
  await ben.uses('/petition');

  expect(ben.last.text).toBe('Done.');
  await vi.waitFor(() => expect(bot.status()).toEqual({ state: 'connected' }));
});

test.each([
  ['the connection is cut', (gateway) => gateway.drop()],
  ['Discord asks to reconnect', (gateway) => gateway.askToReconnect()],
  ['Discord has an error of its own', (gateway) => gateway.close(4_000)],
] satisfies readonly (readonly [
  string,
  (gateway: { drop(): void; askToReconnect(): void; close(code: number): void }) => void,
])[])('what people do while %s is answered afterwards', async (_, interrupt) => {
  const { discord } = await startBot({ answer: () => says('Done.') });
  const ben = discord.user({ username: 'ben' });

  interrupt(discord.gateway);
  await discord.until(() => !discord.gateway.isConnected, 'The connection still stands.');
  await ben.uses('/petition');

  expect(ben.last.text).toBe('Done.');
  expect(discord.gateway.resumptions).toBe(1);
  expect(discord.gateway.logins).toBe(1);
});

test('a session that may be resumed is resumed', async () => {
  const { discord } = await startBot({ answer: () => says('Done.') });
  const ben = discord.user({ username: 'ben' });

  discord.gateway.invalidateSession(true);
  await discord.until(() => discord.gateway.resumptions === 1, 'The session was not resumed.');
  await ben.uses('/petition');

  expect(ben.last.text).toBe('Done.');
});

test('after an invalid session the bot logs in anew', { timeout: 15_000 }, async () => {
  const { discord } = await startBot({ answer: () => says('Done.') });
  const ben = discord.user({ username: 'ben' });

  discord.gateway.invalidateSession(false);
  // The library leaves five seconds between two logins.
  await vi.waitFor(() => expect(discord.gateway.logins).toBe(2), { timeout: 10_000 });
  await ben.uses('/petition');

  expect(ben.last.text).toBe('Done.');
});

test('a connection whose heartbeats go unanswered is opened again', async () => {
  const discord = await startFakeDiscord({ heartbeatIntervalMs: 40 });
  const { bot } = createBot(discord, scriptCore({ answer: () => says('Done.') }));
  await bot.start();

  discord.gateway.acknowledgesHeartbeats = false;
  await discord.until(() => discord.gateway.resumptions > 0, 'The bot kept to a dead connection.');
  discord.gateway.acknowledgesHeartbeats = true;

  await vi.waitFor(() => expect(bot.status()).toEqual({ state: 'connected' }));
  await bot.stop();
  await discord.close();
});

test('a connection without a heartbeat for two minutes is reported as none', async () => {
  const { discord, bot } = await startBot();
  expect(bot.status()).toEqual({ state: 'connected' });

  discord.passes(2 * minuteMs + 1);

  expect(bot.status()).toEqual({ state: 'connecting' });
});

test('a bot that is stopped while it connects does not connect any more', async () => {
  const discord = await startFakeDiscord();
  const { bot } = createBot(discord, scriptCore());

  const starting = bot.start();
  await bot.stop();
  await starting;

  expect(bot.status()).toEqual({ state: 'stopped' });
  await discord.until(() => !discord.gateway.isConnected, 'The bot is still connected.');
  await discord.close();
});

test('commands that Discord does not take cost nobody an answer', async () => {
  const discord = await startFakeDiscord();
  const { bot, log } = createBot(discord, scriptCore());
  discord.fails('commands', { status: 403, code: 20_012 });

  await bot.start();
  await vi.waitFor(() => expect(log.lines.join()).toContain('could not be registered'));

  expect(bot.status()).toEqual({ state: 'connected' });
  await bot.stop();
  await discord.close();
});
