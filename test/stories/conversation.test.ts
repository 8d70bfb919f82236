import { describe, expect, test } from 'vitest';
import { signature } from '../../src/store/schema.ts';
import type { TestDatabase } from '../support/database.ts';
import { installation, pool, storyPlatforms } from '../support/installation.ts';
import { petitionContent } from '../support/petitions.ts';

const minuteMs = 60_000;

async function poolCount({ store }: Pick<Awaited<ReturnType<typeof installation>>, 'store'>): Promise<number> {
  const { petitions } = await store.catalogue();
  return (await store.tally(petitions.find(({ slug }) => slug === pool.slug)!.id)).count;
}

async function communitiesOfSignatures({ db }: TestDatabase): Promise<readonly unknown[]> {
  const signatures = await db.select({ community: signature.community }).from(signature);
  return signatures.map(({ community }) => community);
}

describe.each(storyPlatforms)('on %s', (platform) => {
  test('a name that was refused can still be mended after a restart', async () => {
    const { person, restarts } = await installation();
    const ada = person(platform, 'Ada');
    await ada.signs({ name: '@everyone' });
    await ada.sees('A name cannot hold “@”');

    await restarts();

    await ada.givesName('Ada');
    await ada.sees('You are signatory no. 1');
  });

  test('two people who sign at the same time keep their own names', async () => {
    const { person } = await installation();
    const [ada, ben] = [person(platform, 'Ada'), person(platform, 'Ben')];

    await Promise.all([ada.signs({ name: 'Ada' }), ben.signs({ name: 'Ben' })]);

    expect((await ada.sees('You are signatory no.')).text).toMatch(/Thank you, .?Ada/u);
    expect((await ben.sees('You are signatory no.')).text).toMatch(/Thank you, .?Ben/u);
  });

  test('someone who signs two petitions has a number under each', async () => {
    const { person, store } = await installation();
    await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
    const ada = person(platform, 'Ada');
    await ada.signs({ name: 'Ada', petition: 'night-bus' });
    await ada.sees('You are signatory no. 1 of “Run the night bus”.');

    await ada.signs({ name: 'Ada', petition: pool.slug });

    await ada.sees('You are signatory no. 1 of “Keep the harbour pool open”.');
  });
});

