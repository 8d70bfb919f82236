import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { elms } from '../support/scripted-core.ts';
import { openPages } from '../support/web.ts';

const manyNames = Array.from({ length: 2_001 }, (_, index) => `Name ${index + 1}`);
const clock = () => new Date('2026-11-22T18:00:00Z');

async function printed(query: string, names: readonly string[]) {
  const { url } = await openPages({ names, overview: { count: names.length + 31 } }, { playground: false, clock });
  return parse(await (await fetch(`${url}/p/${elms.slug}/print${query}`)).text());
}

test('the letter comes first, then those who signed it, in their order', async () => {
  const page = await printed('', ['Ada', 'Ben', 'Chi']);
  expect(page.querySelectorAll('h1, h2').map(({ text }) => text)).toEqual([
    elms.title,
    'The letter to Ana Petrova, mayor, Millbrook Council',
    'Who has signed',
  ]);
  expect(page.querySelector('.letter')?.text).toContain('please keep the elms.');
  expect(page.querySelector('.letter bdi')?.text).toBe('The names follow');
  expect(page.querySelectorAll('.columns li').map(({ text }) => text)).toEqual(['1 Ada', '2 Ben', '3 Chi']);
});

test('it says how many there are, how many of them anonymously, and when', async () => {
  const page = await printed('', ['Ada']);
  expect(page.text).toContain('32 people have signed.');
  expect(page.querySelector('.columns + p')?.text).toBe('and 31 more anonymously');
  expect(page.text).toContain('As of November 22, 2026 at 06:00 PM UTC');
});

test('where no name is public, the number of those who signed anonymously is a sentence', async () => {
  const page = await printed('', []);
  expect(page.text).toContain('31 people have signed anonymously.');
});

test('very many names come in parts, and only the first has the letter', async () => {
  const first = await printed('', manyNames);
  const next = first.querySelector('[rel=next]')?.getAttribute('href');
  expect(next).toBe('/p/save-the-elms/print?after=2000');
  const second = await printed('?after=2000', manyNames);
  expect(second.querySelectorAll('.columns li').map(({ text }) => text)).toEqual(['2,001 Name 2001']);
  expect(second.querySelector('.letter')).toBeNull();
  expect(second.querySelector('[rel=next]')).toBeNull();
  expect(second.querySelector('.pager a')?.getAttribute('href')).toBe('/p/save-the-elms/print');
});

test.each(['?after=x', '?after=-5', '?after='])('a part %s is none', async (query) => {
  const { url } = await openPages({}, { playground: false });
  expect((await fetch(`${url}/p/${elms.slug}/print${query}`)).status).toBe(404);
});
