import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { textWidthPx } from '../../adapters/web/data/text-width.ts';
import { elms, type Script } from '../support/scripted-core.ts';
import { readStrictly } from '../support/strict-xml.ts';
import { openPages } from '../support/web.ts';

const badge = `/petitions/${elms.slug}/badge.svg`;
const counted = (count: number): Script => ({ overview: { count } });

async function wordsOf(address: string, headers: Record<string, string> = {}): Promise<string | undefined> {
  const svg = await (await fetch(address, { headers })).text();
  await readStrictly(svg);
  return parse(svg).querySelector('text')?.text;
}

test.each([
  [0, '', '0 signatures'],
  [1, '', '1 signature'],
  [1_204, '', '1,204 signatures'],
  [1_204, '?lang=de', '1.204 Unterschriften'],
  [1_204, '?lang=de-CH', `1'204 Unterschriften`],
  [1_204, '?lang=fr', '1,204 signatures'],
])('a badge with the count %i, asked for with %j, says “%s”', async (count, query, words) => {
  const { url } = await openPages(counted(count));
  expect(await wordsOf(url + badge + query)).toBe(words);
});

test('without a wish, a badge speaks the reader’s language and says that it does', async () => {
  const { url } = await openPages(counted(2));
  expect(await wordsOf(url + badge, { 'accept-language': 'de' })).toBe('2 Unterschriften');
  expect((await fetch(url + badge)).headers.get('vary')).toContain('Accept-Language');
  expect((await fetch(`${url}${badge}?lang=de`)).headers.get('vary')).not.toContain('Accept-Language');
});

test('a badge is read aloud, runs nothing and looks the same in every font', async () => {
  const { url } = await openPages(counted(1_204));
  const response = await fetch(url + badge);
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const written = await response.text();
  const svg = parse(written).querySelector('svg');
  expect(svg?.getAttribute('role')).toBe('img');
  expect(svg?.getAttribute('aria-label')).toBe('1,204 signatures');
  expect(svg?.querySelector('title')?.text).toBe('1,204 signatures');
  expect(written).not.toMatch(/<script|<style|\sstyle=|\son\w+=|href|url\(/);
  const text = svg?.querySelector('text');
  const end = Number(text?.getAttribute('x')) + Number(text?.getAttribute('textLength'));
  expect(end).toBeLessThan(Number(svg?.getAttribute('width')));
});

test('a badge is kept for a minute, then asked for by its mark', async () => {
  const { core, url } = await openPages(counted(1));
  const first = await fetch(url + badge);
  expect(first.headers.get('cache-control')).toBe('public, max-age=60');
  const known = { 'if-none-match': first.headers.get('etag') ?? '' };
  expect((await fetch(url + badge, { headers: known })).status).toBe(304);
  core.moves({ count: 2 });
  expect((await fetch(url + badge, { headers: known })).status).toBe(200);
});

test.each(['x', '', 'de_CH', '%3Cscript%3E', 'x'.repeat(99)])(
  'the language %j is refused with a sentence',
  async (lang) => {
    const { url } = await openPages();
    const response = await fetch(`${url}${badge}?lang=${lang}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: { sentence: expect.stringContaining('language') } });
  },
);

test('words are as wide as their characters', () => {
  expect(textWidthPx('', 12)).toBe(0);
  expect(textWidthPx('1,204', 10)).toBe(26);
  expect(textWidthPx('mmm', 12)).toBeGreaterThan(textWidthPx('iii', 12));
});
