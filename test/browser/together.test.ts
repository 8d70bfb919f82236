import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Core, createCore, type Store } from '../../src/index.ts';
import { findingsOf } from '../support/axe.ts';
import { openChromium, reasonWithoutChromium } from '../support/chromium.ts';
import { testDatabase } from '../support/database.ts';
import { petitionContent } from '../support/petitions.ts';
import { closeTabs, openTab } from '../support/tabs.ts';
import { startWeb, type TestWeb } from '../support/web.ts';

const pollMostMs = 13_000;
const phone = { width: 390, height: 844 };

/** A process of the product, as far as the pages go. */
interface Running {
  readonly core: Core;
  readonly web: TestWeb;
}

async function startOn(store: Store): Promise<Running> {
  const core = createCore({ store, links: () => [], announcing: () => undefined });
  await core.start();
  return { core, web: await startWeb({ core }) };
}

/** Presses a button of the chat, and waits for the answer. */
async function press(page: Page, label: string): Promise<void> {
  const before = await page.locator('#chat').elementHandle();
  const button = page.getByRole('button', { name: label, exact: true }).first();
  await Promise.all([before?.waitForElementState('hidden'), button.click()]);
}

async function signAs(page: Page, name: string): Promise<void> {
  await press(page, 'Sign here');
  await page.getByLabel('Your name').fill(name);
  await press(page, 'Sign publicly');
}

describe.skipIf(reasonWithoutChromium !== undefined)('Chi signs in one window, and Ben looks on in another', () => {
  let browser: Browser;
  let store: Store;
  let running: readonly Running[] = [];
  let petitions = 0;
  let slug: string;

  beforeAll(async () => {
    browser = await openChromium();
    const database = await testDatabase();
    store = await database.openStore();
    running = [await startOn(store), await startOn(await database.openStore())];
  });

  beforeEach(async () => {
    petitions += 1;
    slug = `harbour-pool-${petitions}`;
    await store.importPetition(petitionContent({ slug, signatureGoal: 100 }), undefined);
  });

  afterEach(() => closeTabs(browser));

  afterAll(async () => {
    for (const { core, web } of running) {
      await web.stop();
      core.stop();
    }
    await browser?.close();
  });

  const opens = (process: number, path = `/p/${slug}`) => openTab(browser, `${running[process]?.web.url}${path}`);
  const shows = (page: Page, id: string, words: string) => page.locator(`#${id}`, { hasText: words }).waitFor();

  test.each([
    ['of the same process', 0],
    ['of another process on the same database', 1],
  ])('%s: the count, the bar and the newest name move by themselves', async (_, process) => {
    const ben = await opens(process);
    await ben.page.evaluate('document.title = "not loaded again"');
    const bar = ben.page.getByRole('progressbar');
    expect(await bar.getAttribute('value')).toBe('0');
    const chi = await opens(0);

    await signAs(chi.page, 'Chi Nguyễn');

    await shows(ben.page, 'newest', 'Chi Nguyễn');
    await shows(ben.page, 'progress', '1');
    expect(await bar.getAttribute('value')).toBe('1');
    expect(await ben.page.title()).toBe('not loaded again');
    expect([...ben.troubles, ...chi.troubles]).toEqual([]);
  });

  test('what Chi did stands on her own page at once', async () => {
    const { page } = await opens(0);
    await signAs(page, 'Chi');
    await page.reload();
    expect(await page.locator('#newest').textContent()).toContain('Chi');
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('1');
  });

  test('where nothing but plain requests get through, Ben’s page asks', async () => {
    const { page } = await openTab(browser, `${running[0]?.web.url}/healthz`);
    await page.clock.install();
    await page.route('**/stream', (route) => route.abort());
    const refused = page.waitForEvent('requestfailed');
    await page.goto(`${running[0]?.web.url}/p/${slug}`);
    await refused;
    const chi = await opens(0);
    await signAs(chi.page, 'Chi');
    await expect
      .poll(async () => {
        await page.clock.runFor(pollMostMs);
        return page.locator('#newest').textContent();
      })
      .toContain('Chi');
  });

  test('what she says why, others read beside her name', async () => {
    const chi = await opens(0);
    await signAs(chi.page, 'Chi');
    await press(chi.page, 'Say why');
    await chi.page.getByRole('textbox', { name: 'Why you signed' }).fill('Because I learned to swim there.');
    await press(chi.page, 'Save');
    const ben = await opens(1, `/p/${slug}/reasons`);
    await expect
      .poll(async () => {
        await ben.page.reload();
        return ben.page.locator('main').textContent();
      })
      .toMatch(/Because I learned to swim there\.\s*.*Chi/);
  });

  test('axe finds nothing at any step of her talk', async () => {
    const { page } = await opens(0);
    const step = async (name: string, act: () => Promise<void>) => {
      await act();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findingsOf(page), `${name}, ${colorScheme}`).toEqual([]);
      }
    };
    await page.setViewportSize(phone);
    await step('asked for her name', () => press(page, 'Sign here'));
    await page.getByLabel('Your name').fill('www.chi.example');
    await step('told that this is no name', () => press(page, 'Sign publicly'));
    await page.getByLabel('Your name').fill('Chi');
    await step('thanked', () => press(page, 'Sign publicly'));
    await step('asked why', () => press(page, 'Say why'));
    await page.getByRole('textbox', { name: 'Why you signed' }).fill('Because I learned to swim there.');
    await step('told who reads that', () => press(page, 'Save'));
  });

  test('the keyboard alone leads past the top of the page, to the name, and to the signature', async () => {
    const { page } = await opens(0);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip:focus');
    expect(await skip.isVisible()).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    const focused = async () => String(await page.evaluate('document.activeElement.textContent.trim()'));
    for (let steps = 0; steps < 20 && (await focused()) !== 'Sign here'; steps += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.matches(":focus-visible")')).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByLabel('Your name').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Chi');
    for (let steps = 0; steps < 9 && (await focused()) !== 'Sign publicly'; steps += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#latest', { hasText: 'no. 1' }).waitFor();
    await shows(page, 'newest', 'Chi');
  });
});
