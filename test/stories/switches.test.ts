import { describe, expect, test } from 'vitest';
import { performCommand } from '../../adapters/cli/perform.ts';
import { readCommand } from '../../adapters/cli/read-command.ts';
import { encodeAction } from '../../src/dialogue/action.ts';
import { SwitchWord } from '../../src/dialogue/moderator-action.ts';
import { onDiscord, onTelegram } from '../support/actors.ts';
import { communities } from '../support/communities.ts';
import { type Installation, installation, pool, storyPlatforms } from '../support/installation.ts';

const attacked = 'Somebody signs with names of others. Yours is safe.';

/** The terminal of whoever runs an installation. What is said there holds in the running process at once. */
function terminal({ store, now, undersigned }: Installation) {
  return async (...argv: string[]) => {
    const command = await readCommand(argv, () => Promise.reject(new Error('No file is there')));
    const answer = 'do' in command ? await performCommand(command, { store, now: now(), tells: true }) : command;
    await undersigned.core.refresh();
    return answer;
  };
}

/** What keeps a person's words from becoming links, and from turning the words around them. */
const unseen = /[\u2060\u2068\u2069]/g;

const petitionIn = async ({ store }: Installation) => (await store.catalogue()).petitions[0]!.id;

describe.each(storyPlatforms)('on %s', (platform) => {
  test('signing is stopped: Ada’s form comes too late, Ben finds no button, and both read why', async () => {
    const all = await installation();
    const run = terminal(all);
    const [ada, ben] = [all.person(platform, 'Ada'), all.person(platform, 'Ben')];
    await ada.asks('petition');
    expect((await ada.sees('Keep the harbour pool open')).buttons).toContain('Sign');

    await run('signing', pool.slug, 'stop');
    await run('banner', pool.slug, attacked);

    await ben.asks('petition');
    const card = await ben.sees('Signing is paused for now.');
    expect(card.text.indexOf(attacked)).toBeLessThan(card.text.indexOf('Keep the harbour pool open'));
    expect(card.buttons).not.toContain('Sign');
    await ada.asks('sign');
    await ada.sees(/Somebody signs with names.*is paused for now\. Please come back later\./s);
    expect(await all.store.tally(await petitionIn(all))).toMatchObject({ count: 0, held: 0 });

    await run('signing', pool.slug, 'open');
    await ada.signs({ name: 'Ada Lovelace' });
    await ada.sees('You are signatory no. 1');
  });

  test('everything new waits: Ada counts, Ben waits and reads the usual kind words', async () => {
    const all = await installation();
    const [ada, ben] = [all.person(platform, 'Ada'), all.person(platform, 'Ben')];
    await ada.signs({ name: 'Ada Lovelace' });

    await terminal(all)('signing', pool.slug, 'hold');

    await ben.signs({ name: 'Ben Okri' });
    await ben.sees(/Your signature is no. 2 under.*It waits for a moderator to look at it/s);
    await ada.asks('mysignature');
    await ada.sees('You are signatory no. 1');
    expect(await all.store.tally(await petitionIn(all))).toMatchObject({ count: 1, held: 1 });
  });

  test('names are hidden: nobody reads who has signed, Ada still sees her own, and the count stays', async () => {
    const all = await installation();
    const run = terminal(all);
    const [ada, ben] = [all.person(platform, 'Ada'), all.person(platform, 'Ben')];
    await ada.signs({ name: 'Ada Lovelace' });
    await run('names', pool.slug, 'hide');

    await ben.asks('signatures');
    const list = await ben.sees('The list of names is closed for now.');
    expect(list.text).not.toContain('Lovelace');
    expect(list.text).toContain('1 person has signed');
    await ada.asks('mysignature');
    await ada.sees('Ada Lovelace');

    await run('names', pool.slug, 'show');
    await ben.asks('signatures');
    await ben.sees(/1\. .*Ada Lovelace/);
  });

  test('a banner is words and nothing else', async () => {
    const all = await installation();
    const ada = all.person(platform, 'Ada');
    const banner = '**Win** [here](https://evil.example) <b>now</b> @everyone';
    await terminal(all)('banner', pool.slug, banner);
    await ada.asks('petition');
    const { text } = await ada.sees('Win');
    expect(text.replace(unseen, '')).toContain(banner);
  });
});

