import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { elms } from '../support/scripted-core.ts';
import { openPages } from '../support/web.ts';

const publicUrl = 'https://petitions.example';
const page = `${publicUrl}/p/${elms.slug}`;

async function ask(query: Record<string, string>, script = {}) {
  const { url } = await openPages(script, { publicUrl });
  const response = await fetch(`${url}/oembed?${new URLSearchParams(query)}`);
  return { response, body: (await response.json()) as Record<string, unknown> };
}

test('a link to a petition is embedded as its card', async () => {
  const { response, body } = await ask({ url: page }, { overview: { count: 12, milestonesReached: [10] } });
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(body).toEqual({
    type: 'rich',
    version: '1.0',
    title: elms.title,
    provider_name: 'Undersigned',
    provider_url: `${publicUrl}/`,
    cache_age: 3600,
    html: expect.any(String),
    width: 480,
    height: 230,
    thumbnail_url: `${publicUrl}/petitions/${elms.slug}/preview/10/en`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  const frame = parse(String(body.html)).querySelector('iframe');
  expect(frame?.attributes).toEqual({
    src: `${page}/card`,
    title: elms.title,
    width: '480',
    height: '230',
    loading: 'lazy',
    frameborder: '0',
  });
});

test('nothing is larger than what was asked for', async () => {
  const { body } = await ask({ url: page, maxwidth: '300', maxheight: '200' });
  expect(body).toMatchObject({ width: 300, height: 200 });
  expect(parse(String(body.html)).querySelector('iframe')?.attributes).toMatchObject({ width: '300', height: '200' });
  expect(Object.keys(body).filter((name) => name.startsWith('thumbnail'))).toEqual([]);
});

test('room to spare changes nothing', async () => {
  const { body } = await ask({ url: page, maxwidth: '4000', maxheight: '' });
  expect(body).toMatchObject({ width: 480, height: 230, thumbnail_width: 1200 });
});

test.each([
  page,
  `${page}/`,
  `${page}?from=3&utm_source=x`,
  `${page}#chronicle`,
  `http://petitions.example/p/${elms.slug}`,
  `https://PETITIONS.example:443/p/${elms.slug}`,
  `${publicUrl}/p/save%2Dthe-elms`,
])('%s is the petition’s page', async (url) => {
  const { response } = await ask({ url, format: 'json' });
  expect(response.status).toBe(200);
});

test.each([
  `https://elsewhere.example/p/${elms.slug}`,
  `https://petitions.example.evil.example/p/${elms.slug}`,
  `https://petitions.example@evil.example/p/${elms.slug}`,
  `${publicUrl}:8443/p/${elms.slug}`,
  `${publicUrl}/p/unknown`,
  `${publicUrl}/p/%E0%A4%A`,
  `${publicUrl}/`,
  `javascript://petitions.example/p/${elms.slug}`,
  'nonsense',
])('%s is no petition’s page here', async (url) => {
  const { response, body } = await ask({ url });
  expect(response.status).toBe(404);
  expect(body).toEqual({ error: { sentence: expect.stringContaining('no petition') } });
});

test.each(['', 'json', 'JSON'])('the format “%s” is JSON', async (format) => {
  const { response } = await ask({ url: page, format });
  expect(response.status).toBe(200);
});

test('an address with a slash at its end leads to the page', async () => {
  const { url } = await openPages();
  const sent = await fetch(`${url}/p/${elms.slug}/?from=3`, { redirect: 'manual' });
  expect(sent.status).toBe(308);
  expect(sent.headers.get('location')).toBe(`/p/${elms.slug}?from=3`);
  expect((await fetch(`${url}/p/NOBODY/`)).status).toBe(404);
});

test.each(['xml', 'XML', 'yaml'])('%s is not spoken', async (format) => {
  const { response, body } = await ask({ url: page, format });
  expect(response.status).toBe(501);
  expect(body).toEqual({ error: { sentence: expect.stringContaining('format=json') } });
});

test.each([
  {},
  { url: '' },
  { url: page, maxwidth: '0' },
  { url: page, maxheight: 'x' },
  { url: page, maxwidth: '-1' },
])('%j is refused with a sentence', async (query) => {
  const { response, body } = await ask(query);
  expect(response.status).toBe(400);
  expect(body).toEqual({ error: { sentence: expect.stringContaining('whole numbers') } });
});

test('a title with markup in it stays the frame’s title', async () => {
  const title = '"><script>alert(1)</script>';
  const { body } = await ask({ url: page }, { petitions: [{ ...elms, title }] });
  expect(body.title).toBe(title);
  expect(body.html).not.toContain('<script');
  expect(parse(String(body.html)).querySelector('iframe')?.getAttribute('title')).toBe(title);
});

test('the petition’s page tells where this is asked', async () => {
  const { url } = await openPages({}, { publicUrl });
  const head = parse(await (await fetch(`${url}/p/${elms.slug}`)).text());
  const link = head.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
  const path = new URL(link, url);
  expect((await fetch(url + path.pathname + path.search)).status).toBe(200);
});
