import { expect, test } from 'vitest';
import { installation, pool } from '../support/installation.ts';

/** What everybody is told, on every platform and by the JSON. */
async function counts({ person, url }: Awaited<ReturnType<typeof installation>>) {
  const [onTelegram, onDiscord, onWeb] = [person('telegram', 'Eve'), person('discord', 'Eve'), person('web', 'Eve')];
  const told: string[] = [];
  for (const eve of [onTelegram, onDiscord, onWeb]) {
    await eve.asks('progress');
    const { text } = await eve.sees('How far we are');
    told.push(/(\d+) (person has|people have) signed/.exec(text)?.[1] ?? text);
  }
  const json = await (await fetch(`${url}/petitions/${pool.slug}.json`)).json();
  return [...told, String((json as { signatureCount: number }).signatureCount)];
}

test('three people sign on three platforms; all are told 3, after a restart too, and 2 when one withdraws', async () => {
  const all = await installation();
  const [ada, ben, chi] = [all.person('discord', 'Ada'), all.person('telegram', 'Ben'), all.person('web', 'Chi')];
  await ada.signs({ name: 'Ada' });
  await ada.sees('You are signatory no. 1');
  await ben.signs({ name: 'Ben', visibility: 'anonymous' });
  await ben.sees('You are signatory no. 2');
  await chi.signs({ name: 'Chi' });
  await chi.sees('You are signatory no. 3');
  expect(await counts(all)).toEqual(['3', '3', '3', '3']);

  await all.restarts();

  expect(await counts(all)).toEqual(['3', '3', '3', '3']);
  await ben.asks('withdraw');
  await ben.presses('Withdraw my signature');
  expect(await counts(all)).toEqual(['2', '2', '2', '2']);
});

test('the same account number on two platforms is two people', async () => {
  const { telegram, discord, store } = await installation();
  const [onTelegram, onDiscord] = [
    telegram.user({ firstName: 'Ada', id: 123_456_789_012 }),
    discord.user({ username: 'ben', id: '123456789012' }),
  ];
  await onTelegram.writes('/sign');
  await onTelegram.writes('Ada');
  await onTelegram.presses('Sign publicly');
  await onDiscord.uses('sign');
  await onDiscord.submits({ name: 'Ben', visibility: 'public', consent: true });

  const { petitions } = await store.catalogue();
  expect((await store.tally(petitions[0]!.id)).count).toBe(2);
});

test('someone signs with their profile name in two taps on Telegram', async () => {
  const { telegram } = await installation();
  const ada = telegram.user({ firstName: 'Ada', lastName: 'Lovelace' });
  await ada.opens(pool.slug);

  await ada.presses('Use “Ada Lovelace”');
  await ada.presses('Sign publicly');

  expect((await ada.sees('You are signatory no. 1')).text).toContain('Ada Lovelace');
});

test('someone whose profile name is no name is suggested none', async () => {
  const { telegram } = await installation();
  const ada = telegram.user({ firstName: '🔥 t.me/spam 🔥' });
  await ada.writes('/sign');
  expect((await ada.sees('Under which name')).buttons.map(({ label }) => label)).toEqual(['Cancel']);
});