const chats = ['telegram', 'discord'] as const;

/** Dee, as one of the platforms knows her. */
function candidate({ telegram, discord }: Installation, platform: (typeof chats)[number]) {
  if (platform === 'telegram') {
    const person = telegram.user({ firstName: 'Dee', languageCode: 'en' });
    const { writes, pressesPayload } = person;
    return { ...onTelegram(person), account: `telegram:${person.api.id}`, pressesPayload, answers: writes };
  }
  const person = discord.user({ username: 'dee', globalName: 'Dee', locale: 'en-GB' });
  const answers = (banner: string) => person.submits({ banner });
  const { pressesPayload } = person;
  return { ...onDiscord(person), account: `discord:${person.api.id}`, pressesPayload, answers };
}

const switchesOf = async ({ store }: Installation) => {
  const [{ intake, namesHidden, banner } = expect.unreachable()] = (await store.catalogue()).petitions;
  return { intake, namesHidden, banner };
};
const asUsual = { intake: 'open', namesHidden: false, banner: undefined };

describe.each(chats)('a moderator on %s', (platform) => {
  /** Dee moderates the petition, and looks at its switches. */
  async function withSwitches() {
    const all = await installation();
    const run = terminal(all);
    const dee = candidate(all, platform);
    await run('moderators', 'add', pool.slug, dee.account);
    await dee.asks('moderate');
    await dee.presses('Switches');
    await dee.sees(/Signing is open.*Names are shown.*The banner is empty/s);
    return { all, run, dee };
  }

  test('pauses signing and lets it go on, each with one press, and sees at once how it stands', async () => {
    const { all, dee } = await withSwitches();
    const ben = all.person(platform, 'Ben');

    await dee.presses('Pause signing');

    const paused = await dee.sees(/Done\. That holds from now on\..*Signing is paused: nobody new can sign\.\sSince/s);
    expect(paused.buttons).not.toContain('Pause signing');
    await ben.asks('sign');
    await ben.sees('is paused for now. Please come back later.');
    await dee.presses('Let new signatures wait');
    await dee.sees('every new signature waits for a look');
    await ben.signs({ name: 'Ben Okri' });
    await ben.sees('It waits for a moderator to look at it');
    await dee.presses('Count new signatures');
    await dee.sees('Signing is open');
    expect(await switchesOf(all)).toEqual(asUsual);
  });

  test('hides the names, and shows them again', async () => {
    const { all, dee } = await withSwitches();
    await dee.presses('Hide the names');
    await dee.sees('Names are hidden');
    expect(await switchesOf(all)).toEqual({ ...asUsual, namesHidden: true });
    await dee.presses('Show the names');
    await dee.sees('Names are shown');
    expect(await switchesOf(all)).toEqual(asUsual);
  });

  test('writes a banner, another one, and takes it down; the log keeps what they said', async () => {
    const { all, run, dee } = await withSwitches();
    await dee.presses('Write a banner');
    await dee.answers(attacked);
    await dee.sees(/Done\..*The banner stands above the petition.*Somebody signs with names/s);
    expect(await switchesOf(all)).toEqual({ ...asUsual, banner: attacked });
    await dee.presses('Write another banner');
    await dee.answers('All is well again.');
    await dee.sees('All is well again.');
    expect(await switchesOf(all)).toEqual({ ...asUsual, banner: 'All is well again.' });
    await dee.presses('Take the banner down');
    await dee.sees('The banner is empty');
    expect(await switchesOf(all)).toEqual(asUsual);
    await dee.asks('moderate', 'log');
    await dee.sees(/the banner is gone.*It said: .*All is well again\..*It said: .*Somebody signs with names/s);
    const [gone, ...set] = (await run('log', pool.slug)).lines;
    expect(gone).toMatch(/took the banner down$/);
    expect(set).toEqual([
      expect.stringMatching(/put up a banner – “All is well again\.”$/),
      expect.stringMatching(/put up a banner – “Somebody signs with names of others\. Yours is safe\.”$/),
    ]);
    expect((await run('log', pool.slug, '--json')).lines.map((line) => JSON.parse(line).reason)).toEqual([
      ...[undefined, 'All is well again.', attacked],
    ]);
  });

  test('is told when a banner holds nothing to read, and mends it', async () => {
    const { all, dee } = await withSwitches();
    await dee.presses('Write a banner');
    await dee.answers('\u200b');
    await dee.sees('There is nothing to read in that.');
    expect(await switchesOf(all)).toEqual(asUsual);
    if (platform === 'discord') await dee.presses('Edit');
    await dee.answers(attacked);
    await dee.sees(/Done\./);
    expect(await switchesOf(all)).toEqual({ ...asUsual, banner: attacked });
  });

  test('is told where the host was faster, and reads it all in the log', async () => {
    const { run, dee } = await withSwitches();
    await run('signing', pool.slug, 'stop');
    await dee.presses('Pause signing');
    await dee.sees(/So it stands\. There was nothing more to change\..*Signing is paused/s);
    await dee.presses('Hide the names');
    await dee.presses('Back to the list');
    await dee.presses('Log');
    const log = await dee.sees('What moderators did');
    expect(log.text).toMatch(/No\. 2.*By you.*No\. 1/s);
    expect(log.buttons.filter((label) => label.startsWith('Undo'))).toEqual([]);
  });

  test('who is one no more sets nothing with an old button, and no banner with an old form', async () => {
    const { all, run, dee } = await withSwitches();
    await dee.presses('Write a banner');
    await run('moderators', 'remove', pool.slug, dee.account);
    await dee.answers(attacked);
    await dee.sees(/Only/);
    const petition = await petitionIn(all);
    const remit = { petition, community: undefined };
    for (const to of SwitchWord.options) {
      await dee.asks('help');
      await dee.pressesPayload(encodeAction({ do: 'switch', remit, to }));
      await dee.sees(/Only/);
    }
    expect(await switchesOf(all)).toEqual(asUsual);
    expect(await all.store.deeds(remit, 10, undefined)).toEqual([]);
  });
});

