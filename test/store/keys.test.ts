import { expect, test } from 'vitest';
import { deriveKeys } from '../../src/store/keys.ts';
import { testDatabase } from '../support/database.ts';

const keys = deriveKeys('a secret');
const ada = { platform: 'discord', account: '1' } as const;

test('a person is the same uuid under one petition, and another one everywhere else', () => {
  const id = keys.signatoryId(1, ada);
  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(keys.signatoryId(1, { ...ada })).toBe(id);
  const others = [
    keys.signatoryId(2, ada),
    keys.signatoryId(1, { ...ada, platform: 'telegram' }),
    keys.signatoryId(1, { ...ada, account: '11' }),
    keys.signatoryId(11, { ...ada, account: '' }),
    keys.conversationId(ada),
    deriveKeys('another secret').signatoryId(1, ada),
  ];
  expect(new Set([id, ...others]).size).toBe(7);
});

test('what is sealed reads the same when opened, and never the same twice while sealed', () => {
  const sealed = keys.seal('Ada', 'Ada Lovelace');
  expect(keys.open('Ada', sealed)).toBe('Ada Lovelace');
  expect(keys.seal('Ada', 'Ada Lovelace')).not.toBe(sealed);
});

test('what was sealed for one owner, with one secret, opens for no other', () => {
  const sealed = keys.seal('Ada', 'Ada Lovelace');
  const tampered = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`;
  expect(() => keys.open('Ben', sealed)).toThrow();
  expect(() => deriveKeys('another secret').open('Ada', sealed)).toThrow();
  expect(() => keys.open('Ada', tampered)).toThrow();
});

test('a database that was filled with one secret is not taken for another', async () => {
  const { openStore } = await testDatabase();
  const mine = await openStore({ secret: 'the first secret of this database' });
  expect(await mine.claim()).toBe(true);

  const others = await openStore({ secret: 'a secret from somewhere else' });

  expect(await others.claim()).toBe(false);
  expect(await mine.claim()).toBe(true);
});
