import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { frontPage, type ListedPetition } from '../../adapters/web/pages/front-page.ts';
import { speak } from '../../src/index.ts';
import { elms } from '../support/scripted-core.ts';
import { openPages } from '../support/web.ts';

const visit = { speech: speak('en'), publicUrl: 'https://petitions.example' };
const line = (more: Partial<ListedPetition>): ListedPetition => ({
  petition: elms,
  state: 'open',
  takesSignatures: true,
  count: 0,
  photo: undefined,
  ...more,
});
const pageOf = (...lines: readonly ListedPetition[]) => parse(String(frontPage(lines, visit)));

test('open petitions come first, and closed ones say so', () => {
  const page = pageOf(
    line({
      state: 'closed',
      petition: { ...elms, title: 'Old', closesAt: new Date('2026-11-21T00:00:00Z') },
      count: 120,
    }),
    line({ state: 'upcoming', petition: { ...elms, title: 'Next', opensAt: new Date('2026-12-01T08:00:00Z') } }),
    line({ petition: { ...elms, title: 'Now' }, count: 48 }),
  );
  const parts = page.querySelectorAll('section').map((part) => part.text.replaceAll(/\s+/g, ' ').trim());
  expect(parts).toEqual([
    'Open now Now To Ana Petrova, mayor, Millbrook Council 48 signatures of 100 hoped for',
    'Opening soon Next To Ana Petrova, mayor, Millbrook Council Opens on December 1, 2026 at 08:00 AM UTC.',
    'Closed Old To Ana Petrova, mayor, Millbrook Council 120 signatures of 100 hoped for Closed on Nov 20, 2026',
  ]);
});

test('a petition leads to its page, with a bar towards its goal', () => {
  const page = pageOf(line({ count: 120 }));
  expect(page.querySelector('.card a')?.getAttribute('href')).toBe(`/p/${elms.slug}`);
  expect(page.querySelector('progress')?.getAttribute('value')).toBe('100');
  expect(pageOf(line({ petition: { ...elms, signatureGoal: undefined } })).querySelector('progress')).toBeNull();
});

test('a paused one says so', () => {
  const paused = pageOf(line({ petition: { ...elms, intake: 'stopped' } }));
  expect(paused.querySelector('.card')?.text).toContain('Signing is paused for now.');
});

test('where there is no petition yet, the page says so', async () => {
  const { web } = await openPages({ petitions: [] });
  const chi = await web.user().visits('/');
  expect(chi.page.text).toContain('There is no petition here yet.');
});

test('the front page is the same for all, and asked for again it is not sent again', async () => {
  const { url } = await openPages();
  const first = await fetch(url);
  expect(first.headers.get('set-cookie')).toBeNull();
  expect(first.headers.get('vary')).toContain('Accept-Language');
  const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});
