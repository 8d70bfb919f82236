import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { createStore } from '../../../src/store/create-store.ts';
import { rows } from '../../../src/store/database.ts';
import { openServer } from '../../../src/store/server.ts';
import { makeServerDatabase } from '../../support/database.ts';
import { startPetition, visitor } from '../../support/petitions.ts';

const program = join(import.meta.dirname, '..', '..', 'support', 'announcing-process.ts');
const kills = 50;
/** A lease lapses between two processes. */
const roundMs = 90_000;
const maybeSent = 3;

/** Announces in a process of its own, which is killed without warning after so many messages. */
async function announceUntilKilled(url: string, now: Date, enough: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, url, now.toISOString()], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  // What has nothing more to say is killed as well.
  const bored = setTimeout(() => child.kill('SIGKILL'), 4_000);
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.split('\n').length - 1 > enough) child.kill('SIGKILL');
  }
  clearTimeout(bored);
  await closed;
  return said.split('\n').filter((line) => line !== '' && line !== 'ready');
}

test(`${kills} kills in the middle of announcing leave nothing unsaid and say nothing twice`, {
  timeout: 300_000,
}, async () => {
  const { url, drop } = await makeServerDatabase();
  let now = new Date('2026-05-01T12:00:00Z');
  const database = await openServer(url);
  const store = createStore({ database, secret: 'a secret for tests', clock: () => now });
  onTestFinished(async () => {
    await store.close();
    await drop();
  });
  const milestones = Array.from({ length: kills }, (_, at) => at + 1);
  const petition = await startPetition(store, { slug: 'kills', milestones });
  const communities = (['discord', 'telegram'] as const).flatMap((platform) =>
    [1, 2, 3].map((id) => ({ platform, id: `${platform}-${id}` })),
  );
  for (const community of communities) await store.follow(community, { petition, topic: '1', language: 'en' });

  const said: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    await store.sign({ petition, person: visitor(round), name: 'Somebody', visibility: 'public' });
    said.push(...(await announceUntilKilled(url, now, round % 7)));
    now = new Date(now.getTime() + roundMs);
  }
  // The last ones are left in peace.
  for (let left = 0; left < 3; left += 1) {
    now = new Date(now.getTime() + roundMs);
    said.push(...(await announceUntilKilled(url, now, Number.POSITIVE_INFINITY)));
  }

  const wanted = kills * 3;
  const onDiscord = new Set(said.filter((line) => line.startsWith('discord')));
  expect(onDiscord.size).toBe(wanted);
  const onTelegram = said.filter((line) => line.startsWith('telegram'));
  expect(new Set(onTelegram).size).toBe(onTelegram.length);
  const states = await database.db.execute(sql`
    select count(*)::int as n from announcement where platform = 'telegram' and state = ${maybeSent}
  `);
  const [maybe] = rows<{ n: number }>(states);
  expect(onTelegram.length + (maybe?.n ?? 0)).toBeGreaterThanOrEqual(wanted);
  expect(maybe?.n).toBeGreaterThan(0);
});
