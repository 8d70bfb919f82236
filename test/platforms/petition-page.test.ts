import { type HTMLElement, parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { petitionPage } from '../../adapters/web/pages/petition-page.ts';
import { type Overview, speak, UserText } from '../../src/index.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';
import { openPages } from '../support/web.ts';

const now = new Date('2026-11-22T18:00:00Z');
const ways = [
  { kind: 'telegram', href: 'https://t.me/elm_bot?start=save-the-elms' },
  { kind: 'discord', href: 'https://discord.com/invite' },
] as const;

async function pageOf(change: Partial<Overview>, language = 'en'): Promise<HTMLElement> {
  const overview = await scriptCore({ overview: change, names: ['Ada', 'Ben'] }).overview(elms.slug, now);
  const visit = { speech: speak(language), publicUrl: 'https://petitions.example' };
  const extras = { origin: { community: undefined, links: ways }, photo: undefined, chat: undefined };
  return parse(String(petitionPage(overview!, extras, visit)));
}

const textOf = (root: HTMLElement, selector: string) =>
  root.querySelector(selector)?.text.replaceAll(/\s+/g, ' ').trim();

test('a petition says what is asked, of whom, and how many ask it', async () => {
  const page = await pageOf({ count: 48, today: 3 });
  expect(textOf(page, 'h1')).toBe(elms.title);
  expect(textOf(page, '.kicker')).toBe('To Ana Petrova, mayor, Millbrook Council');
  expect(textOf(page, '.standfirst')).toBe(elms.goal);
  expect(textOf(page, '.count')).toBe('48 people have signed');
  expect(textOf(page, '#progress')).toContain('48% of the 100 hoped for 3 signatures today.');
});

test.each([
  [{ count: 48 }, '48', '100'],
  [{ count: 120 }, '100', '100'],
  [{ count: 7, petition: { ...elms, signatureGoal: undefined }, nextMilestone: 10 }, '7', '10'],
])('with %j the bar is at %s of %s', async (change, value, max) => {
  const bar = (await pageOf(change)).querySelector('progress');
  expect([bar?.getAttribute('value'), bar?.getAttribute('max')]).toEqual([value, max]);
});

test.each([
  [0, '10,000 hoped for'],
  [1, '10,000 hoped for'],
  [12, '0.1% of the 10,000 hoped for'],
  [9_999, '99% of the 10,000 hoped for'],
  [10_000, 'The goal of 10,000 is reached.'],
])('of %i signatures it says “%s”', async (count, words) => {
  expect(textOf(await pageOf({ count, petition: { ...elms, signatureGoal: 10_000 } }), '.aim')).toBe(words);
});

test('where neither a goal nor a milestone is left there is no bar, and of many milestones the last stand there', async () => {
  const milestonesReached = [1, 2, 3, 4, 5, 1000];
  const petition = { ...elms, signatureGoal: undefined };
  const page = await pageOf({ petition, count: 1_000, nextMilestone: undefined, milestonesReached });
  expect(page.querySelector('progress')).toBeNull();
  expect(page.querySelectorAll('.marks li').map(({ text }) => text)).toEqual(['2', '3', '4', '5', '1,000']);
});

test.each([
  [
    { state: 'upcoming', petition: { ...elms, opensAt: new Date('2026-12-01T08:00:00Z') } },
    'Opens on December 1, 2026',
  ],
  [
    { state: 'closed', petition: { ...elms, closedAt: new Date('2026-11-20T00:01:00Z') } },
    'This petition closed on Nov 20, 2026',
  ],
  [
    { state: 'closed', petition: { ...elms, closesAt: new Date('2026-11-19T00:00:00Z') } },
    'This petition closed on Nov 18, 2026',
  ],
  [{ petition: { ...elms, intake: 'stopped' } }, 'Signing is paused for now.'],
] as const)('a petition that takes no signatures says why: %j', async (change, sentence) => {
  const page = await pageOf({ ...change, takesSignatures: false });
  expect(textOf(page, '.state')).toContain(sentence);
  expect(page.querySelectorAll('.signing a')).toEqual([]);
  expect(textOf(page, 'h1')).toBe(elms.title);
});

test('an open one leads to the chats, and says until when, or that signatures wait', async () => {
  const closesAt = new Date('2026-12-01T08:00:00Z');
  const open = await pageOf({ petition: { ...elms, closesAt } });
  expect(open.querySelectorAll('.signing a').map((way) => way.getAttribute('href'))).toEqual(
    ways.map(({ href }) => href),
  );
  expect(textOf(open, '#progress')).toContain('Open until December 1, 2026');
  const midnight = new Date('2026-12-01T00:00:00Z');
  const untilMidnight = await pageOf({ petition: { ...elms, closesAt: midnight } });
  expect(textOf(untilMidnight, '#progress')).toContain('Open until November 30, 2026 at 11:59 PM UTC');
  const held = await pageOf({ petition: { ...elms, intake: 'held' }, held: 2, count: 5 });
  expect(textOf(held, '#progress')).toContain('5 signed · 2 under review');
  expect(textOf(held, '.state')).toContain('waits for a moderator’s look');
});

test('the letter has the place of the name marked, in its own language', async () => {
  const english = await pageOf({});
  expect(textOf(english, '.letter bdi')).toBe('Your name');
  expect(english.text).not.toContain('[Your Name Here]');
  const german = await pageOf({ petition: { ...elms, language: 'de' } });
  expect(textOf(german, '.letter bdi')).toBe('Dein Name');
});

test('a petition in Arabic runs from right to left on an English page, and so does the place of the name', async () => {
  const page = await pageOf({ petition: { ...elms, language: 'ar' } });
  expect(page.querySelector('html')?.getAttribute('dir')).toBe('ltr');
  expect(page.querySelector('.letter .words')?.getAttribute('dir')).toBe('rtl');
  expect(page.querySelector('.letter bdi')?.parentNode?.getAttribute('dir')).toBeUndefined();
});

test('lists of the cause are lists', async () => {
  const text = 'They give\n\n- shade\n- *air*\n\nand so:\n\n3. keep\n4. tend\n\n> Elms!';
  const page = await pageOf({ petition: { ...elms, text } });
  const inList = (tag: string) => page.querySelectorAll(`.words ${tag} li`).map((point) => point.text);
  expect(inList('ul')).toEqual(['shade', 'air']);
  expect(inList('ol')).toEqual(['keep', 'tend']);
  expect(page.querySelector('.words ol')?.getAttribute('start')).toBe('3');
  expect(textOf(page, '.words blockquote')).toBe('Elms!');
});

const chronicle: Overview['chronicle'] = [
  { kind: 'answer', at: new Date('2026-11-21T08:00:00Z'), text: 'We will keep them.\n\nAll eleven.' },
  { kind: 'update', at: new Date('2026-11-20T08:00:00Z'), text: 'The council meets.' },
  { kind: 'reached', at: new Date('2026-11-19T08:00:00Z'), count: 100, isGoal: true },
  { kind: 'opened', at: new Date('2026-11-01T08:00:00Z') },
];

test('what closed at midnight closed on the day before, what opened then opened on that day', async () => {
  const at = new Date('2026-11-21T00:00:00Z');
  const page = await pageOf({
    chronicle: [
      { kind: 'closed', at },
      { kind: 'opened', at },
    ],
  });
  expect(page.querySelectorAll('.chronicle time').map(({ text }) => text)).toEqual(['Nov 20, 2026', 'Nov 21, 2026']);
});

test('what happened is told, and the target’s answer stands out', async () => {
  const page = await pageOf({ chronicle });
  expect(textOf(page, '.answer h2')).toBe('Ana Petrova has answered');
  expect(page.querySelectorAll('.answer .words p').map(({ text }) => text)).toEqual([
    'We will keep them.',
    'All eleven.',
  ]);
  expect(page.querySelectorAll('.chronicle .entry').map(({ text }) => text)).toEqual([
    'Ana Petrova has answered',
    'An update',
    '100 signatures: the goal is reached',
    'The petition opened',
  ]);
  expect(page.querySelectorAll('.chronicle .words p').map(({ text }) => text)).toEqual(['The council meets.']);
});

test('before anything happened nothing is told, drawn or quoted', async () => {
  const page = await pageOf({});
  expect(page.querySelectorAll('.answer, .chronicle, .growth, .reasons')).toEqual([]);
});

test('the chart says in words where it begins and ends', async () => {
  const growth = [
    { at: new Date('2026-11-01T08:00:00Z'), count: 1 },
    { at: new Date('2026-11-22T08:00:00Z'), count: 1_204 },
  ];
  const chart = (await pageOf({ growth })).querySelector('.growth svg');
  expect(chart?.getAttribute('role')).toBe('img');
  expect(chart?.getAttribute('aria-label')).toBe(
    'A chart: from 1 signature on Nov 1, 2026 to 1,204 signatures on Nov 22, 2026.',
  );
  const german = (await pageOf({ growth }, 'de')).querySelector('.growth figcaption');
  expect(german?.text.trim().split(/\s{2,}|(?<=2026) /)).toEqual(['1. Nov. 2026', '22. Nov. 2026']);
});

test('why people signed stands there with their names, the newest first, and more lies elsewhere', async () => {
  const comments = [6, 5, 4, 3, 2].map((number) => ({
    number,
    name: new UserText('Ada'),
    text: new UserText(`Reason ${number}`),
    at: now,
  }));
  const page = await pageOf({ comments: { comments } });
  expect(page.querySelectorAll('.reasons blockquote').map(({ text }) => text)).toEqual(
    [6, 5, 4, 3].map((number) => `Reason ${number}`),
  );
  expect(page.querySelector('a[href="/p/save-the-elms/reasons"]')).not.toBeNull();
});

test('the newest names stand there, those who hide theirs as a number', async () => {
  const page = await pageOf({ count: 33 });
  expect(page.querySelectorAll('#newest .name').map(({ text }) => text)).toEqual(['Ben', 'Ada']);
  expect(textOf(page, '#newest > p')).toBe('and 31 more anonymously');
});

test.each([false, true])(
  'where no name stands above, those who hide theirs have a sentence (names hidden: %s)',
  async (isHidden) => {
    const newest = { signatures: [], page: 1, pages: 1, total: isHidden ? 2 : 0, isHidden };
    const page = await pageOf({ count: newest.total + 31, newest });
    expect(textOf(page, '#newest')).toContain('31 people have signed anonymously.');
  },
);

test('a banner of the moderators stands above everything', async () => {
  const page = await pageOf({ petition: { ...elms, banner: 'Please be <patient>.' } });
  expect(page.querySelector('main')?.firstElementChild?.text).toBe('Please be <patient>.');
});

test('headings follow one another, and every part of the page has a name', async () => {
  const page = await pageOf({ chronicle, petition: { ...elms, text: 'One\n\n# Two\n\nThree' } });
  const levels = page.querySelectorAll('h1, h2, h3').map(({ rawTagName }) => Number(rawTagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  const parts = page.querySelectorAll('section');
  expect(parts.length).toBeGreaterThan(1);
  const nameless = parts.filter(
    (part) => !part.hasAttribute('aria-label') && !page.querySelector(`#${part.getAttribute('aria-labelledby')}`),
  );
  expect(nameless).toEqual([]);
  const ids = page.querySelectorAll('[id]').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('programs find its feed and how to embed it', async () => {
  const page = await pageOf({});
  const alternate = (type: string) => page.querySelector(`link[type="${type}"]`)?.getAttribute('href');
  expect(alternate('application/atom+xml')).toBe('/petitions/save-the-elms/feed.atom');
  expect(alternate('application/json+oembed')).toBe(
    `/oembed?url=${encodeURIComponent('https://petitions.example/p/save-the-elms')}`,
  );
});

test('who came through a community stays with it on every page of the petition', async () => {
  const { url } = await openPages(
    { names: Array.from({ length: 45 }, (_, at) => `Name ${at}`) },
    { playground: false },
  );
  const page = parse(await (await fetch(`${url}/p/${elms.slug}?from=7`)).text());
  const paths = page.querySelectorAll(`a[href^="/p/${elms.slug}/"]`).map((link) => link.getAttribute('href'));
  expect(paths).toContain('/p/save-the-elms/signatures?page=2&from=7');
  expect(paths).toContain('/p/save-the-elms/print?from=7');
  expect(paths.every((path) => path?.includes('from=7'))).toBe(true);
});

test('the page is made once for all who read the same, and again when something moves', async () => {
  const { core, url } = await openPages({ names: ['Ada'] }, { playground: false });
  const first = await fetch(`${url}/p/${elms.slug}`);
  const etag = first.headers.get('etag') ?? '';
  const again = () => fetch(`${url}/p/${elms.slug}`, { headers: { 'if-none-match': etag } });
  expect((await again()).status).toBe(304);
  core.moves({ count: 2 });
  expect((await again()).status).toBe(200);
});
