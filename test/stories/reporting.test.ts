import { expect, test } from 'vitest';
import { plea } from '../../src/store/schema.ts';
import { type Installation, installation, pool, storyPlatforms } from '../support/installation.ts';
import { visitor } from '../support/petitions.ts';

/** The petition's number, and how the signature of a number stands with its open reports. */
async function look({ store }: Pick<Installation, 'store'>) {
  const petition = (await store.catalogue()).petitions.find(({ slug }) => slug === pool.slug)!.id;
  const remit = { petition, community: undefined };
  const open = async (list: 'asked' | 'held') =>
    (await store.waiting(remit, list, 1, 10)).signatures.map(({ number, pleas }) => ({ number, pleas }));
  return { petition, remit, asked: () => open('asked'), held: () => open('held') };
}

/** So many people sign, each under a name of their own. */
async function signed({ store }: Installation, petition: number, names: readonly string[]) {
  for (const name of names) await store.sign({ petition, person: visitor(name), name, visibility: 'public' });
}

async function harbourPool(env: Readonly<Record<string, string>> = {}) {
  const all = await installation({ env });
  const seen = await look(all);
  await signed(all, seen.petition, ['Ada', 'Mickey']);
  return { ...all, ...seen };
}

test.each(storyPlatforms)('on %s, Ben reports a signature from the list, once', async (platform) => {
  const { person, asked } = await harbourPool();
  const ben = person(platform, 'Ben');
  await ben.asks('signatures');
  expect((await ben.sees('Mickey')).buttons).toContain('Report a signature');

  await ben.reports('no. 2', 'A joke or a made-up name');

  await ben.sees('Thank you. Moderators will look at it.');
  expect(await asked()).toEqual([{ number: 2, pleas: [{ kind: 'report', why: 'joke' }] }]);
  await ben.reports('2', 'Spam');
  await ben.sees('You have reported no. 2 before. Moderators know of it.');
  expect(await asked()).toHaveLength(1);
});

test.each(['telegram', 'discord'] as const)(
  'on %s, three people report a signature, and it waits, off the list',
  async (platform) => {
    const { person, passes, held, store, petition } = await harbourPool();
    const people = ['Ben', 'Chi', 'Eve'].map((name) => person(platform, name));
    // On Discord, those who have come this week weigh nothing.
    passes(8 * 24 * 60 * 60_000);

    for (const each of people) await each.reports('2', 'Spam');

    const why = { kind: 'report', why: 'spam' };
    expect(await held()).toEqual([{ number: 2, pleas: [why, why, why] }]);
    expect(await store.tally(petition)).toMatchObject({ count: 1, held: 1 });
    const dee = person(platform, 'Dee');
    await dee.asks('signatures');
    expect((await dee.sees('Ada')).text).not.toContain('Mickey');
    await dee.reports('2', 'Spam');
    await dee.sees('There is no no. 2 among the public signatures that are counted.');
    await people[2]!.reports('2', 'Spam');
    await people[2]!.sees('You have reported no. 2 before. Moderators know of it.');
  },
);

test('browsers, which anybody has as many of as they like, hold no signature by their reports', async () => {
  const { person, held, asked } = await harbourPool();

  for (const name of ['Ben', 'Chi', 'Eve']) await person('web', name).reports('2', 'Spam');

  expect(await held()).toEqual([]);
  expect(await asked()).toHaveLength(1);
});

test('the host decides how many reports hold a signature', async () => {
  const { person, held } = await harbourPool({ REPORTS_TO_HOLD: '1' });

  await person('telegram', 'Ben').reports('2', 'An insult');

  expect(await held()).toEqual([{ number: 2, pleas: [{ kind: 'report', why: 'insult' }] }]);
});

