import { expect, onTestFinished, test } from 'vitest';
import { isDatabaseAway } from '../../src/index.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';
import { startWeb } from '../support/web.ts';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

/** The pages over a core whose lists and pictures fail with `fault`. */
async function openFailing(fault: Error): Promise<string> {
  const fail = () => Promise.reject(fault);
  const core = { ...scriptCore(), signatures: fail, signaturesAfter: fail, comments: fail, picture: fail };
  const web = await startWeb({ core });
  onTestFinished(web.stop);
  return web.url;
}

const ofPrograms = [
  `/petitions/${elms.slug}/signatures.json`,
  `/petitions/${elms.slug}/reasons.json`,
  `/petitions/${elms.slug}/signatures.csv`,
  `/petitions/${elms.slug}/preview/1/en`,
];
const ofPeople = [`/p/${elms.slug}/print`, `/p/${elms.slug}/reasons?before=9`];

test.each(ofPrograms)('while the database is away %s asks programs to come again', async (path) => {
  const response = await fetch((await openFailing(refused)) + path);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('10');
  expect(await response.json()).toEqual({ error: { sentence: expect.stringContaining('try again') } });
});

test.each(ofPeople)('while the database is away %s asks people to come again', async (path) => {
  const response = await fetch((await openFailing(refused)) + path);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('10');
  expect(await response.text()).toContain('The list cannot be reached for now');
});

test.each(ofPrograms)('a fault of ours under %s is told to programs as JSON', async (path) => {
  const response = await fetch((await openFailing(new Error('Broken.'))) + path);
  expect(response.status).toBe(500);
  expect(response.headers.get('retry-after')).toBeNull();
  expect(await response.json()).toEqual({ error: { sentence: expect.stringContaining('on our side') } });
});

test.each(['CONNECTION_CLOSED', 'CONNECT_TIMEOUT', 'ECONNRESET', '57P01', '57P03', '08006', '53300'])(
  'a query that failed with %s found no database',
  (code) => {
    expect(isDatabaseAway(new Error('Failed query', { cause: Object.assign(new Error(), { code }) }))).toBe(true);
  },
);

test.each(['23505', '42P01', '40001', 'ENOENT', undefined])('a query that failed with %s found one', (code) => {
  expect(isDatabaseAway(Object.assign(new Error('Failed query'), { code }))).toBe(false);
});
