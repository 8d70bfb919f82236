import { describe, expect, test } from 'vitest';
import { readConfig } from '../../adapters/config.ts';
import { defaultRateLimits, defaultSignalSettings } from '../../src/index.ts';

const faultsOf = (env: Record<string, string>) => {
  const outcome = readConfig(env);
  return outcome.kind === 'faults' ? outcome.faults : [];
};
const configOf = (env: Record<string, string>) => {
  const outcome = readConfig(env);
  if (outcome.kind === 'faults') throw new Error(outcome.faults.join('\n'));
  return outcome.config;
};

describe('with nothing set', () => {
  test('the playground is on, the database is embedded and nobody outside is let in', () => {
    expect(configOf({})).toMatchObject({
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 8080,
      telegram: undefined,
      discord: undefined,
      playground: true,
    });
  });
});

describe('a host sets', () => {
  test('a token, and the playground goes off', () => {
    expect(configOf({ TELEGRAM_TOKEN: '1:a' })).toMatchObject({ playground: false, telegram: { token: '1:a' } });
  });

  test('the playground on beside a platform', () => {
    expect(configOf({ TELEGRAM_TOKEN: '1:a', PLAYGROUND: 'on' }).playground).toBe(true);
  });

  test('an empty variable, which counts as left out', () => {
    expect(configOf({ PORT: ' ', DISCORD_TOKEN: '' })).toMatchObject({ port: 8080, discord: undefined });
  });

  test('an address with a slash at its end, which is taken off', () => {
    expect(configOf({ PUBLIC_URL: 'https://petition.example/' }).publicUrl).toBe('https://petition.example');
  });
});

describe('what looks wrong about a signature', () => {
  test('is what usually does, with nothing set', () => {
    expect(configOf({}).signals).toEqual(defaultSignalSettings);
  });

  test('is weighed as the host likes', () => {
    const { signals } = configOf({ SIGNAL_WEIGHTS: 'burst=80, alike=20', HOLD_AT: '90', YOUNG_ACCOUNT_DAYS: '2' });
    expect(signals.weights).toEqual({ ...defaultSignalSettings.weights, burst: 80, alike: 20 });
    expect(signals).toMatchObject({ holdAt: 90, youngUntilMs: 2 * 24 * 60 * 60_000, burstFrom: 30 });
  });

  test('are the joke names that the host knows', () => {
    const { trollNames } = configOf({ TROLL_NAMES: 'duck(?: duck)*; goose ;' }).signals;
    expect(['duck duck', 'goose', 'mickey mouse', ''].map((name) => trollNames.test(name))).toEqual([
      ...[true, true, false, false],
    ]);
  });

  test('are no joke names', () => {
    expect(configOf({ TROLL_NAMES: 'none' }).signals.trollNames.test('mickey mouse')).toBe(false);
  });
});

describe('how often something may be done', () => {
  test('is as usual, with nothing set', () => {
    expect(configOf({})).toMatchObject({ limits: defaultRateLimits, reportsToHold: undefined });
  });

  test('is what the host sets, in seconds, minutes or hours', () => {
    const { limits, reportsToHold } = configOf({
      LIMIT_PER_ACCOUNT: '5/90s',
      LIMIT_PER_COMMUNITY: '200/2h',
      REPORTS_TO_HOLD: '7',
    });
    expect(limits).toMatchObject({ account: { points: 5, seconds: 90 }, community: { points: 200, seconds: 7_200 } });
    expect(reportsToHold).toBe(7);
  });

  test.each(['30', '30/10', '0/10m', '30/0m', '-1/10m', '30/10d', '30 / 10m'])('is not %j', (written) => {
    expect(faultsOf({ LIMIT_PER_ACCOUNT: written })).toEqual([
      `LIMIT_PER_ACCOUNT: expected how many in how long, such as 30/10m (s, m or h: seconds, minutes or hours); got ${JSON.stringify(written)}. Use 30/10m.`,
    ]);
  });
});

describe('what is wrong is told', () => {
  test.each([
    [
      { PORT: 'eighty' },
      'PORT: expected a whole number from 0 to 65535; got "eighty". Use 8080, or 0 for any free port.',
    ],
    [
      { PORT: '65536' },
      'PORT: expected a whole number from 0 to 65535; got "65536". Use 8080, or 0 for any free port.',
    ],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL: expected debug, info, warn or error; got "loud". Use info, or debug to see more.',
    ],
    [
      { PUBLIC_URL: 'petition.example' },
      'PUBLIC_URL: expected an address that begins with https:// or http:// and has no path; got "petition.example". Write it as people reach the pages from outside, such as https://petition.example.',
    ],
    [
      { TROLL_NAMES: 'mickey mouse; (duck' },
      'TROLL_NAMES: expected regular expressions with semicolons between them; got "mickey mouse; (duck". Try each one by itself, with no letters but a to z in brackets, or use none to know no joke names.',
    ],
    [
      { HOLD_AT: '0' },
      'HOLD_AT: expected a whole number from 1 to 1000000; got "0". Use 100, or more to hold fewer signatures.',
    ],
  ])('%o', (env, sentence) => expect(faultsOf(env)).toEqual([sentence]));

  test.each(['noise=3', 'burst', 'burst=', 'burst=-1', 'burst=1=2', 'burst=a'])('weights such as "%s"', (weights) => {
    const [sentence] = faultsOf({ SIGNAL_WEIGHTS: weights });
    expect(sentence).toContain('of youngAccount, burst, alike, lookAlike, profanity, troll; got');
  });

  test('a path that the pages should live below', () => {
    expect(faultsOf({ PUBLIC_URL: 'https://example.org/petitions' })).toHaveLength(1);
  });

  test('all of it at once', () => {
    expect(faultsOf({ PORT: '-1', PLAYGROUND: 'maybe', HOST: 'a b' })).toHaveLength(3);
  });

  test.each(['UNDERSIGNED_SECRET', 'DATABASE_URL', 'TELEGRAM_TOKEN', 'DISCORD_TOKEN'])(
    'without saying back a wrong %s',
    (name) => {
      const [sentence = ''] = faultsOf({ [name]: 'my wrong secret' });
      expect(sentence).toContain(name);
      expect(sentence).not.toContain('wrong secret');
    },
  );
});
