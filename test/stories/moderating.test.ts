import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type Action, encodeAction } from '../../src/dialogue/action.ts';
import { communities } from '../support/communities.ts';
import { candidate, desk, moderated, moderatingPlatforms } from '../support/desk.ts';
import { installation, pool } from '../support/installation.ts';
import { petitionContent } from '../support/petitions.ts';

describe.each(moderatingPlatforms)('on %s', (platform) => {
  test('Eve signs under a joke name: she waits, Dee accepts her, and she counts', async () => {
    const { dee, eve, tally } = await moderated(platform);

    await eve.signs({ name: 'Mickey Mouse' });

    await eve.sees(/Your signature is no. 1 under.*It waits for a moderator to look at it/s);
    await eve.asks('progress');
    expect((await eve.sees('How far we are')).text).toContain('0 signed · 1 under review');
    await eve.asks('signatures');
    await eve.sees('No public signature yet');

    await dee.asks('moderate');
    expect((await dee.sees('What waits for a look')).text).toMatch(/Mickey Mouse.*often given as a joke/s);
    await dee.presses('Accept no. 1');

    const done = await dee.sees('1 signature is accepted. The count is 1 now.');
    expect(done.text).toContain('No signature waits for a look');
    expect(await tally()).toEqual({ count: 1, held: 0 });
    await eve.asks('mysignature');
    await eve.sees('You are signatory no. 1');
    await eve.asks('signatures');
    await eve.sees(/Mickey Mouse/);
  });

  test('Eve is removed, reads so, and cannot come back under another name, nor after withdrawing', async () => {
    const { dee, eve, tally } = await moderated(platform);
    await eve.signs({ name: 'Mickey Mouse' });
    await dee.asks('moderate');
    await dee.presses('Remove no. 1');
    await dee.sees('1 signature is removed. The count is 0 now.');

    await eve.asks('mysignature');
    const removed = await eve.sees('was removed, so it is not counted');
    expect(removed.text).toContain('Reason: Removed by a moderator');
    expect(removed.buttons).toEqual(['Ask for a second look', 'Withdraw', 'The petition']);
    await eve.signs({ name: 'Eve Adams' });
    await eve.sees('was removed, so it is not counted');

    await eve.asks('withdraw');
    await eve.presses('Withdraw my signature');
    await eve.sees('Your signature is withdrawn, and your name and anything you wrote with it are deleted.');
    for (const command of ['mysignature', 'withdraw']) {
      await eve.asks(command);
      expect((await eve.sees('you cannot sign again')).buttons).toEqual(['The petition']);
    }
    await eve.signs({ name: 'Eve Adams' });
    const gone = await eve.sees('Your name is deleted, and you cannot sign again.');
    expect(gone.text).toContain('Reason: Removed by a moderator');
    expect(gone.buttons).toEqual(['The petition']);
    expect(await tally()).toEqual({ count: 0, held: 0 });
  });

  test('Eve is removed while she is asked whether to withdraw: she hears that she cannot sign again', async () => {
    const { dee, eve } = await moderated(platform);
    await eve.signs({ name: 'Mickey Mouse' });
    await eve.asks('withdraw');
    await dee.asks('moderate');
    await dee.presses('Remove no. 1');

    await eve.presses('Withdraw my signature');

    const first = await eve.sees(
      'Your signature is withdrawn, and your name and anything you wrote with it are deleted.',
    );
    expect(first.text).toContain('cannot sign again');
    expect(first.buttons).not.toContain('Sign');
  });

  test('Dee removes a page, and takes that back, once', async () => {
    const { dee, hold, tally } = await moderated(platform);
    await hold(7);
    await dee.asks('moderate');
    await dee.sees('7 signatures wait for a look, and 0 signatures are counted.');

    await dee.presses('Remove all on this page');

    await dee.sees('5 signatures are removed. The count is 0 now.');
    expect(await tally()).toEqual({ count: 0, held: 2 });
    await dee.presses('Undo');
    await dee.sees('No. 1 of the log is undone: 5 signatures are as before.');
    expect(await tally()).toEqual({ count: 0, held: 7 });
    await dee.presses('Log');
    const log = await dee.sees('What moderators did');
    expect(log.text).toMatch(/No. 2.*undid no. 1.*By you.*No. 1.*5 signatures removed.*Undone by no. 2/s);
    expect(log.buttons).toEqual(['Undo no. 2', 'Back to the list']);
    await dee.presses('Undo no. 2');
    await dee.sees('No. 2 of the log is undone');
    expect(await tally()).toEqual({ count: 0, held: 2 });
  });

  test('what was withdrawn stays withdrawn, whatever moderators do', async () => {
    const { dee, eve, tally } = await moderated(platform);
    await eve.signs({ name: 'Mickey Mouse' });
    await dee.asks('moderate');
    await eve.asks('withdraw');
    await eve.presses('Withdraw my signature');

    await dee.presses('Accept no. 1');

    await dee.sees('Nothing was changed: that was dealt with already, withdrawn, or has another name now.');
    expect(await tally()).toEqual({ count: 0, held: 0 });
  });

  test('a name that Eve took after the list was shown is accepted by nobody who has not seen it', async () => {
    const { dee, eve, tally } = await moderated(platform);
    await eve.signs({ name: 'Mickey Mouse' });
    await dee.asks('moderate');
    await dee.sees('Mickey Mouse');
    await eve.asks('mysignature');
    await eve.presses('Change my name');
    await eve.givesName('Donald Duck');

    await dee.presses('Accept no. 1');

    await dee.sees(/Nothing was changed: .* has another name now.*Donald Duck/s);
    expect(await tally()).toEqual({ count: 0, held: 1 });
    await dee.presses('Accept no. 1');
    await dee.sees('1 signature is accepted. The count is 1 now.');
  });

  test('a press on undo that is delivered twice is told as done, not as done before', async () => {
    const { all, dee, hold, tally } = await moderated(platform);
    await hold(2);
    await dee.asks('moderate');
    await dee.presses('Remove all on this page');
    all[platform].deliversTwice();

    await dee.presses('Undo');

    await dee.sees('No. 1 of the log is undone: 2 signatures are as before.');
    expect(await tally()).toEqual({ count: 0, held: 2 });
  });

  test('a stranger is refused, whatever they send', async () => {
    const all = await installation();
    const { run, hold, remit } = await desk(all);
    const [dee, zoe] = [candidate(all, platform), candidate(all, platform, 'Zoe')];
    await run('moderators', 'add', pool.slug, dee.account);
    await hold(2);
    const before = await all.store.waiting(remit, 'held', 1, 5);
    const presses: readonly Action[] = [
      { do: 'review', remit, list: 'held', page: 1 },
      { do: 'moderate', deed: 'accept', remit, numbers: [2, 1], list: 'held', page: 1, seenAt: new Date() },
      { do: 'moderate', deed: 'block', remit, numbers: [1], list: 'held', page: 1, seenAt: new Date() },
      { do: 'undo', remit, batch: 1 },
      { do: 'showDeeds', remit, before: undefined },
      { do: 'gather', remit, by: 'like', number: 1 },
      { do: 'submit', remit, proposal: 1, deed: 'accept' },
      { do: 'decide', remit, proposal: 1, agrees: true },
    ];

    await zoe.asks('moderate');
    const said = [(await zoe.sees(/./)).text];
    for (const press of presses) {
      await zoe.asks('help');
      await zoe.pressesPayload(encodeAction(press));
      said.push((await zoe.sees('Only moderators of this petition')).text);
    }

    for (const text of said) expect(text).toContain('Only moderators of this petition can do that.');
    expect(await all.store.waiting(remit, 'held', 1, 5)).toEqual(before);
    expect(await all.store.deeds(remit, 5, undefined)).toEqual([]);
  });

  test('whoever moderates one petition is a stranger to another', async () => {
    const all = await installation();
    const { run } = await desk(all);
    await all.store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
    const dee = candidate(all, platform);
    await run('moderators', 'add', pool.slug, dee.account);

    await dee.asks('moderate', 'night-bus');

    await dee.sees('Only moderators of this petition can do that.');
    await dee.asks('moderate', pool.slug);
    await dee.sees('What waits for a look');
  });

  test('a moderator who is one no more has an old panel that does nothing, and goes', async () => {
    const { run, dee, hold, tally } = await moderated(platform);
    await hold(2);
    await dee.asks('moderate');
    await dee.sees('Held 2');
    await run('moderators', 'remove', pool.slug, dee.account);

    await dee.presses('Accept all on this page');

    await dee.sees('Only moderators of this petition can do that.');
    await expect(async () => dee.presses('Accept all on this page')).rejects.toThrow('sees no button');
    expect(await tally()).toEqual({ count: 0, held: 2 });
  });

  test('the log of the program names neither moderators nor those who wait', async () => {
    const all = await installation();
    const { run } = await desk(all);
    const [dee, eve] = [candidate(all, platform, 'Zephyrine'), all.person(platform, 'Eve')];
    await run('moderators', 'add', pool.slug, dee.account);
    await eve.signs({ name: 'Mickey Mouse' });
    await dee.asks('moderate');
    await dee.presses('Accept no. 1');
    const logged = all.logged.join('\n');
    expect(logged).not.toMatch(/zephyrine|mickey|mouse/i);
    expect(logged).not.toContain(dee.account.split(':')[1]);
  });
});

