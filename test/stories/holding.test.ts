import { describe, expect, test } from 'vitest';
import { communities } from '../support/communities.ts';
import { desk } from '../support/desk.ts';
import { type Installation, installation, storyPlatforms } from '../support/installation.ts';

const tally = async (all: Installation) => (await desk(all)).tally();

describe.each(storyPlatforms)('on %s', (platform) => {
  test('somebody with an unusual name who signs alone is counted', async () => {
    const all = await installation();
    const ada = all.person(platform, 'Ada');
    await ada.signs({ name: 'Gaylord Dick-Cockburn' });
    await ada.sees('You are signatory no. 1');
    expect(await tally(all)).toEqual({ count: 1, held: 0 });
  });

  test('an insult for a name waits for a look, and its giver is told so kindly', async () => {
    const all = await installation();
    const ben = all.person(platform, 'Ben');

    await ben.signs({ name: 'F.U.C.K. You' });

    const { text } = await ben.sees('Your signature is no. 1');
    expect(text).toContain('It waits for a moderator to look at it');
    expect(await tally(all)).toEqual({ count: 0, held: 1 });
    await ben.asks('signatures');
    expect((await ben.sees('Who has signed')).text).not.toContain('F.U.C.K.');
    expect(all.logged.filter((line) => line.includes('F.U.C.K.'))).toEqual([]);
  });

  test('so does a joke name, however it is written', async () => {
    const all = await installation();
    const ben = all.person(platform, 'Ben');
    await ben.signs({ name: 'Mickey M0use' });
    await ben.sees('It waits for a moderator to look at it');
    expect(await tally(all)).toEqual({ count: 0, held: 1 });
  });
});

test('of a raid on a server most are held, and nobody who signs elsewhere', async () => {
  const all = await communities();
  const { discord, guild, telegram } = all;
  for (let raider = 0; raider < 34; raider += 1) {
    const person = discord.user({ username: `raider${raider}`, globalName: 'Raider' });
    await person.uses('sign', { in: guild, petition: 'harbour-pool' });
    await person.submits({ name: `Robert Raider ${raider}`, visibility: 'public', consent: true });
  }
  // Five of one name may be chance, even when their accounts are new.
  expect(await tally(all)).toEqual({ count: 5, held: 29 });

  const ben = telegram.user({ firstName: 'Ben' });
  await ben.writes('/sign');
  await ben.writes('Robert Raider');
  await ben.presses('Sign publicly');
  await ben.sees('You are signatory no. 35');
});

test('a host who knows no joke names counts them', async () => {
  const all = await installation({ env: { TROLL_NAMES: 'none' } });
  await all.person('web', 'Ben').signs({ name: 'Mickey Mouse' });
  expect(await tally(all)).toEqual({ count: 1, held: 0 });
});
