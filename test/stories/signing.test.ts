import { describe, expect, test } from 'vitest';
import { installation, pool, storyPlatforms } from '../support/installation.ts';
import { petitionContent } from '../support/petitions.ts';

const minuteMs = 60_000;

describe.each(storyPlatforms)('on %s', (platform) => {
  test('Ada reads the petition, signs it and is told which number she is', async () => {
    const { person } = await installation();
    const ada = person(platform, 'Ada');
    await ada.asks('petition');
    const card = await ada.sees('Keep the harbour pool open');
    expect(card.text).toContain('To Mara Lind, mayor, Harbour Town');
    expect(card.text).toContain('Nobody has signed yet. 100 signatures are hoped for.');
    expect(card.buttons).toContain('Sign');

    await ada.signs({ name: 'Ada Lovelace' });

    const receipt = await ada.sees('You are signatory no. 1 of “Keep the harbour pool open”.');
    expect(receipt.text).toContain('1 person has signed by now.');
    expect(receipt.text).toContain('Your name is public');
    expect(receipt.text).toContain('/p/harbour-pool');
  });

  test('Ada signs and stands in the list; Ben signs anonymously and does not', async () => {
    const { person } = await installation();
    await person(platform, 'Ada').signs({ name: 'Ada Lovelace' });
    const ben = person(platform, 'Ben');

    await ben.signs({ name: 'Benjamin Secret', visibility: 'anonymous' });

    expect((await ben.sees('You are signatory no. 2')).text).toContain('only the target will read your name');
    await ben.asks('signatures');
    const list = await ben.sees('Who has signed');
    expect(list.text).toMatch(/1\. \P{L}*Ada Lovelace/u);
    expect(list.text).toContain('1 more person signed anonymously.');
    expect(list.text).not.toContain('Secret');
  });

  test('Ada signs twice, and is shown her first signature with its date', async () => {
    const { person, now, passes, store } = await installation();
    const ada = person(platform, 'Ada');
    await ada.signs({ name: 'Ada Lovelace' });
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(now());
    passes(3 * 24 * 60 * minuteMs);

    await ada.signs({ name: 'Somebody Else' });

    const receipt = await ada.sees('You have signed this petition already');
    expect(receipt.text).toContain('You are signatory no. 1');
    expect(receipt.text).toContain(day.split(' ')[0]);
    expect(receipt.text).toContain('Ada Lovelace');
    expect(receipt.text).not.toContain('Somebody Else');
    expect(receipt.buttons).toEqual(expect.arrayContaining(['Change my name', 'Hide my name', 'Withdraw']));
    const { petitions } = await store.catalogue();
    expect((await store.tally(petitions[0]!.id)).count).toBe(1);
  });

  test('Chi changes her mind: she withdraws, and may sign again', async () => {
    const { person } = await installation();
    const chi = person(platform, 'Chi');
    await chi.signs({ name: 'Chi' });
    await chi.asks('withdraw');
    await chi.sees('Do you want to withdraw your signature');

    await chi.presses('Withdraw my signature');

    await chi.sees('Your signature is withdrawn, and your name and anything you wrote with it are deleted.');
    await chi.asks('progress');
    await chi.sees('Nobody has signed yet.');
    await chi.signs({ name: 'Chi Again' });
    expect((await chi.sees('You are signatory no. 2')).text).toContain('1 person has signed by now.');
  });

  test('Chi keeps her signature after all', async () => {
    const { person } = await installation();
    const chi = person(platform, 'Chi');
    await chi.signs({ name: 'Chi' });
    await chi.asks('withdraw');

    await chi.presses('Cancel');

    await chi.sees('Nothing was changed');
    await chi.asks('mysignature');
    await chi.sees('You are signatory no. 1');
  });

  test('Ada marries, and changes her name', async () => {
    const { person } = await installation();
    const ada = person(platform, 'Ada');
    await ada.signs({ name: 'Ada Byron' });
    await ada.asks('mysignature');
    await ada.presses('Change my name');

    await ada.givesName('Ada Lovelace');

    await ada.sees(/Under the letter it now says: .?Ada Lovelace/u);
    await ada.asks('signatures');
    expect((await ada.sees('Who has signed')).text).toContain('Ada Lovelace');
  });

  test('Ada hides her name, and shows it again', async () => {
    const { person } = await installation();
    const ada = person(platform, 'Ada');
    await ada.signs({ name: 'Ada Lovelace' });
    await ada.asks('mysignature');

    await ada.presses('Hide my name');

    await ada.sees('shown to nobody but the target now');
    await ada.asks('signatures');
    await ada.sees('No public signature yet');
    await ada.asks('mysignature');
    await ada.presses('Show my name');
    await ada.sees('Your name is public now');
  });

  test('Ada gives a name that is none, is told why and keeps what she wrote', async () => {
    const { person } = await installation();
    const ada = person(platform, 'Ada');

    await ada.signs({ name: 'see spam.example.com' });

    expect((await ada.sees('A name cannot hold a web or e-mail address.')).text).toMatch(/You wrote: .*see spam/u);
    await ada.givesName('Ada Lovelace');
    await ada.sees('You are signatory no. 1');
  });

  test('Ada reads the letter with the place for her name, and once she has signed with her name in it', async () => {
    const { person } = await installation();
    const ada = person(platform, 'Ada');
    await ada.asks('letter');
    expect((await ada.sees('please keep the pool open')).text).toContain('[Your Name Here]');

    await ada.signs({ name: 'Ada Lovelace' });

    await ada.asks('letter');
    const letter = await ada.sees('Your name stands in its place');
    expect(letter.text).toContain('Ada Lovelace');
    expect(letter.text).not.toContain('[Your Name Here]');
  });

  test('a closed petition says so, and what else is open', async () => {
    const { person, store } = await installation();
    await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
    await store.closePetition(pool.slug);
    const ada = person(platform, 'Ada');

    await ada.signs({ name: 'Ada', petition: pool.slug });

    const refusal = await ada.sees('is closed and takes no more signatures');
    expect(refusal.buttons).toContain('Run the night bus');
    expect(refusal.buttons).not.toContain('Keep the harbour pool open');
  });

  test('a petition that is closed while Ada signs does not count her', async () => {
    const { person, store } = await installation();
    const { petitions } = await store.catalogue();
    const ada = person(platform, 'Ada');
    await ada.asks('petition');
    await store.closePetition(pool.slug);

    await ada.signs({ name: 'Ada' });

    await ada.sees(/takes no more signatures|does not take signatures/);
    expect((await store.tally(petitions[0]!.id)).count).toBe(0);
  });

  test('a petition that opens tomorrow says when', async () => {
    const { person, store, now } = await installation();
    const opensAt = new Date(now().getTime() + 24 * 60 * minuteMs);
    await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus', opensAt }), undefined);
    const ada = person(platform, 'Ada');

    await ada.signs({ name: 'Ada', petition: 'night-bus' });

    await ada.sees('“Run the night bus” opens on');
  });

  test('an unknown petition is told, with what is open', async () => {
    const { person } = await installation();
    const ada = person(platform, 'Ada');

    await ada.asks('petition', 'nothing-here');

    expect((await ada.sees(/There is no petition called .*nothing-here/)).buttons).toContain(
      'Keep the harbour pool open',
    );
  });

  test.each([
    ['progress', 'Next milestone: 10.'],
    ['petitions', 'Keep the harbour pool open: 0 signatures'],
    ['share', '/p/harbour-pool'],
    ['privacy', 'We do not keep your account.'],
    ['help', '/mysignature'],
    ['cancel', 'There is nothing to stop.'],
    ['mysignature', 'You have not signed'],
    ['withdraw', 'You have not signed'],
  ])('/%s answers', async (command, words) => {
    const { person } = await installation();
    const ada = person(platform, 'Ada');
    await ada.asks(command);
    await ada.sees(words);
  });

  test('what the log says names nobody', async () => {
    const { person, logged, telegram, discord } = await installation();
    const ada = person(platform, 'Zephyrine');
    await ada.signs({ name: 'see spam.example.com' });
    await ada.givesName('Zephyrine Quux');
    await ada.asks('mysignature');
    await ada.presses('Hide my name');

    const all = logged.join('\n');

    expect(all).not.toMatch(/zephyrine|quux|spam\.example/i);
    expect(all).not.toContain(telegram.token);
    expect(all).not.toContain(discord.token);
    expect(all).not.toMatch(/\b\d{9,}\b/);
  });
});
