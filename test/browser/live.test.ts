import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { UserText } from '../../src/index.ts';
import { openChromium, reasonWithoutChromium } from '../support/chromium.ts';
import { elms, type ScriptedCore, scriptCore } from '../support/scripted-core.ts';
import { startWeb, type TestWeb } from '../support/web.ts';

if (reasonWithoutChromium !== undefined) console.log(reasonWithoutChromium);

const minuteMs = 60_000;
const pollMostMs = 12_500;

describe.skipIf(reasonWithoutChromium !== undefined)('somebody looks at a petition in a real browser', () => {
  let browser: Browser;
  let core: ScriptedCore;
  let web: TestWeb;
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    core = scriptCore({ names: ['Ada'] });
    web = await startWeb({ core, playground: false });
    troubles.length = 0;
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    await web.stop();
  });

  /** A window; `prepare` does something to it before the page is loaded. */
  async function opens(path = `/p/${elms.slug}`, prepare: (page: Page) => Promise<unknown> = async () => undefined) {
    const page = await (await browser.newContext({ viewport: { width: 800, height: 400 } })).newPage();
    page.on('pageerror', (error) => troubles.push(String(error)));
    await prepare(page);
    await page.goto(web.url + path);
    return page;
  }

  const newest = (...names: readonly string[]) => ({
    newest: {
      signatures: names.map((name, at) => ({
        number: names.length - at,
        name: new UserText(name),
        visibility: 'public' as const,
        state: 'counted' as const,
        signedAt: new Date('2026-11-22T10:00:00Z'),
      })),
      page: 1,
      pages: 1,
      total: names.length,
      isHidden: false,
    },
    count: names.length,
  });
  const reasons = (...texts: readonly string[]) => ({
    comments: {
      comments: texts.map((text, at) => ({
        number: texts.length - at,
        name: new UserText('Ada'),
        text: new UserText(text),
        at: new Date('2026-11-22T10:00:00Z'),
      })),
    },
  });
  const watched = (count: number) => expect.poll(() => core.watching(), { interval: 10 }).toBe(count);
  const shows = (page: Page, id: string, words: string) =>
    page.locator(`#${id}`, { hasText: words }).waitFor({ state: 'attached' });

  test('the count and the newest names move, and neither the focus nor the page does', async () => {
    const page = await opens();
    await watched(1);
    const link = page.locator('main a[href]').last();
    await link.focus();
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    const before = await link.boundingBox();

    core.moves(newest('Ben', 'Ada'));

    await shows(page, 'newest', 'Ben');
    await shows(page, 'progress', '2');
    const after = await page.locator('main a[href]:focus').boundingBox();
    expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
    expect(troubles).toEqual([]);
  });

  test('a name that somebody has marked stays where it is until they let it go', async () => {
    const page = await opens();
    await watched(1);
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector('#newest .name'))`);
    core.moves(newest('Ben', 'Ada'));
    await shows(page, 'progress', '2');
    expect(await page.locator('#newest').textContent()).not.toContain('Ben');

    await page.evaluate('getSelection().removeAllRanges()');
    core.moves(newest('Chi', 'Ben', 'Ada'));

    await shows(page, 'newest', 'Chi');
  });

  test('a reason that is given while one looks stands there, and goes when the names are hidden', async () => {
    const page = await opens();
    await watched(1);
    const parts = `[...document.querySelectorAll('.story > *')].map((part) => part.getBoundingClientRect())`;
    const rooms = () =>
      page.evaluate(`${parts}.filter(({ height }) => height > 0)
        .map(({ top }, at, all) => at === 0 ? 0 : Math.round(top - all[at - 1].bottom)).slice(1)`);
    const before = z.array(z.number()).parse(await rooms());
    expect(new Set(before).size).toBe(1);
    core.moves(reasons('For the shade.'));
    await shows(page, 'reasons', 'For the shade.');

    core.moves({ ...reasons(), newest: { ...newest('Ada').newest, signatures: [], isHidden: true } });

    await shows(page, 'newest', 'closed for now');
    expect(await page.locator('#reasons').innerHTML()).toBe('');
    expect(await rooms()).toEqual(before);
    expect(troubles).toEqual([]);
  });

  const leads = (page: Page, id: string) =>
    page.locator(`#${id} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));

  test.each(['', '?from=7'])(
    'what comes while one looks leads on as the page does that was opened with “%s”',
    async (query) => {
      const many = Array.from({ length: 21 }, (_, at) => `Signatory ${21 - at}`);
      const full = { ...newest(...many), ...reasons('One', 'Two', 'Three', 'Four', 'Five') };
      full.newest = { ...full.newest, signatures: full.newest.signatures.slice(0, 20), pages: 2 };
      const page = await opens(`/p/${elms.slug}${query}`);
      await watched(1);
      expect(await leads(page, 'newest')).toEqual([]);

      core.moves(full);

      await shows(page, 'newest', 'Signatory 21');
      const [names, why] = [await leads(page, 'newest'), await leads(page, 'reasons')];
      expect(names).toContain(`/p/${elms.slug}/signatures?page=2${query.replace('?', '&')}`);
      expect(why).toEqual([`/p/${elms.slug}/reasons${query}`]);
      await page.reload();
      expect(await leads(page, 'newest')).toEqual(names);
      expect(await leads(page, 'reasons')).toEqual(why);
    },
  );

  test('who looks while a petition is closed or stopped is not offered to sign any more, and again when it goes on', async () => {
    await web.stop();
    web = await startWeb({ core });
    const page = await opens();
    await watched(1);
    const ways = page.locator('.signing:visible');
    const offered = await ways.count();
    expect(offered).toBe(2);

    for (const shut of [
      { state: 'closed' as const, petition: { ...elms, closedAt: new Date('2026-11-22T10:00:00Z') } },
      { state: 'open' as const, petition: { ...elms, intake: 'stopped' as const } },
    ]) {
      core.moves({ ...shut, takesSignatures: false });
      await expect.poll(() => ways.count()).toBe(0);
      core.moves({ state: 'open', petition: elms, takesSignatures: true });
      await expect.poll(() => ways.count()).toBe(offered);
    }
    core.moves({ petition: { ...elms, intake: 'held' } });
    await shows(page, 'progress', 'moderator');
    expect(await ways.count()).toBe(offered);
  });

  test('no name that comes while one looks is markup', async () => {
    const page = await opens();
    await watched(1);
    core.moves(newest('<img src=x onerror="document.title=1"><b>Ben</b>', 'Ada'));
    await shows(page, 'newest', 'onerror');
    expect(await page.locator('#newest img, #newest b').count()).toBe(0);
  });

  test('a tab that nobody sees watches nothing, and shows what is true as soon as it is seen', async () => {
    const page = await opens();
    await watched(1);
    const turn = (hidden: boolean) =>
      page.evaluate(`
        Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      `);
    await turn(true);
    await watched(0);
    core.moves(newest('Ben', 'Ada'));

    await turn(false);

    await shows(page, 'newest', 'Ben');
    await watched(1);
  });

  test('where the stream is refused, the page asks from time to time, and tries the stream again later', async () => {
    let isRefused = true;
    const asked: string[] = [];
    const page = await opens(`/p/${elms.slug}`, async (window) => {
      await window.clock.install();
      window.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
      await window.route('**/stream', (route) => (isRefused ? route.fulfill({ status: 503 }) : route.continue()));
    });
    const asksFor = (name: string) => asked.filter((each) => each === name).length;
    // In steps that are shorter than any pause: an answer may be long in coming.
    const runsUntil = (name: string, times: number) =>
      expect
        .poll(
          async () => {
            if (asksFor(name) < times) await page.clock.runFor(1_000);
            return asksFor(name);
          },
          { interval: 10, timeout: 5_000 },
        )
        .toBe(times);
    await expect.poll(() => asksFor('stream'), { interval: 10 }).toBe(1);
    core.moves(newest('Ben', 'Ada'));
    await page.clock.runFor(pollMostMs);
    await shows(page, 'newest', 'Ben');
    expect(asksFor('live')).toBe(1);

    isRefused = false;
    for (const polls of [2, 3, 4, 5, 6]) await runsUntil('live', polls);
    await runsUntil('stream', 2);
    await watched(1);

    core.moves(newest('Chi', 'Ben', 'Ada'));
    await shows(page, 'newest', 'Chi');
    expect(asksFor('live')).toBe(6);
  });

  test('who hears the page hears the count once a minute at the most, and only when it has changed', async () => {
    const page = await opens(`/p/${elms.slug}`, (window) => window.clock.install());
    await watched(1);
    const said = () => page.locator('#said').textContent();
    core.moves({ held: 1 });
    await shows(page, 'progress', 'review');
    await page.clock.runFor(minuteMs);
    expect(await said()).toBe('');

    core.moves(newest('Ben', 'Ada'));
    await shows(page, 'newest', 'Ben');
    await page.clock.runFor(1_000);
    expect(await said()).toBe('2 people have signed by now.');
    core.moves(newest('Chi', 'Ben', 'Ada'));
    await shows(page, 'newest', 'Chi');
    core.moves(newest('Dee', 'Chi', 'Ben', 'Ada'));
    await shows(page, 'newest', 'Dee');
    await page.clock.runFor(minuteMs / 2);
    expect(await said()).toBe('2 people have signed by now.');

    await page.clock.runFor(minuteMs / 2);

    expect(await said()).toBe('4 people have signed by now.');
    expect(await page.locator('#said').getAttribute('role')).toBe('status');
  });

  test('on a page where nothing moves, nothing is watched', async () => {
    const page = await opens('/');
    await page.addScriptTag({ url: '/assets/live.js', type: 'module' });
    await page.evaluate('new Promise(requestAnimationFrame)');
    expect(core.watching()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('without JavaScript the page is whole', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${web.url}/p/${elms.slug}`);
    expect(await page.locator('#newest').textContent()).toContain('Ada');
    expect(core.watching()).toBe(0);
  });
});
