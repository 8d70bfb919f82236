import { afterEach, expect, test, vi } from 'vitest';
import { installation, pool, storyPlatforms } from '../support/installation.ts';

const minuteMs = 60_000;

/** The limits measure by the machine's own clock, so it is this one that goes on, and with it all others. */
function timePasses(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds, shouldAdvanceTime: true });
}
afterEach(() => {
  vi.useRealTimers();
});

async function limited(env: Readonly<Record<string, string>>) {
  const all = await installation({ env });
  const petition = (await all.store.catalogue()).petitions.find(({ slug }) => slug === pool.slug)!.id;
  return { ...all, count: async () => (await all.store.tally(petition)).count };
}

test.each(storyPlatforms)(
  'on %s, Ben changes his mind too often, hears when to try again, and then may',
  async (platform) => {
    const { person } = await limited({ LIMIT_PER_ACCOUNT: '2/10m' });
    const ben = person(platform, 'Ben');
    await ben.signs({ name: 'Ben' });
    await ben.asks('mysignature');
    await ben.presses('Hide my name');
    await ben.presses('Show my name');

    await ben.presses('Hide my name');

    await ben.sees(
      /That was a bit much at once\. Please try again in 10 minutes, at \d\d:\d\d.{0,4}UTC\. Nothing is lost\./,
    );
    timePasses(10 * minuteMs);
    await ben.asks('mysignature');
    await ben.sees('Your name is public');
    await ben.presses('Hide my name');
    await ben.sees('only the target will read your name');
  },
);

test.each(storyPlatforms)('on %s, a name that came too soon need not be written again', async (platform) => {
  const { person } = await limited({ LIMIT_PER_ACCOUNT: '1/10m' });
  const ben = person(platform, 'Ben');
  await ben.signs({ name: 'Ben' });
  await ben.asks('mysignature');
  await ben.presses('Hide my name');
  await ben.presses('Change my name');
  await ben.givesName('Benedikt Ólafsson');
  expect((await ben.sees('That was a bit much at once.')).buttons).toContain('Try again');
  await ben.presses('Try again');
  await ben.sees('That was a bit much at once.');

  timePasses(10 * minuteMs);
  await ben.presses('Try again');

  await ben.sees('Benedikt Ólafsson');
});

test.each(storyPlatforms)('on %s, signing itself is not limited by account', async (platform) => {
  const { person, count } = await limited({ LIMIT_PER_ACCOUNT: '1/10m' });
  const ben = person(platform, 'Ben');
  await ben.signs({ name: 'Ben' });
  await ben.asks('withdraw');
  await ben.presses('Withdraw my signature');
  await ben.sees('Your signature is withdrawn');

  await ben.signs({ name: 'Ben' });

  expect(await count()).toBe(1);
});

test('a limit outlasts a restart', async () => {
  const { person, restarts } = await limited({ LIMIT_PER_ACCOUNT: '1/10m' });
  const ben = person('telegram', 'Ben');
  await ben.signs({ name: 'Ben' });
  await ben.reports('1', 'Spam');
  await restarts();

  await ben.asks('mysignature');
  await ben.presses('Hide my name');

  await ben.sees('That was a bit much at once.');
});

test('when too many sign through one server, the next one hears when to try again, and then signs with a press', async () => {
  const { discord, count, person } = await limited({ LIMIT_PER_COMMUNITY: '2/1m' });
  const guild = discord.guild();
  const signsThere = async (username: string) => {
    const user = discord.user({ username, globalName: username, locale: 'en-GB' });
    await user.uses('/sign', { in: guild });
    await user.submits({ name: `${username} Adams`, visibility: 'public', consent: true });
    return user;
  };
  await signsThere('ada');
  await signsThere('ben');

  const chi = await signsThere('chi');

  await chi.sees('That was a bit much at once. Please try again in a minute');
  expect(await count()).toBe(2);
  await person('telegram', 'Eve').signs({ name: 'Eve' });
  expect(await count()).toBe(3);
  timePasses(minuteMs);
  await chi.presses('Try again');
  await chi.sees(/You are signatory no. 4.*Thank you, chi Adams/s);
  expect(discord.refusals).toEqual([]);
});

test('who has signed before hears so, however many sign at once', async () => {
  const { discord } = await limited({ LIMIT_PER_COMMUNITY: '1/1m' });
  const guild = discord.guild();
  const ada = discord.user({ username: 'ada', globalName: 'Ada', locale: 'en-GB' });
  await ada.uses('/sign', { in: guild });
  await ada.submits({ name: 'Ada', visibility: 'public', consent: true });

  await ada.uses('/mysignature', { in: guild });

  await ada.sees('You are signatory no. 1');
});