test('a milestone is crossed when a moderator accepts, and told once', async () => {
  const all = await communities();
  const { group, dee, sign, announces } = all;
  const { run } = await desk(all);
  await run('moderators', 'add', pool.slug, `telegram:${dee.api.id}`);
  await dee.writes('/follow@UndersignedBot', { in: group });
  await sign(9);
  await all.person('telegram', 'Eve').signs({ name: 'Mickey Mouse' });
  await announces();
  const announced = () => group.chat.filter(({ text }) => text.includes('10 signatures!'));
  expect(announced()).toHaveLength(0);

  await dee.writes('/moderate');
  await dee.presses('Accept no. 10');
  await announces();
  await dee.presses('Undo');
  await dee.presses('Accept no. 10');
  await announces();

  expect(announced()).toHaveLength(1);
});

test('in a group /moderate shows nothing, and leads into the private chat', async () => {
  const all = await communities();
  const { group, dee } = all;
  const { run, hold } = await desk(all);
  await run('moderators', 'add', pool.slug, `telegram:${dee.api.id}`);
  await hold(1);

  await dee.writes('/moderate@UndersignedBot', { in: group });

  expect(group.last.text).toContain('This is between you and me.');
  expect(group.last.text).not.toContain('Held');
  await dee.presses('Continue in private', { in: group });
  await dee.sees('Held 1');
});

