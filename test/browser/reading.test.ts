import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reasonWithoutChromium } from '../support/chromium.ts';
import { everything } from '../support/everything.ts';
import { signatories } from '../support/shown.ts';

/** Names as they are read, without the marks that keep foreign scripts apart. */
const namesOn = async (page: Page) =>
  (await page.locator('.names .name').allTextContents()).map((name) => name.replaceAll(/[\u2066-\u2069]/g, ''));

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.waitForLoadState();
}

describe.skipIf(reasonWithoutChromium !== undefined).each([
  ['without JavaScript', { javaScriptEnabled: false }],
  ['with JavaScript', { javaScriptEnabled: true }],
])('%s', (_, habits) => {
  const { opens, opensToRead } = everything();

  test('Ben finds the petition on the front page and reads all of it', async () => {
    const { page, troubles } = await opensToRead('/', habits);
    await page.getByRole('heading', { level: 3 }).first().getByRole('link').click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe('/p/sample');
    const read = await page.locator('main').textContent();
    for (const part of [
      '250',
      'Jack Dorsey',
      'We handed in the first hundred names',
      'We will look at it',
      'I grew up in their shade',
    ]) {
      expect(read).toContain(part);
    }
    expect(await page.getByRole('img', { name: /phone shows a video of smoke/ }).isVisible()).toBe(true);
    expect(await page.locator('.growth svg').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  test('Ben pages through the names to the first who signed, and meets everybody once', async () => {
    const { page } = await opens('/p/sample', habits);
    const met = [...(await namesOn(page))];
    const pages = Math.ceil(signatories.length / met.length);
    for (let number = 2; number <= pages; number += 1) {
      await follow(page, `Page ${number}`);
      expect(new URL(page.url()).search).toBe(`?page=${number}`);
      met.push(...(await namesOn(page)));
    }
    expect(met).toEqual(signatories.toReversed());
  });

  test('Ben jumps to the last page at once', async () => {
    const { page } = await opens('/p/sample', habits);
    const last = Math.ceil(signatories.length / (await namesOn(page)).length);
    await follow(page, `Page ${last}`);
    expect((await namesOn(page)).at(-1)).toBe('Signatory 1');
  });

  test('Ben reads why people signed, to the end', async () => {
    const { page } = await opens('/p/sample/reasons', habits);
    let read = await page.locator('.reasons > li').count();
    while ((await page.locator('a[rel=next]').count()) > 0) {
      await page.locator('a[rel=next]').click();
      await page.waitForLoadState();
      read += await page.locator('.reasons > li').count();
    }
    expect(read).toBe(25);
  });

  test.each([
    ['/p/upcoming', /opens/i],
    ['/p/closed', /closed/i],
    ['/p/stopped', /no (new )?signatures|paused|stopped/i],
  ])('%s says so, and offers nothing to sign', async (path, words) => {
    const { page } = await opens(path, habits);
    expect(await page.locator('.progress').textContent()).toMatch(words);
    expect(await page.getByRole('button', { name: 'Sign here' }).count()).toBe(0);
  });

  test('where names are hidden nobody reads one', async () => {
    for (const path of [
      '/p/hidden',
      '/p/hidden/signatures',
      '/p/hidden/reasons',
      '/p/hidden/print',
      '/p/hidden/card',
    ]) {
      const { page } = await opens(path, habits);
      expect(await page.locator('body').textContent()).not.toMatch(/Signatory \d|grew up in their shade/);
    }
  });
});

const Links = z.array(z.object({ href: z.string(), words: z.string() }));

describe.skipIf(reasonWithoutChromium !== undefined)('a link', () => {
  const { opens } = everything();

  test('leads somewhere, from every page that a petition has', async () => {
    const { page } = await opens('/p/sample');
    const seen = new Set<string>();
    for (const path of ['/', '/p/sample', '/p/sample/signatures', '/p/sample/reasons', '/p/sample/print', '/api']) {
      await page.goto(new URL(path, page.url()).href);
      const links = Links.parse(
        await page.evaluate(
          `[...document.querySelectorAll('a[href]')].map(({ href, textContent: words }) => ({ href, words }))`,
        ),
      );
      const own = links.map(({ href }) => new URL(href)).filter(({ origin }) => origin === new URL(page.url()).origin);
      for (const { pathname, search } of own) seen.add(pathname + search);
    }
    const { origin } = new URL(page.url());
    for (const path of seen)
      expect({ path, status: (await fetch(origin + path)).status }).toEqual({ path, status: 200 });
    expect(seen.size).toBeGreaterThan(15);
  });
});
