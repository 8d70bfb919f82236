import { describe, expect, test } from 'vitest';
import { communities } from '../support/communities.ts';
import { candidate, desk, moderatingPlatforms } from '../support/desk.ts';
import { memberPermissions, moderatorPermissions } from '../support/discord/guild.ts';
import { installation, pool } from '../support/installation.ts';

describe.each(moderatingPlatforms)('on %s', (platform) => {
  test('Dee finds joke names, removes them with a reason that Eve reads, and takes it back', async () => {
    const all = await installation();
    const { run, count, hold, tally } = await desk(all);
    const [dee, eve] = [candidate(all, platform), all.person(platform, 'Eve')];
    await run('moderators', 'add', pool.slug, dee.account);
    await count(3);
    await eve.signs({ name: 'Mickey Mouse' });
    await hold(2);
    await dee.asks('moderate');

    await dee.presses('Find');
    await dee.answers('line', 'mickey* held');
    const found = await dee.sees('What you found');
    expect(found.text).toMatch(/1 signature: 0 counted, 1 waiting, 0 removed/);
    expect(found.buttons.slice(0, 4)).toEqual(['Accept no. 4', 'Remove no. 4', 'Block no. 4', 'All like no. 4']);
    await dee.presses('Find something else');
    await dee.answers('line', '4-6');
    await dee.sees('3 signatures: 0 counted, 3 waiting, 0 removed.');
    await dee.presses('Remove all 3');
    await dee.answers('reason', 'Nobody is called that');

    await dee.sees('3 signatures are removed. The count is 3 now.');
    expect(await tally()).toEqual({ count: 3, held: 0 });
    await eve.asks('mysignature');
    await eve.sees(/Reason: .?Nobody is called that/);
    await dee.presses('Undo');
    await dee.sees('3 signatures are as before.');
    expect(await tally()).toEqual({ count: 3, held: 3 });
  });

  test('what is not understood is said, and can be mended', async () => {
    const all = await installation();
    const { run, count } = await desk(all);
    const dee = candidate(all, platform);
    await run('moderators', 'add', pool.slug, dee.account);
    await count(2);
    await dee.asks('moderate');
    await dee.presses('Find');
    await dee.answers('line', 'held 25:00');
    await dee.sees(/I do not understand “.?25:00.?”/);
    if (platform === 'discord') await dee.presses('Edit');
    await dee.answers('line', 'today');
    await dee.sees('2 signatures: 2 counted, 0 waiting, 0 removed.');
  });

  test('for more than a tenth of the count a second moderator confirms, or the host', async () => {
    const all = await installation();
    const { run, count, tally } = await desk(all);
    const [dee, zoe] = [candidate(all, platform), candidate(all, platform, 'Zoe')];
    await run('moderators', 'add', pool.slug, dee.account);
    await run('moderators', 'add', pool.slug, zoe.account);
    await count(20);
    await dee.asks('moderate');
    const removes = async (line: string, total: number) => {
      await dee.presses('Find');
      await dee.answers('line', line);
      await dee.sees('a second moderator has to confirm');
      await dee.presses(`Remove all ${total}`);
      await dee.answers('reason', 'Made up');
      await dee.sees('Nothing is changed yet');
    };

    await removes('1-6', 6);
    expect(await tally()).toEqual({ count: 20, held: 0 });
    await zoe.asks('moderate');
    expect((await zoe.sees('Proposal no. 1 waits')).text).toMatch(/remove 6 signatures\.\nReason: .?Made up/);
    await zoe.presses('See proposal no. 1');
    await zoe.sees('Removing makes the count 14.');
    await zoe.presses('Confirm it');
    await zoe.sees('Confirmed: 6 signatures are changed. The count is 14 now.');
    await zoe.presses('Log');
    expect((await zoe.sees('What moderators did')).text).toMatch(/6 signatures removed.*By another.*Confirmed by you/s);

    await removes('7-12', 6);
    await dee.presses('See proposal no. 2');
    expect((await dee.sees('You proposed it')).buttons).not.toContain('Confirm it');
    expect((await run('confirm', pool.slug, '2')).exitCode).toBe(0);
    expect(await tally()).toEqual({ count: 8, held: 0 });
    await dee.presses('Drop it');
    await dee.sees('That was dealt with or dropped meanwhile. Nothing was changed.');
    expect(await tally()).toEqual({ count: 8, held: 0 });
  });

  test('a moderator who is one no more when the form comes back changes nothing', async () => {
    const all = await installation();
    const { run, hold, tally } = await desk(all);
    const dee = candidate(all, platform);
    await run('moderators', 'add', pool.slug, dee.account);
    await hold(3);
    await dee.asks('moderate');
    await dee.presses('Find');
    await dee.answers('line', 'held');
    await dee.presses('Remove all 3');
    await run('moderators', 'remove', pool.slug, dee.account);

    await dee.answers('reason', 'Spam');

    await dee.sees('Only moderators of this petition can do that.');
    expect(await tally()).toEqual({ count: 0, held: 3 });
  });
});

test('whoever moderates a server finds and removes what came through it alone', async () => {
  const all = await communities();
  const { guild, discord, store } = all;
  const { hold, tally } = await desk(all);
  const here = await store.communityNumber({ platform: 'discord', id: guild.id });
  await hold(3, ['burst'], here);
  await hold(4);
  const ben = discord.user({ username: 'ben', locale: 'en-GB' });
  await ben.uses('moderate', { in: guild, permissions: moderatorPermissions });
  await ben.presses('Find');
  await ben.submits({ line: 'today - 2026-01-01' });
  await ben.sees('Nothing is like that here.');
  await ben.presses('Find something else');
  await ben.submits({ line: 'held community 0' });
  await ben.sees('Nothing is like that here.');
  await ben.presses('Find something else');
  await ben.submits({ line: 'held' });
  await ben.sees('3 signatures: 0 counted, 3 waiting, 0 removed.');
  await ben.presses('Remove all 3');
  await ben.submits({ reason: 'Spam' });
  await ben.sees('3 signatures are removed.');
  expect(await tally()).toEqual({ count: 0, held: 4 });

  await ben.presses('Undo', { in: guild, permissions: memberPermissions });
  await ben.sees('Only moderators of this petition can do that.');
  expect(await tally()).toEqual({ count: 0, held: 4 });
});

test('whoever moderates a group is led into private, and finds what came through it alone', async () => {
  const all = await communities();
  const { group, dee, store } = all;
  const { hold, tally } = await desk(all);
  const here = await store.communityNumber({ platform: 'telegram', id: String(group.api.id) });
  await hold(3, ['burst'], here);
  await hold(4);
  await dee.writes('/moderate@UndersignedBot', { in: group });
  await dee.presses('Continue in private', { in: group });
  await dee.sees('You see what came through your server or group.');
  await dee.presses('Find');
  await dee.writes('held');
  await dee.sees('3 signatures: 0 counted, 3 waiting, 0 removed.');
  await dee.presses('Remove all 3');
  await dee.presses('It is spam');
  await dee.sees('3 signatures are removed.');
  expect(await tally()).toEqual({ count: 0, held: 4 });

  group.dismisses(dee);
  await dee.presses('Undo');
  await dee.sees('Only moderators of this petition can do that.');
  expect(await tally()).toEqual({ count: 0, held: 4 });
});
