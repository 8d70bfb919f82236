import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { newsKinds } from '../../../src/domain/news.ts';
import { createStore } from '../../../src/store/create-store.ts';
import { rows } from '../../../src/store/database.ts';
import { openServer } from '../../../src/store/server.ts';
import { announceUntilKilled } from '../../support/announcing.ts';
import { makeServerDatabase } from '../../support/database.ts';
import { startPetition, visitor } from '../../support/petitions.ts';

const kills = 50;
/** A lease lapses between two processes. */
const roundMs = 90_000;
const [waiting, sending, sent, maybeSent, dropped] = [0, 1, 2, 3, 4];
const reached = newsKinds.indexOf('reached');
const update = newsKinds.indexOf('update');

/** Every line that was said is one of its own, but on Discord, where the same nonce is the same message. */
function heardOnce(said: readonly string[]) {
  const onTelegram = said.filter((line) => line.startsWith('telegram'));
  expect(new Set(onTelegram).size).toBe(onTelegram.length);
  return { telegram: onTelegram, discord: [...new Set(said.filter((line) => line.startsWith('discord')))] };
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
    await store.addUpdate('kills', { kind: 'update', text: `News of round ${round}.` });
    said.push(...(await announceUntilKilled(url, now, round % 7)));
    now = new Date(now.getTime() + roundMs);
  }
  // The last ones are left in peace.
  for (let left = 0; left < 3; left += 1) {
    now = new Date(now.getTime() + roundMs);
    said.push(...(await announceUntilKilled(url, now, Number.POSITIVE_INFINITY)));
  }

  const heard = heardOnce(said);
  const announced = rows<{ platform: string; kind: number; state: number; n: number; outdone: number }>(
    await database.db.execute(sql`
      select platform, kind, state, count(*)::int as n, (count(*) filter (where exists (
        select from announcement as higher
        where higher.community = announcement.community and higher.kind = ${reached} and higher.mark > announcement.mark
      )))::int as outdone
      from announcement group by platform, kind, state
    `),
  );
  const number = (platform: string, state: number, kind?: number) =>
    announced
      .filter((each) => each.platform === platform && each.state === state && (kind ?? each.kind) === each.kind)
      .reduce((sum, { n }) => sum + n, 0);
  for (const platform of ['discord', 'telegram'] as const) {
    expect(number(platform, waiting) + number(platform, sending)).toBe(0);
    // Of milestones that wait together the highest is told; no other news gives way.
    expect(number(platform, dropped, update)).toBe(0);
    for (const { kind, state, n, outdone } of announced.filter((each) => each.platform === platform)) {
      if (kind === reached && state === dropped) expect(outdone).toBe(n);
    }
  }
  expect(heard.discord).toHaveLength(number('discord', sent));
  expect(number('discord', maybeSent)).toBe(0);
  expect(heard.telegram.length).toBeGreaterThanOrEqual(number('telegram', sent));
  expect(heard.telegram.length).toBeLessThanOrEqual(number('telegram', sent) + number('telegram', maybeSent));
  expect(number('telegram', maybeSent)).toBeGreaterThan(0);
});
