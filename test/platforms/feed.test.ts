import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { renderFeed } from '../../adapters/web/data/feed.ts';
import type { ChronicleEntry, Overview, Petition } from '../../src/index.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';
import { readStrictly } from '../support/strict-xml.ts';
import { openPages } from '../support/web.ts';

const publicUrl = 'https://petitions.example';
const feed = `/petitions/${elms.slug}/feed.atom`;
const page = `${publicUrl}/p/${elms.slug}`;
const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));

const chronicle: readonly ChronicleEntry[] = [
  { kind: 'closed', at: at(15) },
  { kind: 'answer', text: 'The elms stay.', at: at(14) },
  { kind: 'update', text: 'The council meets <tonight> & listens.', at: at(13) },
  { kind: 'reached', count: 25, isGoal: true, at: at(12) },
  { kind: 'reached', count: 10, isGoal: false, at: at(11) },
  { kind: 'opened', at: at(10) },
];

/** A feed that a strict parser has read. */
async function feedOf(written: string) {
  await readStrictly(written);
  const root = parse(written, { blockTextElements: {}, parseNoneClosedTags: true });
  const text = (path: string) => root.querySelectorAll(path).map((element) => element.text);
  return { root, text };
}

async function read(change: Partial<Petition> = {}, entries: readonly ChronicleEntry[] = chronicle) {
  const core = scriptCore({ petitions: [{ ...elms, ...change }], overview: { chronicle: entries } });
  const overview = await core.overview(elms.slug, at(16));
  return feedOf(String(renderFeed(overview as Overview, publicUrl)));
}

test('what happened to a petition is a feed, newest first', async () => {
  const { url } = await openPages({ overview: { chronicle } }, { publicUrl });
  const response = await fetch(url + feed);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const { text } = await feedOf(await response.text());
  expect(text('entry title')).toEqual([
    'The petition closed',
    'Ana Petrova has answered',
    'An update',
    '25 signatures: the goal is reached',
    '10 signatures',
    'The petition opened',
  ]);
  expect(text('entry content')).toEqual([
    elms.title,
    'The elms stay.',
    'The council meets <tonight> & listens.',
    elms.title,
    elms.title,
    elms.title,
  ]);
  expect(text('entry updated')).toEqual(chronicle.map((entry) => entry.at.toISOString()));
});

test('the feed says what it is, where it is, whose, and when it changed', async () => {
  const { root, text } = await read();
  expect(text('feed > id')).toEqual([publicUrl + feed]);
  expect(text('feed > title')).toEqual([elms.title]);
  expect(text('feed > updated')).toEqual(['2026-11-22T15:00:00.000Z']);
  expect(text('feed > author > name')).toEqual(['Undersigned']);
  const links = root
    .querySelectorAll('feed > link')
    .map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);
  expect(links).toEqual([
    ['self', publicUrl + feed],
    ['alternate', page],
  ]);
});

test('what was told keeps its id when something new is told', async () => {
  const ids = async (entries: readonly ChronicleEntry[]) => (await read({}, entries)).text('entry id');
  const before = await ids(chronicle.slice(2));
  expect(await ids(chronicle)).toEqual([expect.anything(), expect.anything(), ...before]);
  expect(before).toEqual([
    `${page}#update-2026-11-22T13:00:00.000Z`,
    `${page}#reached-25`,
    `${page}#reached-10`,
    `${page}#opened`,
  ]);
});

test('a petition that was closed twice closed twice', async () => {
  const { text } = await read({}, [
    { kind: 'closed', at: at(15) },
    { kind: 'closed', at: at(12) },
  ]);
  expect(new Set(text('entry id')).size).toBe(2);
});

test('before anything has happened, a feed is empty and still says when', async () => {
  const { text } = await read({ opensAt: at(20) }, []);
  expect(text('entry')).toEqual([]);
  expect(text('feed > updated')).toEqual([at(20).toISOString()]);
  expect((await read({}, [])).text('feed > updated')).toEqual(['1970-01-01T00:00:00.000Z']);
});

test.each([
  ['de', 'de', 'Die Petition wurde eröffnet'],
  ['fr', 'en', 'The petition opened'],
])(
  'the feed of a petition in %s speaks %s, and the petition’s own words are marked',
  async (language, spoken, title) => {
    const { root, text } = await read({ language }, [{ kind: 'opened', at: at(10) }]);
    expect(root.querySelector('feed')?.getAttribute('xml:lang')).toBe(spoken);
    expect(root.querySelector('feed > title')?.getAttribute('xml:lang')).toBe(language);
    expect(root.querySelector('content')?.getAttribute('xml:lang')).toBe(language);
    expect(text('entry title')).toEqual([title]);
  },
);

test('whatever people write, the feed is well-formed and says it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (title, words) => {
      const { text } = await read({ title, goal: title }, [{ kind: 'update', text: words, at: at(10) }]);
      expect(text('entry')).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
});

test('what XML cannot hold is left out, and the rest stays', async () => {
  const { text } = await read({ title: 'Save\u0000 the\uFFFE \uD800elms\u{1F333} <b>&amp;' });
  expect(text('feed > title')).toEqual(['Save the elms\u{1F333} <b>&amp;']);
});

test('who has the feed is told that nothing changed until something did, whatever the count does', async () => {
  const { core, url } = await openPages({ overview: { chronicle } });
  const known = { 'if-none-match': (await fetch(url + feed)).headers.get('etag') ?? '' };
  core.moves({ count: 7 });
  expect((await fetch(url + feed, { headers: known })).status).toBe(304);
  core.moves({ chronicle: [{ kind: 'closed', at: at(20) }, ...chronicle] });
  expect((await fetch(url + feed, { headers: known })).status).toBe(200);
});