test('live cards follow a switch, though the count stays the same', async () => {
  const all = await communities();
  const { group, guild, dee, ada, inServer, announces, passes } = all;
  const run = terminal(all);
  await dee.writes('/follow@UndersignedBot', { in: group });
  await dee.presses('Keep a live card', { in: group });
  await ada.uses('follow', inServer);
  await ada.presses('Keep a live card', inServer);
  await announces();
  const look = async () => {
    passes(20_000);
    await announces();
    return [group.chat, guild.chat].map((chat) => {
      const { text, buttons } = chat.findLast(({ text }) => text.includes('To Mara Lind'))!;
      return { text, labels: buttons.map(({ label }) => label) };
    });
  };

  await run('signing', pool.slug, 'stop');
  for (const { text, labels } of await look()) {
    expect(text).toContain('Signing is paused for now.');
    expect(labels).not.toContain('Sign');
  }
  await run('banner', pool.slug, 'First words');
  for (const { text } of await look()) expect(text).toContain('First words');
  await run('banner', pool.slug, 'Other words');
  for (const { text } of await look()) expect(text).toMatch(/^(?!.*First words).*Other words/s);
  await run('banner', pool.slug, '--clear');
  await run('signing', pool.slug, 'open');
  for (const { text, labels } of await look()) {
    expect(text).not.toMatch(/words|paused/);
    expect(labels).toContain('Sign');
  }
});

test('who presses “Sign” on an old card while signing is stopped reads so, and signs nothing', async () => {
  const all = await communities();
  const { guild, ada, inServer, announces } = all;
  await ada.uses('follow', inServer);
  await ada.presses('Keep a live card', inServer);
  await announces();
  const card = guild.chat.findLast(({ text }) => text.includes('To Mara Lind'))!;
  await terminal(all)('signing', pool.slug, 'stop');
  const chi = all.discord.user({ username: 'chi', globalName: 'Chi' });

  await chi.presses('Sign', { in: guild, on: card });

  await chi.sees('is paused for now. Please come back later.');
  expect(await all.store.tally(await petitionIn(all))).toMatchObject({ count: 0 });
});

