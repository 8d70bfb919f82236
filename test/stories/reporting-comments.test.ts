import { describe, expect, test } from 'vitest';
import { candidate, desk, type ModeratingPlatform, moderatingPlatforms } from '../support/desk.ts';
import { installation, pool, storyPlatforms } from '../support/installation.ts';
import { visitor } from '../support/petitions.ts';

const weekMs = 8 * 24 * 60 * 60_000;

/** Ada and Mickey have signed the petition and said why; Chi has signed it. */
async function written() {
  const all = await installation();
  const ofHost = await desk(all);
  const { petition } = ofHost;
  for (const name of ['Ada', 'Mickey', 'Chi']) {
    await all.store.sign({ petition, person: visitor(name), name, visibility: 'public' });
  }
  await all.store.comment(petition, visitor('Ada'), 'I learnt to swim there.', false);
  await all.store.comment(petition, visitor('Mickey'), 'Cheap watches!\nBuy now', false);
  const shown = async () => (await all.store.comments(petition, undefined, 10)).comments.map(({ number }) => number);
  const count = async () => (await all.store.tally(petition)).count;
  return { ...all, ...ofHost, shown, signatures: count };
}

/** The same, where Dee moderates. */
async function moderatedWords(platform: ModeratingPlatform) {
  const all = await written();
  const dee = candidate(all, platform);
  await all.run('moderators', 'add', pool.slug, dee.account);
  return { ...all, dee };
}

describe.each(storyPlatforms)('on %s', (platform) => {
  test('Ben reports what Mickey wrote, once, and Mickey counts on', async () => {
    const { person, store, remit, shown } = await written();
    const ben = person(platform, 'Ben');

    await ben.reports('2', 'What they wrote');

    await ben.sees('Thank you. Moderators will look at it.');
    expect(await store.waitingCounts(remit)).toEqual({ held: 0, asked: 0, comments: 1 });
    expect(await shown()).toEqual([2, 1]);
    await ben.reports('2', 'What they wrote');
    await ben.sees('You have reported no. 2 before. Moderators know of it.');
  });

  test('Ben hears that nothing is written beside no. 3, and means another number', async () => {
    const { person, store, remit } = await written();
    const ben = person(platform, 'Ben');

    await ben.reports('3', 'What they wrote');

    await ben.sees('Nothing is written beside no. 3 that everybody can read.');
    expect(await store.waitingCounts(remit)).toMatchObject({ comments: 0 });
    await ben.reports('2', 'What they wrote');
    await ben.sees('Thank you. Moderators will look at it.');
    expect(await store.waitingCounts(remit)).toMatchObject({ comments: 1 });
  });
});