describe('on Telegram', () => {
  async function withAda() {
    const all = await installation();
    return { ...all, ada: all.telegram.user({ firstName: 'Ada', lastName: 'Lovelace' }) };
  }

  test('a half-filled form is kept over a restart', async () => {
    const { ada, restarts } = await withAda();
    await ada.writes('/sign');
    await ada.writes('Ada Byron');

    await restarts();

    await ada.presses('Sign anonymously');
    expect((await ada.sees('You are signatory no. 1')).text).toContain('Ada Byron');
  });

  test('an answer after half an hour is met with an offer to begin again', async () => {
    const all = await withAda();
    const { ada, passes } = all;
    await ada.writes('/sign');
    passes(31 * minuteMs);

    await ada.writes('Ada');

    await ada.sees('That was more than half an hour ago');
    await ada.presses('Start again');
    await ada.sees('Under which name');
    expect(await poolCount(all)).toBe(0);
  });

  test('a press after half an hour signs nothing', async () => {
    const all = await withAda();
    const { ada, passes } = all;
    await ada.writes('/sign');
    await ada.writes('Ada');
    passes(31 * minuteMs);

    await ada.presses('Sign publicly');

    await ada.sees('That was more than half an hour ago');
    expect(await poolCount(all)).toBe(0);
  });

  test('each answer gives another half an hour', async () => {
    const { ada, passes } = await withAda();
    await ada.writes('/sign');
    passes(20 * minuteMs);
    await ada.writes('Ada');
    passes(20 * minuteMs);

    await ada.presses('Sign publicly');

    await ada.sees('You are signatory no. 1');
  });

  test('what is written after a cancel is no answer', async () => {
    const { ada } = await withAda();
    await ada.writes('/sign');
    await ada.writes('/cancel');
    await ada.sees('I stopped');

    await ada.writes('Ada');

    await ada.sees('I did not understand that');
  });

  test('a button that was left behind by a cancel signs nothing', async () => {
    const all = await withAda();
    const { ada } = all;
    await ada.writes('/sign');
    await ada.writes('Ada');
    const question = await ada.sees('Who may see your name?');
    await ada.writes('/cancel');

    await ada.presses('Sign publicly', { on: question });

    await ada.sees('You have not signed');
    expect(await poolCount(all)).toBe(0);
  });

  test('a button of an earlier form does not answer for a newer one', async () => {
    const all = await withAda();
    const { ada, store } = all;
    await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
    await ada.writes(`/sign ${pool.slug}`);
    await ada.writes('Ada');
    const old = await ada.sees('Who may see your name?');
    await ada.writes('/sign night-bus');

    await ada.presses('Sign publicly', { on: old });

    await ada.sees('That belongs to an earlier conversation. Nothing was changed.');
    expect(await poolCount(all)).toBe(0);
  });

  test('a second tap on the last button shows the same receipt, and counts nobody twice', async () => {
    const all = await withAda();
    const { ada } = all;
    await ada.writes('/sign');
    await ada.writes('Ada');
    const question = await ada.sees('Who may see your name?');
    await ada.presses('Sign publicly');
    const { text } = await ada.sees('You are signatory no. 1');

    await ada.presses('Sign anonymously', { on: question });

    expect((await ada.sees('You are signatory no. 1')).text).toBe(text);
    expect(await poolCount(all)).toBe(1);
  });

  test('everything that arrives twice happens once', async () => {
    const all = await withAda();
    const { ada, telegram } = all;
    await ada.writes('/sign');
    telegram.deliversTwice();
    await ada.writes('Ada');
    telegram.deliversTwice();

    await ada.presses('Sign publicly');

    await ada.sees('You are signatory no. 1');
    expect(await poolCount(all)).toBe(1);
  });

  test('a signature that was committed as the answer got lost has the same receipt when the press comes again', async () => {
    const all = await withAda();
    const { ada, telegram, restarts } = all;
    await ada.writes('/sign');
    await ada.writes('Ada');
    telegram.deliversTwice();
    await ada.presses('Sign publicly');
    await restarts();
    expect((await ada.sees('You are signatory no. 1')).text).toContain('Thank you');
    expect(await poolCount(all)).toBe(1);
  });

  test('nonsense gets help, in words and in stickers', async () => {
    const { ada } = await withAda();
    await ada.writes('good morning');
    await ada.sees('I did not understand that');
    await ada.sends({ sticker: { file_id: 'x', file_unique_id: 'y', width: 1, height: 1, type: 'regular' } });
    expect(ada.chat.filter(({ text }) => text.includes('I did not understand that'))).toHaveLength(2);
  });

  test('a message that is changed afterwards changes nothing', async () => {
    const { ada } = await withAda();
    await ada.writes('/sign');
    await ada.writes('Ada');

    await ada.edits('Somebody Else');

    await ada.presses('Sign publicly');
    expect((await ada.sees('You are signatory no. 1')).text).not.toContain('Somebody');
  });

  test('the words of the button can be written instead of pressed', async () => {
    const { ada } = await withAda();
    await ada.writes('/sign');
    await ada.writes('Ada');
    await ada.writes('yes please');
    await ada.sees('Please choose with one of the buttons.');

    await ada.writes('sign anonymously');

    expect((await ada.sees('You are signatory no. 1')).text).toContain('anonymously');
  });
});

