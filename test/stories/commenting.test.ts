import { expect, test } from 'vitest';
import { comment } from '../../src/store/schema.ts';
import { installation, pool, storyPlatforms } from '../support/installation.ts';

async function harbourPool(env: Readonly<Record<string, string>> = {}) {
  const all = await installation({ env });
  const petition = (await all.store.catalogue()).petitions.find(({ slug }) => slug === pool.slug)!.id;
  const remit = { petition, community: undefined };
  const by = { platform: 'telegram', account: '44' } as const;
  return {
    ...all,
    /** What everybody reads, newest first. */
    read: async () => {
      const { comments } = await all.store.comments(petition, undefined, 10);
      return comments.map(({ name, text }) => `${name.reveal(asItIs)}: ${text.reveal(asItIs)}`);
    },
    moderates: (deed: 'acceptComment' | 'removeComment') => all.store.moderateComment({ remit, number: 1, deed, by }),
    removes: () => all.store.moderate({ remit, numbers: [1], deed: 'remove', by, reason: 'Spam' }),
  };
}

const asItIs = (written: string) => written;

test.each(storyPlatforms)('on %s, Ada signs, says why in two lines, changes her mind and takes it back', async (on) => {
  const { person, read } = await harbourPool();
  const ada = person(on, 'Ada');
  await ada.signs({ name: 'Ada Lovelace' });
  expect((await ada.sees('You are signatory no. 1')).buttons).toContain('Say why');

  await ada.saysWhy('I swim here.\n\n\nSo do my children!');
  await ada.sees(
    /Thank you\. This is what you say now\..*I swim here\.[\s\u2068\u2069]+So do my children!\u2069?\s+Everyone can read that/s,
  );
  expect(await read()).toEqual(['Ada Lovelace: I swim here.\n\nSo do my children!']);

  await ada.saysWhy('I learned to swim here.', 'Change my reason');
  expect(await read()).toEqual(['Ada Lovelace: I learned to swim here.']);
  await ada.asks('mysignature');
  await ada.sees(/I learned to swim here\.\u2069?\s+Everyone can read that beside your name/);

  await ada.presses('Remove my reason');
  expect((await ada.sees('Done. Your reason is deleted.')).buttons).toContain('Say why');
  expect(await read()).toEqual([]);
});

test.each(storyPlatforms)('on %s, Ben hides his name, and what he says with it', async (on) => {
  const { person, read } = await harbourPool();
  const ben = person(on, 'Ben');
  await ben.signs({ name: 'Ben Okri' });
  await ben.saysWhy('I swim here.');
  await ben.asks('mysignature');

  await ben.presses('Hide my name');

  await ben.sees(/I swim here\.\u2069?\s+Only the target will read that/);
  expect(await read()).toEqual([]);
  await ben.presses('Show my name');
  expect(await read()).toEqual(['Ben Okri: I swim here.']);
});

test.each(storyPlatforms)('on %s, Chi hears what cannot stand there, and mends it', async (on) => {
  const { person, read } = await harbourPool();
  const chi = person(on, 'Chi');
  await chi.signs({ name: 'Chi' });

  await chi.saysWhy('See shop.example.com');
  await chi.sees('is a web or e-mail address, or looks like one');
  expect(await read()).toEqual([]);
  await chi.saysItOtherwise('See for yourself, @mayor *and* <all>');

  await chi.sees(/See for yourself, @\u2060?mayor \*and\* <all>/);
  expect(await read()).toEqual(['Chi: See for yourself, @mayor *and* <all>']);
});

test.each(storyPlatforms)(
  'on %s, Eve swears: others read it when a moderator has looked, and no more when one removes it',
  async (on) => {
    const { person, read, moderates } = await harbourPool();
    const eve = person(on, 'Eve');
    await eve.signs({ name: 'Eve Adams' });

    await eve.saysWhy('What the fuck');

    await eve.sees('A moderator looks at that before others can read it');
    expect(await read()).toEqual([]);
    await moderates('acceptComment');
    expect(await read()).toEqual(['Eve Adams: What the fuck']);
    await moderates('removeComment');
    await eve.asks('mysignature');
    await eve.sees('Moderators removed that, so nobody else can read it');
    await eve.saysWhy('What a pity', 'Change my reason');
    await eve.sees('A moderator looks at that before others can read it');
    expect(await read()).toEqual([]);
  },
);

test.each(storyPlatforms)('on %s, who withdraws leaves nothing of what they said', async (on) => {
  const { person, read, database } = await harbourPool();
  const eve = person(on, 'Eve');
  await eve.signs({ name: 'Eve Adams' });
  await eve.saysWhy('I swim here.');

  await eve.asks('withdraw');
  await eve.presses('Withdraw my signature');

  await eve.sees('your name and anything you wrote with it are deleted');
  expect(await read()).toEqual([]);
  expect(await database.db.$count(comment)).toBe(0);
});

test.each(storyPlatforms)(
  'on %s, words that come in for a signature removed meanwhile are kept nowhere',
  async (on) => {
    const { person, removes, database } = await harbourPool();
    const eve = person(on, 'Eve');
    await eve.signs({ name: 'Eve Adams' });
    await removes();

    await eve.saysWhy('I swim here.');

    await eve.sees('was removed, so it is not counted');
    expect(await database.db.$count(comment)).toBe(0);
  },
);

test.each(storyPlatforms)('on %s, words that come too soon are not lost', async (on) => {
  const { person, read } = await harbourPool({ LIMIT_PER_ACCOUNT: '1/10m' });
  const ada = person(on, 'Ada');
  await ada.signs({ name: 'Ada' });
  await ada.saysWhy('I swim here.');

  await ada.saysWhy('I dive here.', 'Change my reason');

  expect((await ada.sees('That was a bit much at once')).buttons).toContain('Try again');
  expect(await read()).toEqual(['Ada: I swim here.']);
});

test('on Discord the form shows what was said before, to be mended', async () => {
  const { discord } = await harbourPool();
  const ada = discord.user({ username: 'ada', globalName: 'Ada', locale: 'en-GB' });
  await ada.uses('sign');
  await ada.submits({ name: 'Ada', visibility: 'public', consent: true });
  await ada.presses('Say why');
  expect(ada.modal.text).toContain('stands beside your name, where everyone can read it');
  await ada.submits({ comment: 'I swim here.\nOften.' });

  await ada.presses('Change my reason');

  expect(ada.modal.fields).toMatchObject([
    { label: 'Why you signed', filled: ['I swim here.\nOften.'], takesLines: true },
  ]);
});

test('what was said is in no log', async () => {
  const { person, logged } = await harbourPool();
  const ada = person('web', 'Ada');
  await ada.signs({ name: 'Ada' });
  await ada.saysWhy('Xylophones');
  expect(logged.join('\n')).not.toContain('Xylophones');
});
