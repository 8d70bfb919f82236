import { once } from 'node:events';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { talkUnits } from '../../adapters/web/chat/talk.ts';
import { createWeb } from '../../adapters/web/index.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';
import { openPages } from '../support/web.ts';

const card = `/p/${elms.slug}`;

/** Of somebody who has been here before. */
const account = '0'.repeat(32);
const cookie = `undersigned=${account}; __Host-undersigned=${account}`;

function send(url: string, headers: Record<string, string>, body = 'text=help') {
  const type = { 'content-type': 'application/x-www-form-urlencoded', cookie };
  return fetch(`${url}/chat`, { method: 'POST', redirect: 'manual', headers: { ...type, ...headers }, body });
}

test.each([
  ['another page', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://localhost:1' }],
  ['a page without an address', { origin: 'null' }],
  ['nobody says where', {}],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
])('what comes from %s is refused and not heard', async (_, headers) => {
  const { core, url } = await openPages();
  const response = await send(url, headers);
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('Nothing was changed');
  expect(core.heard).toEqual([]);
});

test.each([{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])(
  'what the browser knows to be our own page is heard: %j',
  async (headers) => {
    const { core, url } = await openPages();
    expect((await send(url, headers)).status).toBe(303);
    expect(core.inputs).toHaveLength(1);
  },
);

test('behind a proxy, the public address is our own', async () => {
  const { core, url } = await openPages({}, { publicUrl: 'https://petitions.example' });
  expect((await send(url, { origin: 'https://petitions.example' })).status).toBe(303);
  expect(core.inputs).toHaveLength(1);
});

test('more than our forms hold is refused, whether its length is told or not', async () => {
  const { core, url } = await openPages();
  const text = `text=${'x'.repeat(30_000)}`;
  expect((await send(url, { origin: url }, text)).status).toBe(413);
  const chunked = request(`${url}/chat`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' },
  });
  chunked.end(text);
  const [response] = await once(chunked, 'response');
  response.resume();
  expect(response.statusCode).toBe(413);
  expect(core.heard).toEqual([]);
});

const reasonIs = (written: string) =>
  String(
    new URLSearchParams({
      page: elms.slug,
      from: '2147483647',
      turns: '1000000',
      flow: 'comment',
      petition: elms.slug,
      form: '0',
      'answer-comment': written,
    }),
  );

test.each([
  ['a message', `text=${'x'.repeat(1_000)}`],
  ['a reason in letters that take most room', reasonIs('水'.repeat(2_000))],
  ['a reason of many lines, as browsers end them', reasonIs('x\r\n'.repeat(1_000))],
])('%s of the greatest length that its field takes is heard', async (_, body) => {
  const { core, url } = await openPages();
  expect((await send(url, { origin: url }, body)).status).toBe(303);
  expect(core.inputs).toHaveLength(1);
});

test.each([
  ['a message', `text=${'x'.repeat(1_001)}`],
  ['a reason', reasonIs('x'.repeat(2_001))],
])('%s that is longer than its field takes is refused, and nothing of it is kept', async (_, body) => {
  const { core, url } = await openPages();
  expect((await send(url, { origin: url }, body)).status).toBe(413);
  expect(core.inputs).toEqual([]);
  const page = await (await fetch(url + card, { headers: { cookie } })).text();
  expect(page).not.toContain('xxx');
});

test('a talk takes at least as much room as what people wrote into it', () => {
  const said = (words: string) => ({ kind: 'person', words }) as const;
  const [short, long] = [10, 1_000].map((length) =>
    talkUnits({ entries: [said('x'.repeat(length)), said('x')], turns: 2 }),
  );
  expect(long! - short!).toBe(990);
});

test.each(['', 'nonsense', 'a=1&b=2', '%%%', '\u0000'])('a form of nobody’s, %j, is refused calmly', async (body) => {
  const { core, url } = await openPages();
  const response = await send(url, { origin: url }, body);
  expect(response.status).toBe(400);
  expect(core.heard).toEqual([]);
});

test('a form that is broken off in the middle is refused calmly', async () => {
  const { core, url } = await openPages();
  const response = await send(url, { origin: url, 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nConte');
  expect(response.status).toBe(400);
  expect(core.heard).toEqual([]);
});

test('the cookie is out of reach of scripts and other sites, and secure where the page is', async () => {
  const { url } = await openPages();
  const plain = (await fetch(url + card)).headers.get('set-cookie');
  expect(plain).toMatch(/^undersigned=[0-9a-f]{32}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
  const secure = await openPages({}, { publicUrl: 'https://petitions.example' });
  const cookie = (await fetch(secure.url + card)).headers.get('set-cookie');
  expect(cookie).toMatch(/^__Host-undersigned=[0-9a-f]{32}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test('a cookie that is none of ours is not believed', async () => {
  const { core, url } = await openPages();
  await fetch(`${url}/chat`, { headers: { cookie: 'undersigned=telegram:4711' } });
  expect(core.heard[0]?.occasion.person?.account).toMatch(/^[0-9a-f]{32}$/);
});

test.each([card, '/nowhere', `/petitions/${elms.slug}.json`, '/assets/style.css'])(
  '%s lets nothing run, frame or leak',
  async (path) => {
    const { url } = await openPages();
    const { headers } = await fetch(url + path);
    const policy = headers.get('content-security-policy')?.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy?.join()).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  },
);

test('a talk is kept by no cache', async () => {
  const { url } = await openPages();
  const asVisitor = { headers: { cookie } };
  await send(url, { origin: url }, `text=help&page=${elms.slug}`);
  expect((await fetch(url + card, asVisitor)).headers.get('cache-control')).toBe('no-store');
  expect((await fetch(`${url}/chat`, asVisitor)).headers.get('cache-control')).toBe('no-store');
});

test('a page of somebody who has not spoken there is kept by their own browser, until they speak', async () => {
  const { url } = await openPages();
  const first = await fetch(url + card);
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  const headers = { cookie, 'if-none-match': first.headers.get('etag') ?? '' };
  const again = await fetch(url + card, { headers });
  expect(again.status).toBe(304);
  expect(again.headers.get('set-cookie')).toContain(account);
  await send(url, { origin: url }, `text=help&page=${elms.slug}`);
  expect((await fetch(url + card, { headers })).status).toBe(200);
});

test('a page holds no script and no style of its own', async () => {
  const { url } = await openPages();
  const html = await (await fetch(url + card)).text();
  expect(html).not.toMatch(/<style|\son\w+=|\sstyle=|<script(?! type="module" src="\/assets\/\w+\.js"><\/script>)/);
});

test.each(['/assets/style.css', '/assets/chat.js', '/assets/icon.svg'])('%s is fetched once', async (path) => {
  const { url } = await openPages();
  const first = await fetch(url + path);
  const etag = first.headers.get('etag') ?? '';
  expect(first.status).toBe(200);
  expect((await fetch(url + path, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test.each([
  ['POST', card, 'GET, HEAD'],
  ['DELETE', `/petitions/${elms.slug}.json`, 'GET, HEAD'],
  ['PUT', '/chat', 'GET, HEAD, POST'],
])('%s %s is not a thing, and what is one is told', async (method, path, allowed) => {
  const { url } = await openPages();
  const response = await fetch(url + path, { method, headers: { origin: url } });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe(allowed);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
  'a program that sends %s is told that it can only read',
  async (method) => {
    const { url } = await openPages();
    const paths = [
      '/petitions.json',
      `/petitions/${elms.slug}.json`,
      `/petitions/${elms.slug}/preview/1/en`,
      '/oembed',
    ];
    for (const path of paths) {
      const response = await fetch(url + path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      expect(await response.json()).toEqual({ error: { sentence: expect.stringContaining('only be read') } });
    }
  },
);

test('who comes for the first time by an address that asks for a cookie has one when they load it again', async () => {
  const { url } = await openPages();
  for (const path of [`${card}?cookie`, '/chat?cookie']) {
    const first = await fetch(url + path);
    expect(await first.text()).toContain('Your browser kept no cookie');
    expect(first.headers.get('cache-control')).toBe('no-store');
    const given = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const again = await fetch(url + path, { headers: { cookie: given } });
    expect(await again.text()).not.toContain('Your browser kept no cookie');
  }
});

test.each([card, `/petitions/${elms.slug}.json`, '/healthz'])('HEAD %s is GET without the words', async (path) => {
  const { url } = await openPages();
  const [head, get] = await Promise.all([fetch(url + path, { method: 'HEAD' }), fetch(url + path)]);
  expect(head.status).toBe(200);
  expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
  expect(await head.text()).toBe('');
});

test('health is being alive; readiness is what the parts say', async () => {
  let ready = true;
  const { url } = await openPages(
    {},
    {
      status: async () => ({ ready, database: ready ? 'reachable' : 'away', platforms: { discord: 'connected' } }),
    },
  );
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  ready = false;
  const response = await fetch(`${url}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ ready: false, database: 'away', platforms: { discord: 'connected' } });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test.each([
  [card, 200, 'de-CH', 'de'],
  [card, 200, 'fr-CH', 'en'],
  ['/nowhere', 404, 'de-CH', 'de'],
  ['/nowhere', 404, 'fr-CH', 'en'],
])('%s (%i), asked for in %s, names the language that it is written in: %s', async (path, status, asked, written) => {
  const { url } = await openPages();
  const response = await fetch(url + path, { headers: { 'accept-language': asked } });
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(`<html lang="${written}" dir="ltr">`);
});

test('who is being answered when the end comes is answered, and nobody after', async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<undefined>();
  const { url, web } = await openPages({
    answer: () => {
      asked.resolve();
      return answer.promise;
    },
  });
  const page = fetch(`${url}/chat`);
  await asked.promise;
  const stopped = web.stop();
  answer.resolve(undefined);
  expect((await page).status).toBe(200);
  await stopped;
  await expect(fetch(url + card)).rejects.toThrow();
});

test('a taken port is an error and not silence', async () => {
  const { url } = await openPages();
  const web = createWeb({
    core: scriptCore(),
    host: '127.0.0.1',
    port: Number(new URL(url).port),
    playground: true,
    status: async () => ({ ready: true, database: 'reachable', platforms: {} }),
    log: { error: () => {} },
  });
  await expect(web.start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