describe('in a Telegram group', () => {
  async function inGroup() {
    const all = await installation();
    const group = all.telegram.group({ title: 'Harbour Town' });
    return { ...all, group, ada: all.telegram.user({ firstName: 'Ada' }) };
  }

  test('signing goes on in private, and the group reads none of it', async () => {
    const all = await inGroup();
    const { ada, group } = all;
    await ada.writes('/sign@UndersignedBot', { in: group });
    const { length } = group.chat;

    await ada.presses('Continue in private', { in: group });
    await ada.writes('Ada');
    await ada.presses('Sign publicly');

    await ada.sees('You are signatory no. 1');
    expect(group.chat).toHaveLength(length);
  });

  test('an anonymous administrator and a channel are led to their own chat, and sign nothing here', async () => {
    const all = await inGroup();
    const { group } = all;
    await group.anonymousAdmin.writes('/sign');
    await group.channelPersona.writes('/sign');

    expect(group.last.text).toContain('This is between you and me.');
    expect(group.chat).toHaveLength(2);
    expect(await poolCount(all)).toBe(0);
  });

  test('a link that names a community that is none signs without one', async () => {
    const all = await inGroup();
    const { ada, database } = all;
    await ada.opens(`${pool.slug}_zzzzzzz`);
    await ada.writes('Ada');

    await ada.presses('Sign publicly');

    await ada.sees('You are signatory no. 1');
    expect(await communitiesOfSignatures(database)).toEqual([null]);
  });

  test('a signature remembers the group whose link led to it', async () => {
    const all = await inGroup();
    const { ada, group, database, store } = all;
    await ada.writes('/sign@UndersignedBot', { in: group });
    await ada.presses('Continue in private', { in: group });
    await ada.writes('Ada');

    await ada.presses('Sign publicly');

    await ada.sees('You are signatory no. 1');
    const number = await store.communityNumber({ platform: 'telegram', id: String(group.id) });
    expect(await communitiesOfSignatures(database)).toEqual([number]);
  });

  test('nobody is answered who did not ask', async () => {
    const { ada, group, telegram } = await inGroup();
    await ada.writes('good morning everyone', { in: group });
    await ada.writes('/weather@AnotherBot', { in: group });
    await telegram.user({ firstName: 'Ben' }).writes('/help');
    expect(group.chat).toHaveLength(0);
  });

  test('help names the commands so that they reach this bot and no other', async () => {
    const { ada, group } = await inGroup();
    await ada.writes('/help', { in: group });
    expect(group.last.text).toContain('/sign@UndersignedBot –');
    await ada.writes('/help');
    expect(ada.last.text).toContain('/sign –');
  });

  test('a group that grows into a supergroup keeps its petition and its number', async () => {
    const { ada, group, store, restarts } = await inGroup();
    await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
    const before = { platform: 'telegram' as const, id: String(group.id) };
    await store.setDefaultPetition('night-bus', before);
    const number = await store.communityNumber(before);
    await restarts();

    const grown = await group.becomesSupergroup(-1_002_222_333_444);

    await ada.writes('/progress', { in: grown });
    expect(grown.last.text).toContain('Run the night bus');
    const after = { platform: 'telegram' as const, id: String(grown.id) };
    expect((await store.catalogue()).communityPetitions.get(`telegram:${after.id}`)).toBe('night-bus');
    expect(await store.communityNumber(after)).toBe(number);
  });

  test('the letter in a group never holds a name', async () => {
    const { ada, group } = await inGroup();
    await ada.writes('/sign');
    await ada.writes('Ada Lovelace');
    await ada.presses('Sign publicly');

    await ada.writes('/letter@UndersignedBot', { in: group });

    expect(group.last.text).toContain('[Your Name Here]');
    expect(group.last.text).not.toContain('Lovelace');
  });

  test('the petition that a group has of its own is meant there', async () => {
    const { ada, group, store, restarts } = await inGroup();
    await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
    await store.setDefaultPetition('night-bus', { platform: 'telegram', id: String(group.id) });
    await restarts();

    await ada.writes('/progress@UndersignedBot', { in: group });
    await ada.writes('/progress');

    expect(group.last.text).toContain('Run the night bus');
    expect(ada.last.text).toContain('Keep the harbour pool open');
  });
});

describe('on Discord', () => {
  test('an unticked box is no consent, whatever the client sends', async () => {
    const all = await installation();
    const ben = all.discord.user({ username: 'ben', globalName: 'Ben' });
    await ben.uses('sign');

    await ben.submits({ name: 'Ben', visibility: 'public', consent: false }, { unchecked: true });

    expect(ben.last.text).not.toContain('You are signatory');
    expect(await poolCount(all)).toBe(0);
  });

  test('a form that is sent after its bot was restarted still signs', async () => {
    const all = await installation();
    const ben = all.discord.user({ username: 'ben', globalName: 'Ben' });
    await ben.uses('sign');

    await all.restarts();

    await ben.submits({ name: 'Ben', visibility: 'public', consent: true });
    await ben.sees('You are signatory no. 1');
  });

  test('a form that was left open for an hour signs nothing', async () => {
    const all = await installation();
    const ben = all.discord.user({ username: 'ben', globalName: 'Ben' });
    await ben.uses('sign');
    all.passes(60 * minuteMs);

    await ben.submits({ name: 'Ben', visibility: 'public', consent: true });

    await ben.sees('That was more than half an hour ago');
    expect(await poolCount(all)).toBe(0);
  });

  test('the name is suggested from the profile', async () => {
    const { discord } = await installation();
    const ben = discord.user({ username: 'ben', globalName: 'Benjamin' });
    await ben.uses('sign');
    expect(ben.modal.fields[0]).toMatchObject({ label: 'Your name', filled: ['Benjamin'] });
  });

  test('a server with a petition of its own means that one', async () => {
    const { discord, store, restarts } = await installation();
    const guild = discord.guild();
    await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
    await store.setDefaultPetition('night-bus', { platform: 'discord', id: guild.id });
    await restarts();
    const ben = discord.user({ username: 'ben', globalName: 'Ben' });

    await ben.uses('sign', { in: guild });

    expect(ben.modal.text).toContain('Run the night bus');
  });
});