test('reports of accounts that are days old do not hold a signature', async () => {
  const { discord, asked, held } = await harbourPool();
  for (const username of ['ben', 'chi', 'eve']) {
    const young = discord.user({ username, locale: 'en-GB' });
    await young.uses('report');
    await young.submits({ number: '2', why: 'Spam' });
    await young.sees('Thank you. Moderators will look at it.');
  }

  expect(await held()).toEqual([]);
  expect(await asked()).toMatchObject([{ number: 2 }]);
});

test.each(storyPlatforms)('on %s, Ben mends a number that nobody has, and keeps his reason', async (platform) => {
  const { person, asked } = await harbourPool();
  const ben = person(platform, 'Ben');

  await ben.reports('99', 'An insult');
  await ben.sees('There is no no. 99 among the public signatures that are counted. Which number do you mean?');

  expect(await asked()).toEqual([]);
  await ben.givesNumber('2');
  await ben.sees('Thank you. Moderators will look at it.');
  expect(await asked()).toEqual([{ number: 2, pleas: [{ kind: 'report', why: 'insult' }] }]);
});

test('what is no number is said, and asked for again', async () => {
  const { person } = await harbourPool();
  const ben = person('telegram', 'Ben');

  await ben.reports('the second one', 'Spam');

  await ben.sees('That is no number of a signature. Please write one such as 12.');
  await ben.givesNumber('2');
  await ben.sees('What is wrong with no. 2?');
});

test.each(storyPlatforms)('on %s, a signature can be reported after the petition has closed', async (platform) => {
  const { person, store, undersigned, asked } = await harbourPool();
  await store.closePetition(pool.slug);
  await undersigned.core.refresh();

  await person(platform, 'Ben').reports('1', 'My name, but I did not sign');

  expect(await asked()).toEqual([{ number: 1, pleas: [{ kind: 'report', why: 'notMe' }] }]);
});

test('Ben reports from the menu of a message on Discord, in German, and in the server where he reads the list', async () => {
  const { discord, asked } = await harbourPool();
  const guild = discord.guild();
  const ben = discord.user({ username: 'ben', globalName: 'Ben', locale: 'de' });
  await ben.uses('signatures', { in: guild });
  await ben.sees('Mickey');

  await ben.usesInMenu('Unterschrift melden');
  expect(ben.modal.title).toBe('Unterschrift melden');
  await ben.submits({ number: 'Nr. 2', why: 'Spam' });

  const thanks = await ben.sees('Danke. Die Moderation sieht es sich an.');
  expect(thanks.isEphemeral).toBe(true);
  expect(await asked()).toMatchObject([{ number: 2 }]);
  expect(discord.refusals).toEqual([]);
});

test('in a group on Telegram, reporting leads into the private chat', async () => {
  const { telegram, asked } = await harbourPool();
  const ben = telegram.user({ firstName: 'Ben', languageCode: 'en' });
  const group = telegram.group({ title: 'Harbour Town' });
  await ben.writes('/report@UndersignedBot', { in: group });
  await ben.presses('Continue in private', { in: group });
  await ben.writes('2');
  await ben.presses('Spam');

  await ben.sees('Thank you. Moderators will look at it.');
  expect(await asked()).toMatchObject([{ number: 2 }]);
});

test('a report that is delivered twice is one, and its answer is none that frightens', async () => {
  const { discord, asked } = await harbourPool();
  const ben = discord.user({ username: 'ben', locale: 'en-GB' });
  await ben.uses('report');
  discord.deliversTwice();

  await ben.submits({ number: '2', why: 'Spam' });

  await ben.sees(/Thank you/);
  expect(await asked()).toEqual([{ number: 2, pleas: [{ kind: 'report', why: 'spam' }] }]);
});

test('who reported is written nowhere', async () => {
  const { person, logged, database } = await harbourPool();
  const ben = person('telegram', 'Ben');
  await ben.reports('2', 'Spam');
  await ben.sees('Thank you');

  expect(logged.join('\n')).not.toMatch(/Ben|Mickey/);
  const [kept] = await database.db.select().from(plea);
  expect(kept?.asker).toMatch(/^[0-9a-f-]{36}$/);
});
