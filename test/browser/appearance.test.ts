import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reasonWithoutChromium } from '../support/chromium.ts';
import { everything } from '../support/everything.ts';
import { everyPage, longWord, lostPages } from '../support/shown.ts';

/** What reaches beyond the page sideways, as its first characters. Nothing where one need not scroll. */
const sticksOut = async (page: Page) =>
  z.array(z.string()).parse(
    await page.evaluate(`document.documentElement.scrollWidth <= innerWidth ? [] :
      ['scrolls to ' + document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1)
        .map((each) => each.outerHTML.slice(0, 120)).slice(0, 5)]`),
  );

/** How light letters are, from 0 to 1. */
async function lettersOf(page: Page, selector: string): Promise<number> {
  const colour = String(await page.evaluate(`getComputedStyle(document.querySelector('${selector}')).color`));
  const parts = [...colour.matchAll(/[\d.]+/g)].slice(0, 3).map(Number);
  return mean(parts) / 255;
}

/** How light the ground is on which they stand, as it is painted in the page's corner. */
async function groundOf(page: Page): Promise<number> {
  const painted = await page.screenshot({ clip: { x: 1, y: 1, width: 1, height: 1 } });
  return mean([...(await sharp(painted).removeAlpha().raw().toBuffer())]) / 255;
}

const mean = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/** As somebody reads who has set twice the size of letters. */
async function doubleLetters(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

const fits = { timeout: 60_000 };

describe.skipIf(reasonWithoutChromium !== undefined)('a page', () => {
  const { opens, opensToRead } = everything();

  test.each([...everyPage, ...lostPages])(
    '%s needs no scrolling sideways, on a phone, with large letters, or turned round',
    fits,
    async (path) => {
      const { page } = await opens(path);
      for (const width of [390, 320, 768, 1_440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sticksOut(page), `${width} pixels`).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 800 });
      await page.evaluate(`document.documentElement.dir = 'rtl'`);
      expect(await sticksOut(page), 'from right to left').toEqual([]);
      await page.evaluate(`document.documentElement.dir = 'ltr'`);
      await page.setViewportSize({ width: 640, height: 800 });
      await doubleLetters(page);
      expect(await sticksOut(page), 'large letters').toEqual([]);
    },
  );

  test('with large letters has large letters', async () => {
    const { page } = await opens('/p/sample');
    const size = async () =>
      Number.parseFloat(String(await page.evaluate(`getComputedStyle(document.querySelector('.words p')).fontSize`)));
    const before = await size();
    await doubleLetters(page);
    expect(await size()).toBeGreaterThanOrEqual(before * 1.9);
  });

  test('of a petition called by one long word needs no scrolling sideways on the smallest phone', fits, async () => {
    for (const path of ['', '/signatures', '/reasons', '/print', '/card']) {
      const { page } = await opens(`/p/long${path}`, { viewport: { width: 320, height: 640 } });
      expect(await page.locator('body').textContent()).toContain(longWord);
      expect(await sticksOut(page), path).toEqual([]);
      await doubleLetters(page);
      expect(await sticksOut(page), `${path} with large letters`).toEqual([]);
    }
  });

  test('for other sites fits into a narrow column', async () => {
    for (const path of ['/p/sample/card', '/p/arabic/card', '/p/closed/card']) {
      const { page } = await opens(path, { viewport: { width: 240, height: 400 } });
      expect(await sticksOut(page)).toEqual([]);
    }
  });

  test.each(everyPage)('%s is dark where readers like it dark, and light where they do not', async (path) => {
    const { page } = await opens(path, { colorScheme: 'dark' });
    expect(await groundOf(page)).toBeLessThan(0.25);
    expect(await lettersOf(page, 'h1')).toBeGreaterThan(0.6);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await groundOf(page)).toBeGreaterThan(0.85);
    expect(await lettersOf(page, 'h1')).toBeLessThan(0.4);
  });

  test('on paper is dark on light and has nothing to press, whatever the screen was', async () => {
    for (const path of ['/p/sample', '/p/sample/print', '/p/sample/signatures', '/']) {
      const { page } = await opens(path, { colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print' });
      expect(await lettersOf(page, 'h1'), path).toBeLessThan(0.3);
      expect(await groundOf(page), path).toBeGreaterThan(0.95);
      expect(await page.locator('button:visible, input:visible, nav:visible').count(), path).toBe(0);
    }
  });

  test('on paper is the letter with everybody who signed it', async () => {
    const { page } = await opens('/p/sample/print');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.letter').isVisible()).toBe(true);
    const names = page.locator('.columns > li');
    expect(await names.count()).toBe(250);
    expect(await names.first().textContent()).toContain('Signatory 1');
    expect(await names.last().isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  test('with an Arabic petition has its words from right to left, and its own from left to right', async () => {
    const { page } = await opensToRead('/p/arabic', { viewport: { width: 390, height: 844 } });
    const direction = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`);
    for (const own of [
      'h1',
      '.standfirst',
      '[aria-labelledby=cause] p',
      '[aria-labelledby=cause] li',
      '.letter .words p',
    ])
      expect(await direction(own), own).toBe('rtl');
    expect(await direction('body')).toBe('ltr');
    expect(await page.locator('h1').getAttribute('lang')).toBe('ar');
    expect(await page.evaluate(`getComputedStyle(document.querySelector('h1')).textAlign`)).toMatch(/start|right/);
  });

  test('in German is German, with numbers as Germans write them', async () => {
    const { page } = await opensToRead('/p/sample', { locale: 'de-DE' });
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.locator('.progress').textContent()).toContain('10.000');
  });
});
