import { expect, test } from 'vitest';
import { installation, pool, storyPlatforms } from '../support/installation.ts';

async function harbourPool() {
  const all = await installation();
  const petition = (await all.store.catalogue()).petitions.find(({ slug }) => slug === pool.slug)!.id;
  const remit = { petition, community: undefined };
  const dee = { platform: 'telegram', account: '44' } as const;
  return {
    ...all,
    tally: async () => {
      const { count, held } = await all.store.tally(petition);
      return { count, held };
    },
    accepts: () => all.store.moderate({ remit, numbers: [1], deed: 'accept', by: dee, reason: undefined }),
    removes: () => all.store.moderate({ remit, numbers: [1], deed: 'remove', by: dee, reason: 'Spam' }),
    undoes: (batch = 0) => all.store.undo(remit, batch, dee),
  };
}

test.each(storyPlatforms)(
  'on %s, Eve signs honestly and takes a joke name: she waits until a moderator has looked',
  async (platform) => {
    const { person, tally, accepts } = await harbourPool();
    const eve = person(platform, 'Eve');
    await eve.signs({ name: 'Eve Adams' });
    expect(await tally()).toEqual({ count: 1, held: 0 });
    await eve.asks('mysignature');
    await eve.presses('Change my name');

    await eve.givesName('Mickey Mouse');

    await eve.sees(/Mickey Mouse.*It waits for a moderator to look at it/s);
    expect(await tally()).toEqual({ count: 0, held: 1 });
    await eve.asks('signatures');
    await eve.sees('No public signature yet');
    await accepts();
    await eve.asks('signatures');
    await eve.sees('Mickey Mouse');
  },
);

test('another honest name changes nothing but the name', async () => {
  const { person, tally } = await harbourPool();
  const eve = person('telegram', 'Eve');
  await eve.signs({ name: 'Eve Adams' });
  await eve.asks('mysignature');
  await eve.presses('Change my name');

  await eve.givesName('Eve Ólafsdóttir');

  await eve.sees('You are signatory no. 1');
  expect(await tally()).toEqual({ count: 1, held: 0 });
});

test('a name that a moderator accepted unseen is looked at when it is made public', async () => {
  const { person, tally, accepts } = await harbourPool();
  const eve = person('telegram', 'Eve');
  await eve.signs({ name: 'Mickey Mouse', visibility: 'anonymous' });
  expect(await tally()).toEqual({ count: 0, held: 1 });
  await accepts();
  await eve.asks('mysignature');

  await eve.presses('Show my name');

  await eve.sees(/Your name is public as soon as your signature is counted.*It waits for a moderator/s);
  expect(await tally()).toEqual({ count: 0, held: 1 });
  await accepts();
  await eve.asks('mysignature');
  await eve.presses('Hide my name');
  await eve.sees('only the target will read your name');
  expect(await tally()).toEqual({ count: 1, held: 0 });
});

test.each(storyPlatforms)(
  'on %s, a form that was opened before Eve was removed changes nothing: undoing that shows the name that was removed',
  async (platform) => {
    const { person, tally, removes, undoes } = await harbourPool();
    const eve = person(platform, 'Eve');
    await eve.signs({ name: 'Eve Adams' });
    await eve.asks('mysignature');
    await eve.presses('Change my name');
    const { batch } = await removes();

    await eve.givesName('Somebody Else');

    await eve.sees(/was removed, so it is not counted/);
    await undoes(batch);
    expect(await tally()).toEqual({ count: 1, held: 0 });
    await eve.asks('signatures');
    await eve.sees('Eve Adams');
    await eve.asks('mysignature');
    expect((await eve.sees('You are signatory no. 1')).text).not.toContain('Somebody Else');
  },
);
