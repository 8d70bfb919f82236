import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Core, createCore, type Store } from '../../src/index.ts';
import { openChromium, reasonWithoutChromium } from '../support/chromium.ts';
import { testDatabase } from '../support/database.ts';
import { elms } from '../support/scripted-core.ts';
import { startWeb, type TestWeb } from '../support/web.ts';

if (reasonWithoutChromium !== undefined) console.log(reasonWithoutChromium);

const { id: _, ...content } = elms;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.skipIf(reasonWithoutChromium !== undefined)('in a real browser', () => {
  let browser: Browser;
  let store: Store;
  let core: Core;
  let web: TestWeb;
  let petitions = 0;
  let slug: string;

  beforeAll(async () => {
    browser = await openChromium();
    store = await (await testDatabase()).openStore();
    core = createCore({ store, links: () => [], announcing: () => undefined });
    await core.start();
    web = await startWeb({ core });
  });

  afterAll(async () => {
    await web?.stop();
    core?.stop();
    await browser?.close();
  });

  beforeEach(async () => {
    petitions += 1;
    slug = `save-the-elms-${petitions}`;
    const photo = { alternativeText: 'Eleven elms', credit: 'Ada' };
    await store.importPetition({ ...content, slug, photo }, { bytes: pixel, mediaType: 'image/png' });
  });

  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });

  const troubles: string[] = [];
  let hasScripts = true;
  /** A tab that shows the petition, with cookies of its own. */
  async function openTab(options: BrowserContextOptions = {}, within = browser): Promise<Page> {
    hasScripts = options.javaScriptEnabled ?? true;
    const page = await (await within.newContext(options)).newPage();
    troubles.length = 0;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    await page.goto(`${web.url}/p/${slug}`);
    return page;
  }

  /** Does something that leads to a new page, and waits for it. */
  async function arriving(page: Page, act: () => Promise<void>): Promise<void> {
    await Promise.all([page.waitForEvent('load'), act()]);
  }

  /** Does something that the bot answers, and waits for that: a new page or, with scripts, a new chat in this one. */
  async function talking(page: Page, act: () => Promise<void>): Promise<void> {
    if (!hasScripts) return arriving(page, act);
    const before = await page.locator('#chat').elementHandle();
    await Promise.all([before?.waitForElementState('hidden'), act()]);
  }

  const press = (page: Page, label: string) =>
    talking(page, () => page.getByRole('button', { name: label, exact: true }).first().click());
  const write = async (page: Page, text: string) => {
    await page.getByLabel('Write to the bot').fill(text);
    await talking(page, () => page.getByLabel('Write to the bot').press('Enter'));
  };
  const latest = (page: Page) => page.locator('#latest').textContent();
  const count = async () => (await core.overview(slug, new Date(), { isExact: true }))?.count;

  describe.each([
    ['without JavaScript', { javaScriptEnabled: false }],
    ['with JavaScript', { javaScriptEnabled: true }],
  ])('%s', (_, habits) => {
    test('Chi reads, mends her name, signs, reads her letter and takes her name back', async () => {
      const page = await openTab(habits);
      await press(page, 'Sign here');
      await page.getByLabel('Your name').fill('www.chi.example');
      await press(page, 'Sign publicly');
      expect(await page.getByLabel('Your name').inputValue()).toBe('www.chi.example');
      expect(await count()).toBe(0);

      await page.getByLabel('Your name').fill('Chi Nguyễn');
      await press(page, 'Sign publicly');
      expect(await latest(page)).toContain('You are signatory no. 1');
      expect(await count()).toBe(1);

      await press(page, 'Read the letter');
      expect(await latest(page)).toContain('Chi Nguyễn');

      await write(page, '/withdraw');
      await press(page, 'Withdraw my signature');
      expect(await latest(page)).toContain('withdrawn');
      expect(await count()).toBe(0);
      expect(troubles).toEqual([]);
    });

    test('Enter in the name field signs nothing: consent is a button', async () => {
      const page = await openTab(habits);
      await press(page, 'Sign here');
      await page.getByLabel('Your name').fill('Chi');
      await page.getByLabel('Your name').press('Enter');
      await press(page, 'Progress');
      expect(await count()).toBe(0);
    });

    test('a double click signs once', async () => {
      const page = await openTab(habits);
      await press(page, 'Sign here');
      await page.getByLabel('Your name').fill('Chi');
      await talking(page, () => page.getByRole('button', { name: 'Sign anonymously' }).dblclick());
      expect(await count()).toBe(1);
      expect(await latest(page)).toContain('no. 1');
    });
  });

  test('without JavaScript, going back to the form and sending it again changes nothing', async () => {
    const page = await openTab({ javaScriptEnabled: false });
    await press(page, 'Sign here');
    await page.getByLabel('Your name').fill('Chi');
    await press(page, 'Sign publicly');
    await arriving(page, async () => {
      await page.goBack();
    });
    await page.reload();
    expect(await latest(page)).toContain('no. 1');
    expect(await count()).toBe(1);
  });

  test('with JavaScript one talks in a page that stays: going back leads out of it, and forward into the talk', async () => {
    const page = await openTab();
    await page.evaluate('document.title = "the same page"');
    await press(page, 'Sign here');
    await page.getByLabel('Your name').fill('Chi');
    await press(page, 'Sign publicly');
    expect(await page.title()).toBe('the same page');
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.goForward();
    expect(await latest(page)).toContain('no. 1');
    expect(await count()).toBe(1);
  });

  test('on a page that the browser kept as it was left, one can talk on', async () => {
    const other = `${slug}-too`;
    await store.importPetition({ ...content, slug: other }, undefined);
    const keeping = await openChromium({ keepsPages: true });
    onTestFinished(() => keeping.close());
    const page = await openTab({}, keeping);
    await page.evaluate(`addEventListener('pageshow', ({ persisted }) => { document.title = 'kept: ' + persisted; })`);
    await page.getByLabel('Write to the bot').fill(`/sign ${other}`);
    await arriving(page, () => page.getByLabel('Write to the bot').press('Enter'));
    expect(page.url()).toBe(`${web.url}/p/${other}#latest`);
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => page.title()).toBe('kept: true');

    await press(page, 'Sign here');

    expect(await page.getByLabel('Your name').isVisible()).toBe(true);
    expect(page.url()).toBe(`${web.url}/p/${slug}`);
    expect(await page.title()).toBe('kept: true');
    expect(troubles).toEqual([]);
  });

  test('where a script cannot send, the browser does', async () => {
    const page = await openTab();
    await page.route('**/chat', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await arriving(page, () => page.getByRole('button', { name: 'Sign here' }).click());
    await page.getByLabel('Your name').fill('Chi');
    await arriving(page, () => page.getByRole('button', { name: 'Sign publicly' }).click());
    expect(await latest(page)).toContain('no. 1');
    expect(await count()).toBe(1);
  });

  test('who is refused reads why', async () => {
    const page = await openTab();
    await page.evaluate('document.querySelector("#chat .signing").elements.turns.value = "x".repeat(70_000)');
    await arriving(page, () => page.getByRole('button', { name: 'Sign here' }).click());
    expect(await page.locator('h1').textContent()).toBe('That was too much at once');
  });

  test('after writing one can write on; after a button the answer is read on', async () => {
    const page = await openTab();
    await write(page, 'progress');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    await press(page, 'Privacy');
    expect(await page.evaluate('document.activeElement.id')).toBe('latest');
  });

  const focused = 'document.activeElement.textContent';

  test('the keyboard alone reaches the button to sign, and then everything that is asked', async () => {
    const page = await openTab();
    for (let steps = 0; (await page.evaluate(focused)) !== 'Sign here' && steps < 20; steps += 1) {
      await page.keyboard.press('Tab');
    }
    await talking(page, () => page.keyboard.press('Enter'));
    expect(await page.evaluate('document.activeElement.id')).toBe('latest');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Chi');
    expect(await page.getByLabel('Your name').inputValue()).toBe('Chi');
  });

  test('in the chat without a petition the keyboard reaches the latest message first', async () => {
    const page = await openTab();
    await page.goto(`${web.url}/chat`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focused)).toBe('Go to the latest message');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("#latest") !== null')).toBe(true);
  });

  test('a button about a petition leads from there to its page', async () => {
    const page = await openTab();
    await page.goto(`${web.url}/chat`);
    await page.getByLabel('Write to the bot').fill(`/sign ${slug}`);
    await arriving(page, () => page.getByLabel('Write to the bot').press('Enter'));
    expect(page.url()).toBe(`${web.url}/p/${slug}#latest`);
    expect(await page.getByLabel('Your name').count()).toBe(1);
  });

  test.each([
    ['a phone', { width: 390, height: 844 }],
    ['a small phone, or a screen at 200 percent and more', { width: 320, height: 480 }],
    ['a wide screen', { width: 1440, height: 900 }],
  ])('on %s nothing sticks out sideways', async (_, viewport) => {
    const page = await openTab({ viewport });
    await press(page, 'Sign here');
    await page.getByLabel('Your name').fill('Wolfeschlegelsteinhausenbergerdorff'.repeat(2));
    await press(page, 'Sign publicly');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('the photo is there, with words for those who cannot see it', async () => {
    const page = await openTab();
    const image = page.getByRole('img', { name: 'Eleven elms' });
    expect(await image.evaluate((element) => 'naturalWidth' in element && element.naturalWidth)).toBeGreaterThan(0);
  });

  test('a name made of markup is read as it was written', async () => {
    const page = await openTab();
    await write(page, '<img src=x onerror=document.title="owned">');
    expect(await page.locator('.person').last().textContent()).toContain('<img src=x');
    expect(await page.title()).not.toContain('owned');
    expect(troubles).toEqual([]);
  });
});
