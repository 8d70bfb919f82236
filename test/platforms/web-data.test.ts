import { expect, onTestFinished, test } from 'vitest';
import { UserText } from '../../src/index.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';
import { openPages, startWeb } from '../support/web.ts';

const json = `/petitions/${elms.slug}.json`;
const list = `/petitions/${elms.slug}/signatures.json`;
const reasons = `/petitions/${elms.slug}/reasons.json`;
const now = new Date('2026-11-22T10:00:00Z');

const chronicle = [
  { kind: 'answer', text: 'The elms stay.', at: now },
  { kind: 'reached', count: 10, isGoal: false, at: now },
  { kind: 'update', text: 'The council meets.', at: now },
] as const;

test('a petition can be read by programs', async () => {
  const { url } = await openPages(
    { names: ['Ada', 'Ben'], overview: { chronicle } },
    { publicUrl: 'https://petitions.example' },
  );
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
    today: 2,
    signatureGoal: 100,
    milestones: { all: [10, 25], reached: [], next: 10 },
    updates: [
      { kind: 'answer', text: 'The elms stay.', at: '2026-11-22T10:00:00.000Z' },
      { kind: 'update', text: 'The council meets.', at: '2026-11-22T10:00:00.000Z' },
    ],
    links: [
      { kind: 'page', href: `https://petitions.example/p/${elms.slug}` },
      { kind: 'telegram', href: `https://t.me/elm_bot?start=${elms.slug}` },
      { kind: 'signatures', href: `https://petitions.example/petitions/${elms.slug}/signatures.json` },
      { kind: 'csv', href: `https://petitions.example/petitions/${elms.slug}/signatures.csv` },
      { kind: 'reasons', href: `https://petitions.example/petitions/${elms.slug}/reasons.json` },
      { kind: 'feed', href: `https://petitions.example/petitions/${elms.slug}/feed.atom` },
      { kind: 'badge', href: `https://petitions.example/petitions/${elms.slug}/badge.svg` },
      { kind: 'card', href: `https://petitions.example/p/${elms.slug}/card` },
      {
        kind: 'oembed',
        href: `https://petitions.example/oembed?url=https%3A%2F%2Fpetitions.example%2Fp%2F${elms.slug}`,
      },
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
  expect(etag).toMatch(/^"[0-9a-z-]+"$/);
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
    signatures: names.map((name, at) => ({ number: at + 1, name, signedAt: '2026-11-22T10:00:00.000Z' })).toReversed(),
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

test.each(['0', '-1', '1.5', 'x', '', '9999999999', '1e3'])(
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
  '/petitions/unknown/reasons.json',
  '/petitions/unknown/signatures.csv',
  '/petitions/unknown/badge.svg',
  '/petitions/unknown/feed.atom',
  '/petitions/%00.json',
  '/petitions/A%20B.json',
  '/petitions/A%20B/reasons.json',
])('%s is told to be unknown, in a sentence', async (path) => {
  const { url } = await openPages();
  const response = await fetch(url + path);
  expect(response.status).toBe(404);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toEqual({ error: { sentence: 'There is no petition of this name here.' } });
});

test('a path that leads nowhere, and one that is written to, answer programs with a sentence', async () => {
  const { url } = await openPages();
  const lost = await fetch(`${url}/petitions/${elms.slug}/nothing`);
  const written = await fetch(url + list, { method: 'DELETE', headers: { origin: url } });
  for (const [response, status] of [
    [lost, 404],
    [written, 405],
  ] as const) {
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual({ error: { sentence: expect.stringMatching(/\w\.$/) } });
  }
  expect(written.headers.get('allow')).toBe('GET, HEAD');
});

test.each([json, '/petitions.json', list, reasons, `/petitions/${elms.slug}/signatures.csv`])(
  'when the database is away, who reads %s is told so in a sentence',
  async (path) => {
    const away = async () => {
      throw new Error('connection refused');
    };
    const parts = { overview: away, survey: away, signatures: away, comments: away, signaturesAfter: away };
    const web = await startWeb({ core: { ...scriptCore(), ...parts } });
    onTestFinished(web.stop);
    const response = await fetch(web.url + path);
    expect(response.status).toBe(500);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual({ error: { sentence: expect.stringContaining('try again') } });
    expect(web.logged).toHaveLength(1);
    expect(web.logged.join()).not.toContain('refused');
  },
);

test('all petitions can be read with their counts', async () => {
  const closed = { ...elms, id: 2, slug: 'free-the-lane', title: 'Free the lane', closedAt: now };
  const { url } = await openPages(
    { petitions: [elms, closed], names: ['Ada'] },
    { publicUrl: 'https://petitions.example' },
  );
  const { petitions } = (await (await fetch(`${url}/petitions.json`)).json()) as { petitions: unknown[] };
  expect(petitions[0]).toEqual({
    slug: elms.slug,
    title: elms.title,
    target: elms.target,
    goal: elms.goal,
    language: 'en',
    state: 'open',
    takesSignatures: true,
    signatureCount: 1,
    signatureGoal: 100,
    page: `https://petitions.example/p/${elms.slug}`,
    href: `https://petitions.example/petitions/${elms.slug}.json`,
  });
  expect(petitions[1]).toMatchObject({ state: 'closed', closedAt: now.toISOString(), takesSignatures: false });
});

const comment = (number: number, name: string, text: string) => ({
  number,
  name: new UserText(name),
  text: new UserText(text),
  at: now,
});

test('why people signed can be read, and what comes next is told', async () => {
  const said = Array.from({ length: 11 }, (_, at) => comment(20 - at, 'Ada', `<b>"${at}"`));
  const { url } = await openPages({ comments: said });
  const first = (await (await fetch(url + reasons)).json()) as { reasons: unknown[]; before: number };
  expect(first.reasons).toHaveLength(10);
  expect(first.reasons[0]).toEqual({ number: 20, name: 'Ada', reason: '<b>"0"', at: now.toISOString() });
  const second = await (await fetch(`${url}${reasons}?before=${first.before}`)).json();
  expect(second).toEqual({ reasons: [{ number: 10, name: 'Ada', reason: '<b>"10"', at: now.toISOString() }] });
});

test('while names are hidden, nobody’s name or reason is given, even if the core lets one slip', async () => {
  const hiding = { ...elms, namesHidden: true };
  const core = scriptCore({ petitions: [hiding] });
  const slipped = {
    number: 1,
    name: new UserText('Ada'),
    visibility: 'public',
    state: 'counted',
    signedAt: now,
  } as const;
  const web = await startWeb({
    core: {
      ...core,
      signatures: async () => ({ signatures: [slipped], page: 1, pages: 1, total: 1, isHidden: true }),
      comments: async () => ({ comments: [comment(1, 'Ada', 'They are old.')], before: 1 }),
    },
  });
  onTestFinished(web.stop);
  const said = { namesHidden: true, sentence: expect.stringContaining('closed for now') };
  expect(await (await fetch(web.url + list)).json()).toEqual({ signatures: [], page: 1, pages: 1, total: 1, ...said });
  expect(await (await fetch(web.url + reasons)).json()).toEqual({ reasons: [], ...said });
});

test.each(['0', '-1', 'x', '', '9999999999'])('reasons before %j are refused with a sentence', async (before) => {
  const { url } = await openPages();
  const response = await fetch(`${url}${reasons}?before=${before}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: { sentence: expect.stringContaining('whole number') } });
});

test('who has read a list is told that nothing changed', async () => {
  const { url } = await openPages({ names: ['Ada'], comments: [comment(1, 'Ada', 'They are old.')] });
  for (const path of [list, reasons, '/petitions.json']) {
    const etag = (await fetch(url + path)).headers.get('etag') ?? '';
    expect((await fetch(url + path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  }
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
