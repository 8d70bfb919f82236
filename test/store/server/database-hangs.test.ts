import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../../src/core.ts';
import { createStore } from '../../../src/store/create-store.ts';
import { openServer } from '../../../src/store/server.ts';
import { layLine } from '../../support/cuttable-line.ts';
import { makeServerDatabase } from '../../support/database.ts';
import { startPetition, visitor } from '../../support/petitions.ts';

test('a database that has stopped answering keeps nobody waiting for ever', async () => {
  const { url, drop } = await makeServerDatabase();
  const line = await layLine(url);
  const store = createStore({ database: await openServer(line.url), secret: 'a secret for tests' });
  onTestFinished(async () => {
    await line.close();
    await store.close();
    await drop();
  });
  await startPetition(store, { slug: 'pool' });
  const core = createCore({
    store,
    links: () => [],
    announcing: () => undefined,
    patienceMs: 200,
  });
  const occasion = { person: visitor('ada'), alone: true, now: new Date() };
  await core.receive({ kind: 'command', command: 'progress' }, occasion);

  line.silence();

  await expect(core.receive({ kind: 'command', command: 'progress' }, occasion)).rejects.toThrow('took too long');
});
