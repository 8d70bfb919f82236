import { describe, expect, test } from 'vitest';
import { readConfig } from '../../adapters/config.ts';

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
  ])('%o', (env, sentence) => expect(faultsOf(env)).toEqual([sentence]));

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
