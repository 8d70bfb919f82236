import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cardFrame, cardSize } from '../../adapters/web/data/oembed.ts';
import { openChromium, reasonWithoutChromium } from '../support/chromium.ts';
import { elms, type ScriptedCore, scriptCore } from '../support/scripted-core.ts';
import { closeTabs } from '../support/tabs.ts';
import { startWeb, type TestWeb } from '../support/web.ts';

const minuteMs = 60_000;
const longestTitle = 'Bewahrt die ehrwürdigen Ulmen in der Mühlengasse, '.repeat(3).slice(0, 120);

describe.skipIf(reasonWithoutChromium !== undefined)('a petition’s card stands on another site', () => {
  let browser: Browser;
  let core: ScriptedCore;
  let web: TestWeb;
  let elsewhere: Server;
  let widthPx: number | undefined;

  beforeAll(async () => {
    browser = await openChromium();
    const petitions = [{ ...elms, title: longestTitle, signatureGoal: 100_000 }];
    core = scriptCore({ petitions, overview: { count: 1_204 } });
    web = await startWeb({ core });
    elsewhere = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><body>${cardFrame(elms, cardSize(widthPx), web.url)}`);
    }).listen(0, 'localhost');
    await once(elsewhere, 'listening');
  });
  afterEach(() => closeTabs(browser));
  afterAll(async () => {
    elsewhere?.close();
    await web?.stop();
    await browser?.close();
  });

  async function opens(width: number | undefined, locale = 'en-GB') {
    widthPx = width;
    const page = await (await browser.newContext({ locale })).newPage();
    await page.clock.install();
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}`);
    const frame = page.frames().at(1) as Frame;
    await frame.waitForLoadState();
    return { page, frame };
  }

  test.each([
    [undefined, 'en-GB'],
    [undefined, 'de-DE'],
    [360, 'de-DE'],
    [240, 'en-GB'],
    [240, 'de-DE'],
  ])('and all of the longest one is seen, as wide as %s, in %s', async (width, locale) => {
    const { frame } = await opens(width, locale);
    const hidden = 'const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;';
    expect(await frame.evaluate(`{ ${hidden} [scrollHeight - clientHeight, scrollWidth - clientWidth] }`)).toEqual([
      0, 0,
    ]);
  });

  test('and shows a new count by itself', async () => {
    const { page, frame } = await opens(undefined);
    expect(await frame.locator('.count').textContent()).toBe('1,204 people have signed');
    core.moves({ count: 1_205 });
    await page.clock.fastForward(minuteMs);
    await expect.poll(() => frame.locator('.count').textContent()).toBe('1,205 people have signed');
  });

  test('and leads to the petition in a tab of its own', async () => {
    const { page, frame } = await opens(undefined);
    const opened = page.waitForEvent('popup');
    await frame.locator('a.sign').click();
    expect(new URL((await opened).url()).pathname).toBe(`/p/${elms.slug}`);
    expect(await (await opened).evaluate('window.opener')).toBeNull();
  });

  test('and nothing else of ours can', async () => {
    const { page } = await opens(undefined);
    await page.setContent(`<iframe src="${web.url}/p/${elms.slug}"></iframe>`);
    const frame = page.frames().at(1) as Frame;
    await expect.poll(() => frame.url()).toContain('chrome-error');
  });
});
