import { expect, test } from 'vitest';
import type { Deed } from '../../src/domain/moderation.ts';
import { installation, pool, type StoryPlatform, storyPlatforms } from '../support/installation.ts';

/** Eve has signed as number 1, and Dee moderates. */
async function eveSigned(platform: StoryPlatform) {
  const all = await installation();
  const { store, person } = all;
  const petition = (await store.catalogue()).petitions.find(({ slug }) => slug === pool.slug)!.id;
  const remit = { petition, community: undefined };
  const dee = { platform: 'telegram', account: '44' } as const;
  const eve = person(platform, 'Eve');
  await eve.signs({ name: 'Eve Adams' });
  const does = (deed: Deed, reason?: string) => store.moderate({ remit, numbers: [1], deed, by: dee, reason });
  const asked = async () => {
    const { signatures } = await store.waiting(remit, 'asked', 1, 10);
    return signatures.map(({ number, state, pleas }) => ({ number, state, pleas }));
  };
  return { ...all, eve, does, asked };
}

const button = 'Ask for a second look';

test.each(storyPlatforms)(
  'on %s, Eve reads why she was removed, asks for a second look, and is put back',
  async (platform) => {
    const { eve, does, asked } = await eveSigned(platform);
    await does('remove', 'We thought that nobody was called that.');
    await eve.asks('mysignature');
    const page = await eve.sees(/Reason: \W?We thought that nobody was called that\./);
    expect(page.buttons).toEqual([button, 'Withdraw', 'The petition']);

    await eve.presses(button);

    const after = await eve.sees('You have asked for a second look, which is possible once.');
    expect(after.buttons).toEqual(['Withdraw', 'The petition']);
    expect(await asked()).toEqual([{ number: 1, state: 'removed', pleas: [{ kind: 'secondLook' }] }]);
    await does('restore');
    await eve.asks('mysignature');
    await eve.sees('You are signatory no. 1');
    expect(await asked()).toEqual([]);
  },
);

test.each(storyPlatforms)(
  'on %s, Eve asks once: when she is left removed there is no button any more',
  async (platform) => {
    const { eve, does, asked } = await eveSigned(platform);
    await does('remove');
    await eve.asks('mysignature');
    await eve.presses(button);
    await eve.sees('You have asked for a second look');
    await does('dismiss');

    await eve.asks('mysignature');

    const page = await eve.sees('A moderator has looked again, and it stays removed.');
    expect(page.text).not.toContain('What comes of it shows here.');
    expect(page.buttons).not.toContain(button);
    expect(await asked()).toEqual([]);
  },
);

test.each(['telegram', 'discord'] as const)('on %s, a press that comes twice asks once', async (platform) => {
  const { eve, does, asked, telegram, discord } = await eveSigned(platform);
  await does('remove');
  await eve.asks('mysignature');
  (platform === 'telegram' ? telegram : discord).deliversTwice();

  await eve.presses(button);

  await eve.sees('You have asked for a second look');
  expect(await asked()).toEqual([{ number: 1, state: 'removed', pleas: [{ kind: 'secondLook' }] }]);
});

test('who was blocked after the page was shown cannot ask with its button, and reads so', async () => {
  const { eve, does, asked } = await eveSigned('telegram');
  await does('remove', 'Spam');
  await eve.asks('mysignature');
  await does('block', 'Spam');

  await eve.presses(button);

  expect((await eve.sees('A second look is not possible here.')).buttons).toEqual(['Withdraw', 'The petition']);
  expect(await asked()).toEqual([]);
});

test.each(storyPlatforms)('on %s, who is blocked reads why, and that there is no second look', async (platform) => {
  const { eve, does } = await eveSigned(platform);
  await does('block', 'Spam');

  await eve.asks('mysignature');

  const page = await eve.sees(/Reason: \W?Spam/);
  expect(page.text).toContain('A second look is not possible here.');
  expect(page.buttons).toEqual(['Withdraw', 'The petition']);
});

test('who was put back in the meantime sees the signature, and has asked for nothing', async () => {
  const { eve, does, asked } = await eveSigned('discord');
  await does('remove');
  await eve.asks('mysignature');
  await does('restore');

  await eve.presses(button);

  await eve.sees('You are signatory no. 1');
  expect(await asked()).toEqual([]);
});