test('an anonymous administrator is led to their own account', async () => {
  const all = await communities();
  await all.group.anonymousAdmin.writes('/moderate@UndersignedBot');
  expect(all.group.last.text).toContain('This is between you and me.');
  expect(all.group.last.buttons.map(({ label }) => label)).toEqual(['Continue in private']);
});

test('on a server only the moderator sees what waits', async () => {
  const all = await communities();
  const { guild, ada } = all;
  const { run, hold } = await desk(all);
  await run('moderators', 'add', pool.slug, `discord:${ada.api.id}`);
  await hold(1);
  const eve = all.discord.user({ username: 'eve' });
  await eve.uses('petition', { in: guild });

  await ada.uses('moderate', { in: guild });

  await ada.sees('Held 1');
  expect(guild.chat.some(({ text }) => text.includes('Held 1'))).toBe(false);
  expect(eve.chat.some(({ text }) => text.includes('Held 1'))).toBe(false);
});

test('a live card says how many wait, as soon as they do and as long as they do', async () => {
  const all = await communities();
  const { group, dee, announces, passes } = all;
  const { run, hold } = await desk(all);
  await run('moderators', 'add', pool.slug, `telegram:${dee.api.id}`);
  await dee.writes('/follow@UndersignedBot', { in: group });
  await dee.presses('Keep a live card', { in: group });
  await announces();
  const card = () => group.chat.findLast(({ text }) => text.includes('To Mara Lind'))?.text;
  expect(card()).not.toContain('under review');

  await hold(2);
  passes(60_000);
  await announces();

  expect(card()).toContain('0 signed · 2 under review');
  await dee.writes('/moderate');
  await dee.presses('Accept all on this page');
  passes(60_000);
  await announces();
  expect(card()).toContain('2 people have signed');
  expect(card()).not.toContain('under review');
});

test('programs read how many wait, and no name of them', async () => {
  const all = await installation();
  const { hold } = await desk(all);
  await hold(2);
  const json = async (path: string) => (await fetch(`${all.url}/petitions/${path}`)).json();
  expect(await json(`${pool.slug}.json`)).toMatchObject({ signatureCount: 0, held: 2 });
  expect(await json(`${pool.slug}/signatures.json`)).toMatchObject({ signatures: [], total: 0 });
});

