import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reasonWithoutChromium } from '../support/chromium.ts';
import { everything } from '../support/everything.ts';

const Addresses = z.array(z.string());
const sharedBy = async (page: Page) =>
  Addresses.parse(
    await page.locator('#share .places a').evaluateAll((links) => links.map((link) => 'href' in link && link.href)),
  ).map((href) => decodeURIComponent(href.replaceAll('+', ' ')));

describe.skipIf(reasonWithoutChromium !== undefined)('Ben shares', () => {
  const { opens } = everything();

  test('by links that lead where people talk, with the address and the title, without JavaScript', async () => {
    const { page, troubles } = await opens('/p/sample', { javaScriptEnabled: false });
    const links = await sharedBy(page);
    for (const place of ['t.me', 'wa.me|whatsapp', 'facebook', 'x.com|twitter', 'bsky.app', 'mastodon', 'mailto:']) {
      expect(
        links.filter((href) => new RegExp(place).test(href.slice(0, 40))),
        place,
      ).toHaveLength(1);
    }
    for (const href of links) expect(href).toContain(page.url());
    expect(links.filter((href) => href.includes('Stop deleting evidence of atrocities')).length).toBeGreaterThanOrEqual(
      5,
    );
    expect(await page.getByLabel('Link').inputValue()).toBe(page.url());
    expect(await page.locator('#share').getByRole('button').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('the link, at a press, and hears that it is copied', async () => {
    const { page } = await opens('/p/sample', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#copy').click();
    await expect.poll(() => page.locator('#share-said').textContent()).not.toBe('');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
  });

  test('the link where the browser gives no clipboard, for then it is selected', async () => {
    const { page } = await opens('/p/sample');
    await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('not here'))`);
    await page.evaluate(`document.execCommand = () => false`);
    await page.locator('#copy').click();
    await expect.poll(() => page.locator('#share-said').textContent()).not.toBe('');
    expect(await page.evaluate('getSelection().toString()')).toBe(page.url());
  });

  test('by the device’s own sheet, where there is one', async () => {
    const { page } = await opens('/healthz');
    await page.addInitScript(`
      navigator.canShare = () => true;
      navigator.share = async (shared) => { window.sharedThere = shared; };
    `);
    await page.goto(new URL('/p/sample', page.url()).href);
    await page.locator('#device').click();
    expect(await page.evaluate('window.sharedThere')).toMatchObject({
      title: 'Stop deleting evidence of atrocities',
      url: page.url(),
    });
  });

  test('without that button where the device has no sheet', async () => {
    const { page } = await opens('/healthz');
    await page.addInitScript('delete Navigator.prototype.canShare; delete Navigator.prototype.share;');
    await page.goto(new URL('/p/sample', page.url()).href);
    expect(await page.locator('#copy').isVisible()).toBe(true);
    expect(await page.locator('#device').isVisible()).toBe(false);
  });

  test('with a title, a sentence and a picture for whoever sees the link', async () => {
    const { page } = await opens('/p/sample');
    const told = async (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
    expect(await told('og:title')).toBe('Stop deleting evidence of atrocities');
    expect(await told('og:url')).toBe(page.url());
    const picture = await fetch((await told('og:image')) ?? '');
    expect(new URL((await told('og:image')) ?? '').origin).toBe(new URL(page.url()).origin);
    expect(picture.headers.get('content-type')).toMatch(/^image\//);
    expect(await page.locator('meta[name="twitter:card"]').getAttribute('content')).toBe('summary_large_image');
  });
});
