import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { createCore, type Store } from '../../src/index.ts';
import { testDatabase } from '../support/database.ts';
import { type Events, openEvents } from '../support/events.ts';
import { startPetition, visitor } from '../support/petitions.ts';
import { startWeb } from '../support/web.ts';

const database = await testDatabase();
// Two processes on one database; the other one can lose it.
const here = await startProcess(await database.openStore());
const line = losing(await database.openStore());
const there = await startProcess(line.store);

/** A process of the product whose pages look at the database `everyMs`. */
async function startProcess(store: Store, everyMs = 5) {
  const core = createCore({ store, links: () => [], announcing: () => undefined, overviewEveryMs: everyMs });
  await core.start();
  const web = await startWeb({ core, playground: false });
  afterAll(async () => {
    await web.stop();
    core.stop();
  });
  return { store, core, url: web.url };
}

/** A store that counts how often a petition is read, and that can be away. */
function losing(store: Store) {
  const state = { isAway: false, reads: 0 };
  const tally = async (petition: number) => {
    state.reads += 1;
    if (state.isAway) throw new Error('The database is away.');
    return store.tally(petition);
  };
  return { state, store: { ...store, tally } };
}

let petition: number;
let slug: string;
let made = 0;
beforeEach(async () => {
  made += 1;
  slug = `harbour-pool-${made}`;
  petition = await startPetition(here.store, { slug });
  await Promise.all([here.core.refresh(), there.core.refresh()]);
});

const signs = (name: string) => here.store.sign({ petition, person: visitor(name), name, visibility: 'public' });

async function looksAt(url: string): Promise<Events> {
  const events = await openEvents(`${url}/p/${slug}/stream`);
  onTestFinished(() => events.leaves().catch(() => undefined));
  return events;
}

type Part = 'progress' | 'newest' | 'reasons' | 'said';

/** What comes with a part of the page that says `words`. */
async function seesAll(events: Events, part: Part, words: string | RegExp): Promise<Readonly<Record<string, string>>> {
  for (;;) {
    const changed = await events.next();
    if (changed === undefined) throw new Error('The stream has ended.');
    const text = changed[part] ?? '';
    if (typeof words === 'string' ? text.includes(words) : words.test(text)) return changed;
  }
}

/** What stands in a part of the page as soon as it says `words`. */
const sees = async (events: Events, part: Part, words: string | RegExp) => (await seesAll(events, part, words))[part];

test('Ada signs in one process, and Ben, who looks at the page of another, sees the count move and her name come', async () => {
  const ben = await looksAt(there.url);
  await sees(ben, 'said', '0 people');

  await signs('Ada');

  expect(await sees(ben, 'newest', 'Ada')).toContain('No. 1');
});

test('Chi withdraws, and whoever looks sees it', async () => {
  await signs('Ada');
  await signs('Chi');
  const ben = await looksAt(there.url);
  await sees(ben, 'newest', 'Chi');

  await here.store.withdrawSignature(petition, visitor('Chi'));

  await sees(ben, 'newest', /^(?=.*Ada)(?!.*Chi)/s);
});

test('Dee hides the names, and they are gone from every page, also of the other process', async () => {
  await signs('Ada');
  const [ben, eve] = [await looksAt(here.url), await looksAt(there.url)];
  await Promise.all([sees(ben, 'newest', 'Ada'), sees(eve, 'newest', 'Ada')]);
  await here.store.comment(petition, visitor('Ada'), 'I swim here.', false);
  await Promise.all([sees(ben, 'reasons', 'I swim here.'), sees(eve, 'reasons', 'I swim here.')]);

  await here.store.setSwitch(petition, { namesHidden: true }, { platform: 'web', account: 'Dee' });

  for (const somebody of [ben, eve]) {
    const hidden = await seesAll(somebody, 'newest', 'closed for now');
    expect(hidden.reasons).toBe('');
  }
  for (const { core } of [here, there]) {
    expect((await core.overview(slug, new Date()))?.newest).toMatchObject({ signatures: [], total: 1, isHidden: true });
    expect(await core.signaturesAfter(slug, 0, 10)).toEqual([]);
    expect(await core.comments(slug, undefined)).toEqual({ comments: [] });
  }
});

test('the host closes the petition, and whoever looks is told', async () => {
  const ben = await looksAt(there.url);
  await sees(ben, 'said', '0 people');

  await here.store.closePetition(slug);

  await sees(ben, 'progress', /closed/i);
});

test('while the database is away, the page can be read, and goes on where it was when it is back', async () => {
  await signs('Ada');
  const ben = await looksAt(there.url);
  await sees(ben, 'newest', 'Ada');
  line.state.isAway = true;
  onTestFinished(() => {
    line.state.isAway = false;
  });
  const before = line.state.reads;
  await expect.poll(() => line.state.reads, { interval: 5 }).toBeGreaterThan(before);

  const page = await fetch(`${there.url}/p/${slug}/live`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Ada');
  await signs('Chi');
  line.state.isAway = false;

  await sees(ben, 'newest', 'Chi');
});

test('however many look, the database is asked as if it were one', async () => {
  const { state, store } = losing(await database.openStore());
  const slow = await startProcess(store, 60_000);
  const viewers = await Promise.all(Array.from({ length: 50 }, () => looksAt(slow.url)));
  await Promise.all(viewers.map((viewer) => sees(viewer, 'said', '0 people')));
  await Promise.all(viewers.map(() => fetch(`${slow.url}/p/${slug}/live`)));
  expect(state.reads).toBe(1);

  // One who has just signed looks for themselves, and all the others see it with them.
  await signs('Ada');
  expect((await slow.core.overview(slug, new Date(), { isExact: true }))?.count).toBe(1);

  await Promise.all(viewers.map((viewer) => sees(viewer, 'newest', 'Ada')));
  expect(state.reads).toBe(2);
});

test('all petitions are surveyed with their counts, those that can be signed first', async () => {
  const upcoming = `${slug}-upcoming`;
  const closed = `${slug}-closed`;
  await startPetition(here.store, { slug: closed });
  await here.store.closePetition(closed);
  await startPetition(here.store, { slug: upcoming, opensAt: new Date(Date.now() + 60_000) });
  await signs('Ada');
  await there.core.refresh();

  const lines = (await there.core.survey(new Date())).filter((line) => line.petition.slug.startsWith(slug));

  expect(lines.map((line) => [line.petition.slug, line.state, line.takesSignatures, line.count])).toEqual([
    [slug, 'open', true, 1],
    [upcoming, 'upcoming', false, 0],
    [closed, 'closed', false, 0],
  ]);
  expect(await there.core.survey(new Date())).toBe(await there.core.survey(new Date()));
});
