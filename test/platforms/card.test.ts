import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { elms } from '../support/scripted-core.ts';
import { openPages } from '../support/web.ts';

const card = `/p/${elms.slug}/card`;

test('a card shows the title, the count and the way, and leads to the petition in a tab of its own', async () => {
  const { url } = await openPages({ overview: { count: 1_204 } });
  const root = parse(await (await fetch(url + card)).text());
  expect(root.querySelector('h1')?.text).toBe(elms.title);
  expect(root.querySelector('.count')?.text).toBe('1,204 people have signed');
  expect(root.querySelector('progress')?.getAttribute('max')).toBe('100');
  const links = root.querySelectorAll('a');
  expect(links.map((link) => link.text)).toEqual([elms.title, 'Sign']);
  for (const link of links) {
    expect(link.getAttribute('href')).toBe(`/p/${elms.slug}`);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener');
  }
});

test('a petition that takes no signatures is not offered for signing', async () => {
  const { url } = await openPages({ overview: { takesSignatures: false } });
  const root = parse(await (await fetch(url + card)).text());
  expect(root.querySelector('a.sign')?.text).toBe('The petition');
});

test('every site may frame the card, and nothing else', async () => {
  const { url } = await openPages();
  const framed = (await fetch(url + card)).headers;
  expect(framed.get('content-security-policy')).toContain('frame-ancestors *');
  expect(framed.get('x-frame-options')).toBeNull();
  for (const path of [
    '/',
    `/p/${elms.slug}`,
    `/p/${elms.slug}/signatures`,
    '/api',
    `/p/${elms.slug}/card/`,
    '/nowhere',
  ]) {
    const { headers } = await fetch(url + path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  }
});

test('what stands in the place of a card that there is not is framed by nobody', async () => {
  const { url } = await openPages();
  for (const path of ['/p/unknown/card', `${card}?lang=--`]) {
    const { status, headers } = await fetch(url + path);
    expect(status).toBe(404);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  }
});

test('a card that has not changed may be framed as before', async () => {
  const { url } = await openPages();
  const etag = (await fetch(url + card)).headers.get('etag') ?? '';
  const { status, headers } = await fetch(url + card, { headers: { 'if-none-match': etag } });
  expect(status).toBe(304);
  expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
});

test('a card runs nothing but its own, sends nothing and keeps nothing on the reader', async () => {
  const { url } = await openPages();
  const response = await fetch(url + card);
  const policy = response.headers.get('content-security-policy')?.split('; ');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("form-action 'none'");
  expect(policy?.join()).not.toContain('unsafe');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.getSetCookie()).toEqual([]);
  const written = await response.text();
  expect(written).not.toMatch(/<style|\son\w+=|\sstyle=|<form|http-equiv|<script(?! src="\/assets\/)/);
});

test.each(['/assets/card.css', '/assets/card.js'])('%s is there', async (path) => {
  const { url } = await openPages();
  expect((await fetch(url + path)).status).toBe(200);
});

test('a card speaks the wished language, and its title the petition’s', async () => {
  const { url } = await openPages();
  const root = parse(await (await fetch(`${url}${card}?lang=de-AT`)).text());
  expect(root.querySelector('html')?.getAttribute('lang')).toBe('de');
  expect(root.querySelector('h1')?.getAttribute('lang')).toBe('en');
  expect(root.querySelector('a.sign')?.text).toBe('Unterschreiben');
});

test('who has the card is told that nothing changed until something did', async () => {
  const { core, url } = await openPages({ names: ['Ada'] });
  const known = { 'if-none-match': (await fetch(url + card)).headers.get('etag') ?? '' };
  expect((await fetch(url + card, { headers: known })).status).toBe(304);
  core.moves({ count: 2 });
  expect((await fetch(url + card, { headers: known })).status).toBe(200);
});

test('a title with markup in it is text on the card', async () => {
  const title = `<img src=x onerror=alert(1)>"'</title><script>`;
  const { url } = await openPages({ petitions: [{ ...elms, title }] });
  const written = await (await fetch(url + card)).text();
  expect(written).not.toContain('<img');
  expect(written.match(/<script/g)).toHaveLength(1);
  expect(parse(written).querySelector('h1')?.text).toBe(title);
});

test.each(['/p/unknown/card', '/p/A%20B/card', `/p/${elms.slug}/card?lang=_`])('%s leads nowhere', async (path) => {
  const { url } = await openPages();
  expect((await fetch(url + path)).status).toBe(404);
});
