import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { onWeb } from '../support/actors.ts';
import { startFakeDiscord } from '../support/fake-discord.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { freePort, startProcess, temporaryFolder } from '../support/process.ts';
import { openBrowser } from '../support/web.ts';

async function environment() {
  const [DATA_DIR, PORT] = [await temporaryFolder(), String(await freePort())];
  return { env: { DATA_DIR, PORT, PATH: process.env.PATH ?? '' }, url: `http://127.0.0.1:${PORT}`, dataDir: DATA_DIR };
}

describe('the first start', () => {
  test('needs nothing, tells where everything is, and the next one finds what was signed', async () => {
    const { env, url, dataDir } = await environment();
    const first = startProcess(env);
    await first.prints('Stop it with Ctrl+C.');
    expect(first.printed).toContain(`http://localhost:${env.PORT}, where you can sign in the browser`);
    expect(first.printed).toContain(`${dataDir} (embedded database)`);
    expect(first.printed).toContain('“Stop deleting evidence of atrocities”, 0 signatures');
    expect(first.printed).toContain('off; set TELEGRAM_TOKEN to turn it on');
    expect(first.printed).toContain('off; set DISCORD_TOKEN to turn it on');
    const chi = onWeb(openBrowser(() => url));
    await chi.signs({ name: 'Chi' });
    await chi.sees('You are signatory no. 1');
    expect(await first.ends('SIGTERM')).toBe(0);

    const second = startProcess(env);

    await second.prints('Stop it with Ctrl+C.');
    expect(second.printed).toContain('“Stop deleting evidence of atrocities”, 1 signature\n');
    await chi.asks('mysignature');
    await chi.sees('You are signatory no. 1');
    expect(await second.ends('SIGINT')).toBe(0);
  });

  test('makes a secret that nobody but its owner can read', async () => {
    const { env, dataDir } = await environment();
    const running = startProcess(env);
    await running.prints('Stop it with Ctrl+C.');
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(dataDir, 'secret'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });
});

test('a start that waits for a lock ends at once when it is asked to', async () => {
  const { env, dataDir } = await environment();
  await mkdir(join(dataDir, 'database.lock'));
  const running = startProcess(env);
  await running.prints('Waiting to see whether it is still there.');
  expect(await running.ends('SIGTERM')).toBe(0);
});

test('a data folder too deep for a socket is told, and the start goes on', async () => {
  const { env, dataDir } = await environment();
  const running = startProcess({ ...env, DATA_DIR: join(dataDir, 'd'.repeat(100)) });
  await running.prints('Stop it with Ctrl+C.');
  await running.prints('too long for a socket');
  expect(await running.ends('SIGTERM')).toBe(0);
});

test('a data folder that takes no socket is told, and the start goes on', async () => {
  const { env, dataDir } = await environment();
  await mkdir(join(dataDir, 'control.sock'));
  const running = startProcess(env);
  await running.prints('Stop it with Ctrl+C.');
  await running.prints('DATA_DIR takes no socket');
  expect(await running.ends('SIGTERM')).toBe(0);
});

describe('a start is refused with a sentence', () => {
  test('when something is set wrongly', async () => {
    const { env } = await environment();
    const running = startProcess({ ...env, PORT: 'eighty', LOG_LEVEL: 'loud' });
    expect(await running.ends()).toBe(1);
    expect(running.printed).toContain('PORT: expected a whole number from 0 to 65535; got "eighty".');
    expect(running.printed).toContain('LOG_LEVEL: expected debug, info, warn or error; got "loud".');
    expect(running.printed).not.toMatch(/\n\s+at /);
  });

  test('when another process holds the data folder', async () => {
    const { env } = await environment();
    const first = startProcess(env);
    await first.prints('Stop it with Ctrl+C.');

    const second = startProcess({ ...env, PORT: String(await freePort()) });

    expect(await second.ends()).toBe(1);
    expect(second.printed).toMatch(/^Undersigned cannot start: .*process/m);
    expect(second.printed).not.toMatch(/\n\s+at /);
    expect(await first.ends('SIGTERM')).toBe(0);
  });

  test('when the port is taken', async () => {
    const { env } = await environment();
    const first = startProcess(env);
    await first.prints('Stop it with Ctrl+C.');

    const second = startProcess({ ...env, DATA_DIR: await temporaryFolder() });

    expect(await second.ends()).toBe(1);
    expect(second.printed).toContain(`Port ${env.PORT} `);
    expect(second.printed).not.toMatch(/\n\s+at /);
  });

  test('when the database server is not there', async () => {
    const { env } = await environment();
    const DATABASE_URL = `postgres://somebody:verysecret@127.0.0.1:${await freePort()}/undersigned`;
    const running = startProcess({ ...env, DATABASE_URL });
    expect(await running.ends()).toBe(1);
    expect(running.printed).toMatch(/^Undersigned cannot start: .*DATABASE_URL/m);
    expect(running.printed).not.toContain('verysecret');
    expect(running.printed).not.toMatch(/\n\s+at /);
  });

  test('when the database was filled with another secret', async () => {
    const { env } = await environment();
    const first = startProcess(env);
    await first.prints('Stop it with Ctrl+C.');
    await first.ends('SIGTERM');

    const second = startProcess({ ...env, UNDERSIGNED_SECRET: 'another secret of more than 32 characters' });

    expect(await second.ends()).toBe(1);
    expect(second.printed).toContain('This database was filled with another UNDERSIGNED_SECRET');
    expect(second.printed).not.toContain('another secret of more');
  });

  test('when the secret is cut short', async () => {
    const { env, dataDir } = await environment();
    await writeFile(join(dataDir, 'secret'), 'abc');
    const running = startProcess(env);
    expect(await running.ends()).toBe(1);
    expect(running.printed).toContain('does not hold a whole secret');
  });
});

test('when the shell that npm started it in is gone, it stops as well', async () => {
  const { env } = await environment();
  const running = startProcess({ ...env, npm_lifecycle_event: 'start' }, { inShell: true });
  await running.prints('Stop it with Ctrl+C.');

  await running.ends('SIGTERM');

  await running.prints('Stopped.');
});

test('a wrong token on one platform is told, and the other one and the pages go on', async () => {
  const { env, url } = await environment();
  const [telegram, discord] = [await startFakeTelegram(), await startFakeDiscord()];
  onTestFinished(() => telegram.close());
  onTestFinished(() => discord.close());
  const running = startProcess({
    ...env,
    TELEGRAM_TOKEN: '123456:wrongTokenOfSomebodyElse_AAAA',
    TELEGRAM_API_URL: telegram.url,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  });

  await running.prints('Telegram refuses the token');
  await discord.until(() => discord.commandNames.length > 0, 'the bot is on Discord');

  const ben = discord.user({ username: 'ben', globalName: 'Ben' });
  await ben.uses('sign');
  await ben.submits({ name: 'Ben', visibility: 'public', consent: true });
  await ben.sees('You are signatory no. 1');
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ platforms: { telegram: 'wrongToken', discord: 'connected' } });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(running.printed).not.toContain('wrongTokenOfSomebodyElse');
  expect(await running.ends('SIGTERM')).toBe(0);
});
