import { expect, onTestFinished, test } from 'vitest';
import { createLiveStreams, type LiveStreamParts } from '../../adapters/web/live/live-streams.ts';
import { speak, UserText } from '../../src/index.ts';
import { type Events, openEvents, readEvents } from '../support/events.ts';
import { elms, type Script, scriptCore } from '../support/scripted-core.ts';
import { openPages, startWeb } from '../support/web.ts';

const stream = `/p/${elms.slug}/stream`;
const live = `/p/${elms.slug}/live`;
const english = speak('en');

const signed = (number: number, name: string) => ({
  signatures: [
    { number, name: new UserText(name), visibility: 'public', state: 'counted', signedAt: new Date() } as const,
  ],
  page: 1,
  pages: 1,
  total: number,
  isHidden: false,
});

/** The pages, with somebody in front of one who has seen what was there first. */
async function looking(script: Script = { names: ['Ada'] }) {
  const { core, web, url } = await openPages(script);
  const ben = await openEvents(url + stream);
  onTestFinished(() => ben.leaves().catch(() => undefined));
  return { core, web, url, ben, first: await ben.next() };
}

/** Streams without a server. */
function streamsOf(parts: Partial<LiveStreamParts> = {}) {
  const core = scriptCore({ names: ['Ada'] });
  const streams = createLiveStreams({ core, now: () => new Date(), onFault: () => undefined, ...parts });
  const opens = (): Events => readEvents(streams.open(elms.slug, english)!);
  return { core, streams, opens };
}

test('however many countries are invented, those who look share what is written for one language', () => {
  const { core, streams } = streamsOf();
  for (const language of ['en', 'en-AA', 'en-ZZ', 'en-Cyrl-AB', 'xx']) streams.open(elms.slug, speak(language));
  expect(streams.count()).toBe(5);
  expect(core.watching()).toBe(1);
  streams.end();
});

test('who looks is sent everything first, and then what changes alone', async () => {
  const { core, ben, first } = await looking();
  expect(Object.keys(first ?? {})).toEqual(['progress', 'newest', 'reasons', 'said']);
  expect(first?.said).toBe('1 person has signed by now.');
  expect(first?.newest).toContain('Ada');

  core.moves({ held: 3 });
  const held = await ben.next();
  expect(Object.keys(held ?? {})).toEqual(['progress']);
  core.moves({ count: 2, newest: signed(2, 'Ben') });
  const second = await ben.next();

  expect(Object.keys(second ?? {})).toEqual(['progress', 'newest', 'said']);
  expect(second?.newest).toContain('Ben');
  expect(second?.said).toBe('2 people have signed by now.');
});

const said = (text: string) => ({ number: 1, name: new UserText('Ada'), text: new UserText(text), at: new Date() });

test('a reason that somebody gives is sent alone, and taken away together with the names', async () => {
  const { core, ben, first } = await looking();
  expect(first?.reasons).toBe('');
  core.moves({ comments: { comments: [said('The shade.')] } });
  const given = await ben.next();
  expect(Object.keys(given ?? {})).toEqual(['reasons']);
  expect(given?.reasons).toContain('The shade.');

  core.moves({ comments: { comments: [] }, newest: { ...signed(1, 'Ada'), signatures: [], isHidden: true } });

  const hidden = await ben.next();
  expect(Object.keys(hidden ?? {})).toEqual(['newest', 'reasons']);
  expect(hidden?.reasons).toBe('');
  expect(hidden?.newest).not.toContain('Ada');
});

test('as soon as the names fill a second page, the way there is sent with them', async () => {
  const { core, ben, first } = await looking();
  expect(first?.newest).not.toContain('<a');
  core.moves({ count: 21, newest: { ...signed(21, 'Uma'), pages: 2 } });
  expect((await ben.next())?.newest).toContain(`href="/p/${elms.slug}/signatures?page=2"`);
});

test('what is sent to everybody leads through nobody’s community', async () => {
  const comments = { comments: [said('The shade.')], before: 1 };
  const { url } = await openPages({ overview: { comments, newest: { ...signed(21, 'Uma'), pages: 2 } } });
  const parts = await (await fetch(`${url}${live}?from=7`)).text();
  expect(parts).toContain(`/p/${elms.slug}/reasons`);
  expect(parts).not.toContain('from=');
});

test('what changes nothing that moves on the page is not sent', async () => {
  const { core, ben } = await looking();
  core.moves({ chronicle: [{ kind: 'update', at: new Date(), text: 'The council meets.' }] });
  core.moves({ count: 7 });
  expect((await ben.next())?.said).toContain('7 people');
});

test('it comes in the reader’s language', async () => {
  const { url } = await openPages({ names: ['Ada'] });
  const german = await openEvents(url + stream, 'de');
  expect((await german.next())?.said).toBe('Bis jetzt hat 1 Mensch unterschrieben.');
  await german.leaves();
  const asked = await fetch(url + live, { headers: { 'accept-language': 'de' } });
  expect(await asked.json()).toMatchObject({ said: 'Bis jetzt hat 1 Mensch unterschrieben.' });
});

test('nothing on the way is to hold a stream back or keep it', async () => {
  const { url } = await openPages();
  const response = await fetch(url + stream);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  expect(response.headers.get('content-encoding')).toBeNull();
  await response.body?.cancel();
});

