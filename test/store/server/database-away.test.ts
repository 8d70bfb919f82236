import { expect, onTestFinished, test } from 'vitest';
import { createStore } from '../../../src/store/create-store.ts';
import { openServer } from '../../../src/store/server.ts';
import { layLine } from '../../support/cuttable-line.ts';
import { installation, pool, storyPlatforms } from '../../support/installation.ts';

async function onALine() {
  let cut = async () => {};
  let mend = async () => {};
  const all = await installation({
    openStore: async ({ url }, options) => {
      const line = await layLine(url!);
      onTestFinished(line.close);
      [cut, mend] = [line.cut, line.mend];
      return createStore({ database: await openServer(line.url), secret: 'a secret for tests', ...options });
    },
  });
  return { ...all, cut: () => cut(), mend: () => mend() };
}

test.each(storyPlatforms)(
  'while the database is away, people on %s are told the truth, and then it goes on',
  async (platform) => {
    const { person, cut, mend, url, store } = await onALine();
    const ada = person(platform, 'Ada');
    await ada.asks('petition');
    await ada.sees('Keep the harbour pool open');

    await cut();

    await ada.asks('progress');
    await ada.sees('I cannot tell whether that was saved');
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ database: 'unreachable' });

    await mend();

    await ada.signs({ name: 'Ada' });
    await ada.sees('You are signatory no. 1');
    const { petitions } = await store.catalogue();
    expect((await store.tally(petitions.find(({ slug }) => slug === pool.slug)!.id)).count).toBe(1);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  },
);

test('a storm of signatures through a line that is cut again and again loses nothing that was acknowledged', async () => {
  const { cut, mend, undersigned, store } = await onALine();
  const { petitions } = await store.catalogue();
  const petition = petitions[0]!.id;
  const acknowledged = new Set<number>();
  const sign = async (account: number): Promise<void> => {
    try {
      const outcome = await undersigned.store.sign({
        petition,
        person: { platform: 'web', account: String(account) },
        name: `Person ${account}`,
        visibility: 'public',
      });
      if (outcome.kind !== 'notOpen') acknowledged.add(outcome.signature.number);
    } catch {
      await sign(account);
    }
  };
  const storm = Promise.all(Array.from({ length: 600 }, (_, account) => sign(account)));
  for (let round = 0; round < 3; round += 1) {
    await cut();
    await mend();
    await undersigned.store.ping().catch(() => undefined);
  }

  await storm;

  expect(acknowledged.size).toBe(600);
  expect((await store.tally(petition)).count).toBe(600);
  expect((await store.signatures(petition, 1, 1)).total).toBe(600);
});
