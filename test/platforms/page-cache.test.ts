import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { preferredEncoding } from '../../adapters/web/cache/accept-encoding.ts';
import { createPageCache } from '../../adapters/web/cache/page-cache.ts';

const long = '<p>The elms are older than the lane.</p>'.repeat(100);

/** Pages of which a test says what they show. Each is at `/KEY`. */
function scene({ mostBytes, ttlMs }: { mostBytes?: number; ttlMs?: number } = {}) {
  const state = { basis: {}, shows: long, nowMs: 0, made: [] as string[], headers: {} };
  const pages = createPageCache({ clock: () => state.nowMs, ...(mostBytes === undefined ? {} : { mostBytes }) });
  const app = new Hono();
  const render = async (key: string) => {
    state.made.push(key);
    const { shows } = state;
    await undefined;
    if (shows === 'broken') throw new Error('The page could not be made.');
    return shows;
  };
  app.get('/:key', (c) => {
    const key = c.req.param('key');
    return pages.send(c, key, state.basis, () => render(key), state.headers, ttlMs);
  });
  app.onError((_, c) => c.text('broken', 500));
  const ask = async (headers: Readonly<Record<string, string>> = {}, path = '/elms', method = 'GET') =>
    await app.request(path, { method, headers });
  return { state, ask };
}

test('a page is made once for as long as its basis stays the same, however many ask at once', async () => {
  const { state, ask } = scene();
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask()));
  expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set([long]));
  await ask();
  expect(state.made).toEqual(['elms']);
  state.basis = {};
  state.shows = 'Something else.';
  expect(await (await ask()).text()).toBe('Something else.');
  expect(state.made).toEqual(['elms', 'elms']);
});

test('pages of different keys are different pages', async () => {
  const { state, ask } = scene();
  await ask({}, '/elms');
  state.shows = 'Oaks.';
  expect(await (await ask({}, '/oaks')).text()).toBe('Oaks.');
  expect(await (await ask({}, '/elms')).text()).toBe(long);
});

test('a page that could not be made is tried again by the next who asks', async () => {
  const { state, ask } = scene();
  state.shows = 'broken';
  const failed = await Promise.all([ask(), ask()]);
  expect(failed.map(({ status }) => status)).toEqual([500, 500]);
  state.shows = long;
  expect((await ask()).status).toBe(200);
  expect(state.made).toHaveLength(2);
});

test('a page with a lifetime is made anew when that is over', async () => {
  const { state, ask } = scene({ ttlMs: 1_000 });
  await ask();
  state.nowMs = 999;
  await ask();
  expect(state.made).toHaveLength(1);
  state.nowMs = 1_000;
  await ask();
  expect(state.made).toHaveLength(2);
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('it goes as %s to whoever takes that', async (coding, unpack) => {
  const { ask } = scene();
  const response = await ask({ 'accept-encoding': coding });
  expect(response.headers.get('content-encoding')).toBe(coding);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  expect(bytes.length).toBeLessThan(long.length / 5);
  expect(unpack(bytes).toString()).toBe(long);
});

test('what is short goes as it is', async () => {
  const { state, ask } = scene();
  state.shows = 'Short.';
  const response = await ask({ 'accept-encoding': 'gzip, br' });
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(await response.text()).toBe('Short.');
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;Q=0.3', 'gzip'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['identity', undefined],
  ['identity, gzip;q=0.5', undefined],
  ['identity;q=0', undefined],
  ['gzip;q=nonsense', undefined],
  ['deflate', undefined],
])('who says %j gets %j', (said, packing) => {
  expect(preferredEncoding(said)).toBe(packing);
});

test('every packing has a mark of its own, and what its reader has already is not sent again', async () => {
  const { ask } = scene();
  const codings = ['identity', 'gzip', 'br'];
  const marks = await Promise.all(
    codings.map(async (coding) => (await ask({ 'accept-encoding': coding })).headers.get('etag') ?? ''),
  );
  expect(new Set(marks).size).toBe(3);
  for (const mark of marks) expect(mark).toMatch(/^"[\w-]+"$/);
  const [plain = '', gzip = ''] = marks;
  for (const known of [gzip, `W/${gzip}`, `"other", ${gzip}`, '*']) {
    const response = await ask({ 'accept-encoding': 'gzip', 'if-none-match': known });
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(gzip);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe('');
  }
  expect((await ask({ 'accept-encoding': 'gzip', 'if-none-match': plain })).status).toBe(200);
});

test('a page that shows something else has another mark', async () => {
  const { state, ask } = scene();
  const etag = (await ask()).headers.get('etag') ?? '';
  state.basis = {};
  expect((await ask({ 'if-none-match': etag })).status).toBe(304);
  state.basis = {};
  state.shows = `${long}!`;
  expect((await ask({ 'if-none-match': etag })).status).toBe(200);
});

test('who asks for the head alone is told everything but the page', async () => {
  const { ask } = scene();
  const [whole, head] = [await ask(), await ask({}, '/elms', 'HEAD')];
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
  expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));
});

test('a page has the headers that it names, and varies by its packing, too', async () => {
  const { state, ask } = scene();
  expect((await ask()).headers.get('content-type')).toBe('text/html; charset=UTF-8');
  expect((await ask()).headers.get('cache-control')).toBe('no-cache');
  state.headers = { 'content-type': 'text/csv', 'cache-control': 'max-age=60', vary: 'Accept-Language' };
  const response = await ask();
  expect(response.headers.get('content-type')).toBe('text/csv');
  expect(response.headers.get('cache-control')).toBe('max-age=60');
  expect(response.headers.get('vary')).toBe('Accept-Language, Accept-Encoding');
});

test('pages take no more memory than they may: those that nobody asked for longest go first', async () => {
  const { state, ask } = scene({ mostBytes: 7 * long.length });
  await ask({}, '/first');
  await ask({}, '/second');
  await ask({}, '/first');
  await ask({}, '/third');
  await ask({}, '/first');
  expect(state.made).toEqual(['first', 'second', 'third']);
  await ask({}, '/second');
  expect(state.made).toEqual(['first', 'second', 'third', 'second']);
});

test('a page that is larger than all that may be kept is sent all the same', async () => {
  const { ask } = scene({ mostBytes: 10 });
  expect(await (await ask()).text()).toBe(long);
});
