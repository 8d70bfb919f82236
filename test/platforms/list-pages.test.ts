import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { shownPages } from '../../adapters/web/pages/pager.ts';
import { type PublicComment, UserText } from '../../src/index.ts';
import { elms, type Script } from '../support/scripted-core.ts';
import { openPages } from '../support/web.ts';

const at = new Date('2026-11-22T10:00:00Z');
const names = Array.from({ length: 45 }, (_, index) => `Name ${index + 1}`);
const comments: readonly PublicComment[] = Array.from({ length: 25 }, (_, index) => ({
  number: 25 - index,
  name: new UserText('Ada'),
  text: new UserText(`Reason ${25 - index}`),
  at,
}));

async function visit(path: string, script: Script = { names, comments }) {
  const { web } = await openPages(script, { playground: false });
  const { page } = await web.user().visits(`/p/${elms.slug}/${path}`);
  return { ...page, root: parse(page.html) };
}

const namesOn = ({ root }: Awaited<ReturnType<typeof visit>>) =>
  root.querySelectorAll('.names .name').map(({ text }) => text);

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 29, [1, 2, 3, undefined, 29]],
  [3, 29, [1, 2, 3, 4, undefined, 29]],
  [4, 29, [1, 2, 3, 4, 5, undefined, 29]],
  [15, 29, [1, undefined, 14, 15, 16, undefined, 29]],
  [29, 29, [1, undefined, 28, 29]],
  [2, 5, [1, 2, 3, 4, 5]],
])('on page %i of %i these numbers are offered: %j', (page, pages, shown) => {
  expect(shownPages(page, pages)).toEqual(shown);
});

test('page by page everybody who signed publicly is listed once, newest first', async () => {
  const pages = await Promise.all([visit('signatures'), visit('signatures?page=2'), visit('signatures?page=3')]);
  expect(pages.flatMap(namesOn)).toEqual(names.toReversed());
});

test('a page knows its neighbours and itself', async () => {
  const { root, title } = await visit('signatures?page=2&from=7');
  const link = (selector: string) => root.querySelector(`.pager ${selector}`)?.getAttribute('href');
  expect(link('[rel=prev]')).toBe('/p/save-the-elms/signatures?from=7');
  expect(link('[rel=next]')).toBe('/p/save-the-elms/signatures?page=3&from=7');
  expect(root.querySelector('[aria-current=page]')?.text).toBe('2');
  expect(title).toContain('Page 2');
  expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(/\/signatures\?page=2$/);
});

test('it says how to report what looks wrong, and leads back', async () => {
  const { root, text } = await visit('signatures');
  expect(text).toContain('Write /report to the bot');
  expect(root.querySelector('.kicker a')?.getAttribute('href')).toBe(`/p/${elms.slug}`);
});

test.each(['signatures?page=4', 'signatures?page=0', 'signatures?page=x', 'signatures?page=', 'signatures?page=1e3'])(
  '%s is no page, and the first one is near',
  async (path) => {
    const { status, text, root } = await visit(path);
    expect(status).toBe(404);
    expect(text).toContain('There is no such page');
    expect(root.querySelector('main a')?.getAttribute('href')).toBe('/p/save-the-elms/signatures');
  },
);

test('names that are hidden are on no page', async () => {
  const hidden = { petitions: [{ ...elms, namesHidden: true }], names, comments };
  for (const path of ['signatures', 'reasons', 'print']) {
    const { text } = await visit(path, hidden);
    expect(text).toContain('The list of names is closed for now.');
    expect(text).not.toContain('Name 1');
    expect(text).not.toContain('Reason 1');
  }
});

test('before anybody signed, the list says so', async () => {
  expect((await visit('signatures', {})).text).toContain('No public signature yet.');
  expect((await visit('reasons', {})).text).toContain('Nobody has said why yet.');
});

test('reasons lead on to older ones and back to the newest', async () => {
  const reasonsOn = ({ root }: Awaited<ReturnType<typeof visit>>) =>
    root.querySelectorAll('.reasons blockquote').map(({ text }) => text);
  const first = await visit('reasons');
  const next = first.root.querySelector('[rel=next]')?.getAttribute('href');
  expect(next).toBe('/p/save-the-elms/reasons?before=16');
  const second = await visit('reasons?before=16');
  const third = await visit('reasons?before=6');
  expect([first, second, third].flatMap(reasonsOn)).toEqual(comments.map(({ number }) => `Reason ${number}`));
  expect(third.root.querySelector('[rel=next]')).toBeNull();
  expect(third.root.querySelector('.pager a')?.getAttribute('href')).toBe('/p/save-the-elms/reasons');
});

test('below the last reason there are none, and a number that is none is told', async () => {
  expect((await visit('reasons?before=1')).text).toContain('There are no older ones.');
  expect((await visit('reasons?before=-1')).status).toBe(404);
});

test.each(['signatures', 'reasons', 'print'])('of a petition that is not there, %s is nowhere', async (part) => {
  const { web } = await openPages();
  expect((await web.user().visits(`/p/nothing-here/${part}`)).page.status).toBe(404);
});