test('browsers come back at different times after a connection was lost', async () => {
  const { opens } = streamsOf();
  const pauses = new Set<string>();
  for (let viewer = 0; viewer < 20; viewer += 1) {
    const events = opens();
    await events.next();
    const pauseMs = /^retry: (\d+)$/m.exec(events.raw)?.[1] ?? '';
    expect(Number(pauseMs)).toBeGreaterThanOrEqual(1_000);
    expect(Number(pauseMs)).toBeLessThanOrEqual(5_000);
    pauses.add(pauseMs);
    await events.leaves();
  }
  expect(pauses.size).toBeGreaterThan(10);
});

test('who only asks for the head is told it, and nobody watches', async () => {
  const { core, url } = await openPages();
  const response = await fetch(url + stream, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(core.watching()).toBe(0);
});

test.each(['/p/unknown/stream', '/p/unknown/live', '/p/A%20B/stream', '/p/%00/live'])('%s is nowhere', async (path) => {
  const { core, url } = await openPages();
  expect((await fetch(url + path)).status).toBe(404);
  expect(core.watching()).toBe(0);
});

test('of who went away nothing is left', async () => {
  const { core, url, ben } = await looking();
  const chi = await openEvents(url + stream);
  await chi.next();
  // However many look, in one language they watch once.
  expect(core.watching()).toBe(1);
  await ben.leaves();
  core.moves({ count: 2 });
  expect((await chi.next())?.said).toContain('2 people');
  await chi.leaves();
  await expect.poll(() => core.watching(), { interval: 5 }).toBe(0);
});

test('who looks again after everybody had gone is sent what is true by then', async () => {
  const { core, url, ben } = await looking();
  await ben.leaves();
  await expect.poll(() => core.watching(), { interval: 5 }).toBe(0);
  core.moves({ count: 9 });
  const dee = await openEvents(url + stream);
  expect((await dee.next())?.said).toContain('9 people');
  await dee.leaves();
});

test('when the pages stop, streams end at once and in good order', async () => {
  const { web, ben } = await looking();
  await web.stop();
  expect(await ben.next()).toBeUndefined();
});

test('when the core stops, streams end', async () => {
  const { core, ben } = await looking();
  core.stop();
  expect(await ben.next()).toBeUndefined();
});

test('who asks from time to time gets the same, and nothing while nothing changed', async () => {
  const { core, url, first } = await looking();
  const response = await fetch(url + live);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('vary')).toContain('Accept-Language');
  expect(await response.json()).toEqual(first);
  const etag = response.headers.get('etag') ?? '';
  const asks = () => fetch(url + live, { headers: { 'if-none-match': etag } });
  expect((await asks()).status).toBe(304);
  core.moves({ count: 2 });
  expect(await (await asks()).json()).toMatchObject({ said: '2 people have signed by now.' });
});

test('no name is markup in what is sent', async () => {
  const { first } = await looking({ names: ['<img src=x onerror=alert(1)>\n\ndata: {}'] });
  expect(first?.newest).not.toContain('<img');
  expect(first?.newest).toContain('&lt;img');
});

test('when the database is away, the stream is refused, and no name is logged', async () => {
  const away = async () => {
    throw new Error('Ada cannot be read');
  };
  const web = await startWeb({ core: { ...scriptCore(), overview: away } });
  onTestFinished(web.stop);
  for (const path of [stream, live]) expect((await fetch(web.url + path)).status).toBe(500);
  expect(web.logged.join()).not.toContain('Ada');
});

test('who is slow is not sent what is outdated by then', async () => {
  const { core, opens } = streamsOf();
  const events = opens();
  await events.next();
  for (let count = 2; count <= 100; count += 1) {
    core.moves({ count });
    await new Promise((resolve) => setImmediate(resolve));
  }
  // One may have been under way when the second came.
  const heard = [(await events.next())?.said, (await events.next())?.said];
  expect(heard).toContain('100 people have signed by now.');
  await events.leaves();
});

test('while nothing happens, a sign of life comes now and then', async () => {
  const { opens } = streamsOf({ heartbeatEveryMs: 5 });
  const events = opens();
  await events.next();
  void events.next();
  await expect.poll(() => events.raw, { interval: 5 }).toMatch(/\n\n:\n\n:\n\n$/);
  await events.leaves();
});

test('so many may look, and one more as soon as somebody goes', async () => {
  const { core, streams, opens } = streamsOf({ most: 2 });
  const [ada, ben] = [opens(), opens()];
  await Promise.all([ada.next(), ben.next()]);
  expect(streams.open(elms.slug, english)).toBeUndefined();
  await ada.leaves();
  const chi = opens();
  expect((await chi.next())?.said).toContain('1 person');
  await Promise.all([ben.leaves(), chi.leaves()]);
  expect(streams.count()).toBe(0);
  expect(core.watching()).toBe(0);
});

test('who comes while everything ends is sent on', async () => {
  const { core, streams, opens } = streamsOf();
  streams.end();
  expect(await opens().next()).toBeUndefined();
  expect(streams.count()).toBe(0);
  expect(core.watching()).toBe(0);
});