describe('on the web', () => {
  test('the page shows the banner first, and no way to sign while that is stopped', async () => {
    const all = await installation({ env: { PLAYGROUND: 'off' } });
    const run = terminal(all);
    const page = async () => (await fetch(`${all.url}/p/${pool.slug}`)).text();
    expect(await page()).toContain('class="signing"');

    await run('banner', pool.slug, '<script>alert("x")</script> We look into it.');
    await run('signing', pool.slug, 'stop');

    const stopped = await page();
    expect(stopped).not.toContain('<script>alert');
    expect(stopped).toMatch(/&lt;script&gt;.*We look into it\..*Signing is paused for now\./s);
    expect(stopped).not.toContain('class="signing"');
  });

  test('programs read how the switches stand, and no name while names are hidden', async () => {
    const all = await installation();
    const run = terminal(all);
    await all.person('web', 'Ada').signs({ name: 'Ada Lovelace' });
    const json = async (path: string) => (await fetch(`${all.url}/petitions/${path}`)).json();
    expect(await json(`${pool.slug}.json`)).toMatchObject({ intake: 'open', namesHidden: false });

    await run('names', pool.slug, 'hide');
    await run('signing', pool.slug, 'hold');
    await run('banner', pool.slug, attacked);

    expect(await json(`${pool.slug}.json`)).toMatchObject({
      state: 'open',
      intake: 'held',
      namesHidden: true,
      banner: attacked,
      signatureCount: 1,
    });
    for (const page of [1, 2]) {
      expect(await json(`${pool.slug}/signatures.json?page=${page}`)).toEqual({
        signatures: [],
        page,
        pages: 1,
        total: 1,
        namesHidden: true,
        sentence: 'The list of names is closed for now.',
      });
    }
  });
});

describe('in the terminal', () => {
  test('each switch is set once, with what it means and what takes it back', async () => {
    const run = terminal(await installation());
    const said: string[] = [];
    for (const words of [
      ['signing', pool.slug, 'hold'],
      ['signing', pool.slug, 'hold'],
      ['signing', pool.slug, 'stop'],
      ['signing', pool.slug, 'open'],
      ['names', pool.slug, 'hide'],
      ['names', pool.slug, 'show'],
      ['banner', pool.slug, 'Hello', 'there'],
      ['banner', pool.slug, '--clear'],
      ['banner', pool.slug, '--clear'],
    ]) {
      said.push(...(await run(...words)).lines);
    }
    const again = 'That was so already. Nothing was changed for harbour-pool.';
    expect(said).toEqual([
      'Who signs harbour-pool from now on waits for a look. “npm run petition -- signing harbour-pool open” takes that back.',
      again,
      'harbour-pool takes nobody new from now on. “npm run petition -- signing harbour-pool open” takes that back.',
      'Who signs harbour-pool is counted again, unless something looks wrong. What waits goes on waiting for a look.',
      'The names of harbour-pool are hidden: nobody sees the list. “npm run petition -- names harbour-pool show” takes that back.',
      'The names of harbour-pool are shown again.',
      'The banner stands above harbour-pool, wherever it is shown. “npm run petition -- banner harbour-pool --clear” takes it down.',
      'The banner of harbour-pool is taken down.',
      again,
    ]);
  });

  test('a petition is shown with the switches that are not as usual', async () => {
    const run = terminal(await installation());
    const shown = async () => (await run('show', pool.slug)).lines.join('\n');
    expect(await shown()).not.toMatch(/^ {2}(signing|names|banner) /m);
    await run('signing', pool.slug, 'stop');
    await run('names', pool.slug, 'hide');
    await run('banner', pool.slug, attacked);
    expect(await shown()).toMatch(
      /^ {2}signing {5}stopped: nobody new can sign\n {2}names {7}hidden\n {2}banner {6}Somebody signs/m,
    );
  });

  test.each([
    ['signing', 'stop'],
    ['names', 'hide'],
    ['banner', 'Hello'],
  ])('%s of a petition that is not there says so', async (word, position) => {
    const run = terminal(await installation());
    expect(await run(word, 'harbor-pool', position)).toEqual({
      lines: ['There is no petition “harbor-pool”. Did you mean harbour-pool?'],
      exitCode: 1,
    });
  });
});
