import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type AnnouncedPlatform, createAnnouncer } from '../../src/announcer.ts';
import { createStore } from '../../src/store/create-store.ts';
import { openServer } from '../../src/store/server.ts';

// A process that announces until it is killed. Run as `node announcing-process.ts URL NOW`. The platforms are its standard
// output: a line there is a message that everybody has read, whatever becomes of the process.

const [, , url = '', now = ''] = process.argv;
const clock = () => new Date(now);
const store = createStore({ database: await openServer(url), secret: 'a secret for tests', clock });
const { petitions } = await store.catalogue();

const says = (platform: 'discord' | 'telegram'): AnnouncedPlatform => ({
  platform,
  recognisesRepetition: platform === 'discord',
  perSecond: 2,
  announce: async ({ community }, _message, nonce) => {
    writeSync(1, `${platform} ${community} ${nonce}\n`);
    // The answer takes its time, so that a kill can come before it.
    await setTimeout(2);
    return { kind: 'sent' };
  },
});

const announcer = createAnnouncer({
  store,
  clock,
  petition: (id) => petitions.find((petition) => petition.id === id),
  platforms: [says('discord'), says('telegram')],
  onFault: (error) => {
    throw error;
  },
});
writeSync(1, 'ready\n');
for (;;) await announcer.look();