describe('in the terminal', () => {
  test('moderators are named, listed and taken off the list, each once', async () => {
    const { run } = await desk(await installation());
    const [add, list, remove] = (['add', 'list', 'remove'] as const).map(
      (verb) => (account?: string) => run('moderators', verb, pool.slug, ...(account === undefined ? [] : [account])),
    );
    expect((await list!()).lines).toEqual([
      'Nobody moderates harbour-pool yet. “npm run petition -- moderators add harbour-pool PLATFORM:ACCOUNT” names somebody.',
    ]);
    expect(await add!('telegram:5')).toEqual({
      lines: ['telegram:5 moderates harbour-pool from now on: “/moderate harbour-pool” shows what waits.'],
      exitCode: 0,
    });
    expect((await add!('telegram:5')).lines).toEqual(['telegram:5 moderates harbour-pool already.']);
    await add!('discord:80351110224678912');
    expect((await list!()).lines).toEqual(['telegram:5', 'discord:80351110224678912']);
    expect((await remove!('telegram:5')).lines).toEqual([
      'telegram:5 does not moderate harbour-pool any more. What they did stays: “npm run petition -- log harbour-pool” shows it.',
    ]);
    expect((await remove!('telegram:5')).lines).toEqual([
      'telegram:5 does not moderate harbour-pool. Nothing was changed.',
    ]);
    expect((await list!()).lines).toEqual(['discord:80351110224678912']);
  });

  test.each([['moderators', 'list'], ['moderators', 'add'], ['log']])(
    '%s %s of a petition that is not there says so',
    async (...words) => {
      const { run } = await desk(await installation());
      const account = words.includes('add') ? ['telegram:5'] : [];
      expect(await run(...words, 'harbor-pool', ...account)).toEqual({
        lines: ['There is no petition “harbor-pool”. Did you mean harbour-pool?'],
        exitCode: 1,
      });
    },
  );

  test('the log says who did what, why, when, to how many, and what undid it, newest first', async () => {
    const all = await installation();
    const { run, hold, remit } = await desk(all);
    expect((await run('log', pool.slug)).lines).toEqual(['No moderator has done anything with harbour-pool yet.']);
    expect(await run('log', pool.slug, '--json')).toEqual({ lines: [], exitCode: 0 });
    await hold(3);
    const [dee, ben] = [
      { platform: 'telegram', account: '5' },
      { platform: 'discord', account: '80351110224678912' },
    ] as const;
    await all.store.moderate({ remit, numbers: [1], deed: 'accept', by: dee, reason: undefined });
    await all.store.moderate({ remit, numbers: [2, 3], deed: 'remove', by: ben, reason: 'Made \u001b[31mup' });
    await all.store.undo(remit, 2, dee);

    const { lines } = await run('log', pool.slug);
    const json = (await run('log', pool.slug, '--json')).lines.map((line) => JSON.parse(line));

    const at = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/;
    expect(lines.map((line) => line.replace(at, 'THEN'))).toEqual([
      '3  THEN  telegram:5  undid 2: 2 signatures',
      '2  THEN  discord:80351110224678912  removed 2 signatures, undone by 3 – “Made  [31mup”',
      '1  THEN  telegram:5  accepted 1 signature',
    ]);
    expect(json).toEqual([
      { batch: 3, deed: 'remove', by: 'telegram:5', at: expect.any(String), changed: 2, undoes: 2 },
      {
        batch: 2,
        deed: 'remove',
        by: 'discord:80351110224678912',
        at: expect.any(String),
        reason: 'Made \u001b[31mup',
        changed: 2,
        undoneBy: 3,
      },
      { batch: 1, deed: 'accept', by: 'telegram:5', at: expect.any(String), changed: 1 },
    ]);
    expect(Number.isNaN(Date.parse(json[0].at))).toBe(false);
  });

  test('a petition is shown with how many wait', async () => {
    const { run, hold } = await desk(await installation());
    expect((await run('show', pool.slug)).lines).toContain('  signatures  0 of 100');
    await hold(2);
    expect((await run('show', pool.slug)).lines).toContain('  signatures  0 of 100, 2 under review');
  });

  test('a check tells what differed, mends it, and finds all well afterwards', async () => {
    const all = await installation();
    const { run, hold, tally } = await desk(all);
    await hold(2);
    const well = { lines: ['All is well: every counter says what the signatures say.'], exitCode: 0 };
    expect(await run('check')).toEqual(well);
    await all.database.db.execute(sql`update tally set count = 1234`);

    expect(await run('check')).toEqual({
      lines: [
        'harbour-pool: count was 1,234 and is 0 now.',
        'One counter was wrong, and mended: they say what the signatures say.',
      ],
      exitCode: 0,
    });
    expect(await tally()).toEqual({ count: 0, held: 2 });
    expect(await run('check')).toEqual(well);
  });
});
