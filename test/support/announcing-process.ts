import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createAnnouncer } from '../../src/announcer.ts';
import type { Announcing } from '../../src/announcing.ts';
import { createStore } from '../../src/store/create-store.ts';
import { openServer } from '../../src/store/server.ts';

// A process that announces until it is killed. Run as `node announcing-process.ts URL NOW PER_SECOND`: its clock begins at NOW,
// and its platforms take so many messages a second. They are its standard output: a line there is a message that everybody
// has read, whatever becomes of the process.

const [, , url = '', now = '', perSecond = ''] = process.argv;
const startedAt = Date.now();
const clock = () => new Date(Date.parse(now) + Date.now() - startedAt);
const store = createStore({ database: await openServer(url), secret: 'a secret for tests', clock });
const { petitions } = await store.catalogue();

const says = (platform: 'discord' | 'telegram'): Announcing => ({
  platform,
  // As if all kills came within the minutes that a nonce is remembered.
  recognisesRepetitionMs: platform === 'discord' ? 24 * 60 * 60_000 : 0,
  restMs: 0,
  cardEveryMs: 10_000,
  announce: async ({ community }, _message, nonce) => {
    writeSync(1, `${platform} ${community} ${nonce}\n`);
    // The answer takes its time, so that a kill can come before it.
    await setTimeout(2);
    return { kind: 'sent', message: nonce };
  },
  edit: async () => ({ kind: 'edited' }),
  pin: async () => true,
  inspect: async () => ({ kind: 'unknown' }),
  perSecond: () => Number(perSecond),
  commandSuffix: () => '',
  topicLink: () => undefined,
});

const announcer = createAnnouncer({
  store,
  clock,
  petitions: () => petitions,
  platforms: [says('discord'), says('telegram')],
  onFault: (error) => {
    throw error;
  },
  onDropped: () => {
    throw new Error('Nothing here is a day old, and nothing is refused.');
  },
});
writeSync(1, 'ready\n');
for (;;) await announcer.look();
