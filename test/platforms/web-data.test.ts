import { expect, onTestFinished, test } from 'vitest';
import { UserText } from '../../src/index.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';
import { openPages, startWeb } from '../support/web.ts';

const json = `/petitions/${elms.slug}.json`;
const list = `/petitions/${elms.slug}/signatures.json`;
const photo = `/petitions/${elms.slug}/photo`;

test('a petition can be read by programs', async () => {
  const { url } = await openPages({ names: ['Ada', 'Ben'] });
  const response = await fetch(url + json);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toEqual({
    slug: elms.slug,
    title: elms.title,
    target: elms.target,
    goal: elms.goal,
    text: elms.text,
    letter: elms.letter,
    language: 'en',
    state: 'open',
    intake: 'open',
    namesHidden: false,
    signatureCount: 2,
    held: 0,
    signatureGoal: 100,
    milestones: { all: [10, 25], reached: [], next: 10 },
    links: [
      { kind: 'page', href: `https://petitions.example/p/${elms.slug}` },
      { kind: 'telegram', href: `https://t.me/elm_bot?start=${elms.slug}` },
    ],
  });
});

test('times are told in UTC', async () => {
  const closesAt = new Date('2027-01-31T22:59:59Z');
  const { url } = await openPages({ petitions: [{ ...elms, closesAt, closedAt: new Date('2026-12-01T00:00:00Z') }] });
  expect(await (await fetch(url + json)).json()).toMatchObject({
    state: 'closed',
    closesAt: '2027-01-31T22:59:59.000Z',
    closedAt: '2026-12-01T00:00:00.000Z',
  });
});

test('who has read the count is told that nothing changed until something did', async () => {
  const names = ['Ada'];
  const { url } = await openPages({ names });
  const etag = (await fetch(url + json)).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]+"$/);
  const unchanged = await fetch(url + json, { headers: { 'if-none-match': etag } });
  expect(unchanged.status).toBe(304);
  expect(unchanged.headers.get('cache-control')).toBe('no-cache');
  expect(await unchanged.text()).toBe('');
  names.push('Ben');
  const changed = await fetch(url + json, { headers: { 'if-none-match': etag } });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(etag);
});

test('signatures are names, numbers and times, and nothing else', async () => {
  const names = ['Null Ng', `O'Brien "<b>" =1+1`, 'فاطمة الزهراء'];
  const { url } = await openPages({ names });
  expect(await (await fetch(url + list)).json()).toEqual({
    signatures: names.map((name, at) => ({ number: at + 1, name, signedAt: '2026-11-22T10:00:00.000Z' })),
    page: 1,
    pages: 1,
    total: 3,
  });
});

test.each([
  ['an anonymous name', { visibility: 'anonymous', state: 'counted' }],
  ['a name that waits for a look', { visibility: 'public', state: 'held' }],
  ['a name that was removed', { visibility: 'public', state: 'removed' }],
] as const)('%s stays in, even if the core lets it slip', async (_, how) => {
  const core = scriptCore();
  const signature = { number: 1, name: new UserText('Ada'), signedAt: new Date(), ...how };
  const slipping = {
    ...core,
    signatures: async () => ({ signatures: [signature], page: 1, pages: 1, total: 0, isHidden: false }),
  };
  const web = await startWeb({ core: slipping });
  onTestFinished(web.stop);
  expect(await (await fetch(web.url + list)).text()).not.toContain('Ada');
});

test.each(['0', '-1', '1.5', 'x', '', '99999999', '1e3'])(
  'a page called %j is refused with a sentence',
  async (page) => {
    const { url } = await openPages();
    const response = await fetch(`${url}${list}?page=${page}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: { sentence: expect.stringContaining('whole number') } });
  },
);

test('the page that was asked for is the page that is read', async () => {
  const { url } = await openPages();
  expect(await (await fetch(`${url}${list}?page=7`)).json()).toMatchObject({ page: 7 });
});

test.each([
  '/petitions/unknown.json',
  '/petitions/unknown/signatures.json',
  '/petitions/%00.json',
  '/petitions/A%20B.json',
])('%s is told to be unknown, in a sentence', async (path) => {
  const { url } = await openPages();
  const response = await fetch(url + path);
  expect(response.status).toBe(404);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toEqual({ error: { sentence: 'There is no petition of this name here.' } });
});

test('when the database is away, programs are told so in a sentence', async () => {
  const away = async () => {
    throw new Error('connection refused');
  };
  const web = await startWeb({ core: { ...scriptCore(), petition: away } });
  onTestFinished(web.stop);
  const response = await fetch(web.url + json);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ error: { sentence: expect.stringContaining('try again') } });
  expect(web.logged.join()).not.toContain('refused');
});

test('any page of the web may read, and none may write', async () => {
  const { url } = await openPages();
  const asked = {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
  };
  const response = await fetch(url + json, asked);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-methods')).toBe('GET,HEAD');
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
});

test('a photo is served as it is, and once', async () => {
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
  const { url } = await openPages({ picture: async () => ({ bytes, mediaType: 'image/jpeg' }) });
  const response = await fetch(url + photo);
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  const etag = response.headers.get('etag') ?? '';
  expect((await fetch(url + photo, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test('what is no photo is not served as one', async () => {
  const bytes = new TextEncoder().encode('<script>alert(1)</script>');
  const { url } = await openPages({
    picture: async (id) => (id === `${elms.slug}/photo` ? { bytes, mediaType: 'text/html' } : undefined),
  });
  expect((await fetch(url + photo)).status).toBe(404);
  expect((await fetch(`${url}/petitions/unknown/photo`)).status).toBe(404);
});