describe.each(moderatingPlatforms)('on %s', (platform) => {
  test('three people report what Mickey wrote: it waits, Dee removes it, and puts it back', async () => {
    const { dee, person, passes, shown, signatures } = await moderatedWords(platform);
    // On Discord, those who have come this week weigh nothing.
    const people = ['Ben', 'Eve', 'Zoe'].map((name) => person(platform, name));
    passes(weekMs);
    for (const each of people) await each.reports('2', 'What they wrote');
    expect([await shown(), await signatures()]).toEqual([[1], 3]);

    await dee.asks('moderate');
    await dee.sees('What 1 person wrote waits for a look, or was reported.');
    await dee.presses('Written: 1');

    const list = await dee.sees('What people wrote, waiting for a look');
    expect(list.text).toMatch(/Mickey.*Cheap watches!.*\n.*Buy now.*not shown yet.*3 people report what is written/s);
    expect(list.text).not.toContain('swear word');
    await dee.presses('Remove words no. 2');
    await dee.sees('What no. 2 wrote is not shown any more.');
    await dee.presses('Undo');
    await dee.sees('No. 2 of the log is undone: what no. 2 wrote is as before.');
    expect(await shown()).toEqual([1]);
    await dee.presses('Written: 1');
    await dee.presses('Accept words no. 2');
    await dee.sees('What no. 2 wrote is accepted: everybody can read it.');
    expect([await shown(), await signatures()]).toEqual([[2, 1], 3]);
    await dee.presses('Log');
    const log = await dee.sees('What moderators did');
    expect(log.text).toMatch(
      /words of no. 2 accepted.*undid no. 2, words of no. 2.*words of no. 2 removed.*words of no. 2 held for a look.*By several reports/s,
    );
  });

  test('Dee finds a signature by its number, removes what is written there, and puts it back', async () => {
    const { dee, shown } = await moderatedWords(platform);
    await dee.asks('moderate');
    await dee.presses('Find');
    await dee.answers('line', '1');
    await dee.sees('I learnt to swim there.');

    await dee.presses('Remove words no. 1');
    await dee.sees('What no. 1 wrote is not shown any more.');
    expect(await shown()).toEqual([2]);

    await dee.presses('Find');
    await dee.answers('line', '1');
    await dee.sees(/I learnt to swim there.*What is written here is not shown any more/s);
    await dee.presses('Show words no. 1');
    await dee.sees('What no. 1 wrote is shown again.');
    expect(await shown()).toEqual([2, 1]);
  });

  test('words that Mickey wrote after Dee was shown the list are accepted once she has read them', async () => {
    const { dee, store, petition, shown } = await moderatedWords(platform);
    await store.comment(petition, visitor('Mickey'), 'Damn', true);
    await dee.asks('moderate');
    await dee.presses('Written: 1');
    await dee.sees(/Damn.*may hold a swear word/s);
    await store.comment(petition, visitor('Mickey'), 'Something worse', true);

    await dee.presses('Accept words no. 2');

    await dee.sees(/Nothing was changed: .* has other words now.*Something worse/s);
    expect(await shown()).toEqual([1]);
    await dee.presses('Accept words no. 2');
    await dee.sees('What no. 2 wrote is accepted');
    expect(await shown()).toEqual([2, 1]);
  });

  test('a press that is delivered twice is told as done, and is kept once', async () => {
    const all = await moderatedWords(platform);
    const { dee, store, remit, person } = all;
    await person(platform, 'Ben').reports('2', 'What they wrote');
    await dee.asks('moderate');
    await dee.presses('Written: 1');
    all[platform].deliversTwice();

    await dee.presses('Remove words no. 2');

    await dee.sees('What no. 2 wrote is not shown any more.');
    expect(await store.deeds(remit, 10, undefined)).toHaveLength(1);
  });

  test('who moderates no more deals with no words, whatever button is left', async () => {
    const { dee, run, person, shown } = await moderatedWords(platform);
    await person(platform, 'Ben').reports('2', 'What they wrote');
    await dee.asks('moderate');
    await dee.presses('Written: 1');
    await run('moderators', 'remove', pool.slug, dee.account);

    await dee.presses('Remove words no. 2');

    await dee.sees('Only moderators of this petition can do that.');
    expect(await shown()).toEqual([2, 1]);
  });

  test('removing Mickey hides what he wrote, and undoing that shows it again', async () => {
    const { dee, shown } = await moderatedWords(platform);
    await dee.asks('moderate');
    await dee.presses('Find');
    await dee.answers('line', '2');
    await dee.presses('Remove no. 2');
    await dee.sees('1 signature is removed.');
    expect(await shown()).toEqual([1]);

    await dee.presses('Undo');

    await dee.sees('1 signature is as before.');
    expect(await shown()).toEqual([2, 1]);
  });
});

test('whoever runs the bot reads in the log whose words were dealt with', async () => {
  const { run, store, remit, petition } = await written();
  await store.report({ petition, number: 2, by: visitor('Ben'), why: 'comment', weighs: true, holdAt: 1 });
  const dee = { platform: 'telegram', account: '44' } as const;
  await store.moderateComment({ remit, number: 2, deed: 'removeComment', by: dee });
  await store.undo(remit, 2, dee);

  const told = JSON.stringify(await run('log', pool.slug));

  expect(told).toMatch(
    /telegram:44 {2}undid 2: what no. 2 wrote.*removed what no. 2 wrote, undone by 3.*let what no. 2 wrote wait/,
  );
});
