import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeFault } from '../../src/store/fault.ts';
import { testDatabase } from '../support/database.ts';

const database = await testDatabase();

test('a violated constraint is told by code and name, without what was written', async () => {
  const insert = (id: number) =>
    database.db.execute(sql`insert into community (id, platform, place) values (${id}, 'discord', 'Ada Lovelace')`);
  await insert(1);
  const fault = await insert(2).catch((error: unknown) => describeFault(error));
  expect(fault).toMatchObject({ code: '23505', constraint: 'community_place' });
  expect(JSON.stringify(fault)).not.toMatch(/Ada|insert/);
});

test('a message that imitates a stack frame is not told', () => {
  const error = new Error('Bot token 123:abc\n    at Ada (/tmp/ada.ts:1:1)');
  const described = describeFault(error);
  expect(JSON.stringify(described)).not.toMatch(/Ada|123:abc/);
  expect(described.where?.[0]).toContain('faults.test.ts');
});

test.each([
  ['a string', 'Ada', { name: 'string' }],
  ['nothing', undefined, { name: 'undefined' }],
  ['an object with a telling code', { code: 'Ada Lovelace', name: 'Ada Lovelace' }, { name: 'object' }],
])('of %s that was thrown nothing is told but its type', (_, thrown, described) => {
  expect(describeFault(thrown)).toEqual(described);
});

test('the code of the cause is told where the error itself has none', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), { code: 'ECONNREFUSED' });
  expect(describeFault(new TypeError('Failed', { cause }))).toMatchObject({ name: 'TypeError', code: 'ECONNREFUSED' });
});
