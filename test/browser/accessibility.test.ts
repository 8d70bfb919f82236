import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/axe.ts';
import { reasonWithoutChromium } from '../support/chromium.ts';
import { everything } from '../support/everything.ts';
import { everyPage, lostPages } from '../support/shown.ts';
import type { Tab } from '../support/tabs.ts';

const wide = { width: 1_280, height: 900 };
const phone = { width: 390, height: 844 };

describe.skipIf(reasonWithoutChromium !== undefined)('axe finds nothing', () => {
  const { opens, opensToRead } = everything();

  async function expectNothing({ page }: Tab): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [wide, phone]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        expect(await findingsOf(page), `${colorScheme}, ${viewport.width} pixels`).toEqual([]);
      }
    }
  }

  test.each(everyPage)('on %s, light or dark, on a phone or a wide screen', async (path) => {
    const tab = await opens(path);
    expect(tab.status).toBe(200);
    await expectNothing(tab);
  });

  test.each(lostPages)('on %s, where nothing is', async (path) => {
    const tab = await opens(path);
    expect(tab.status).toBe(404);
    await expectNothing(tab);
  });

  test.each(['/', '/p/sample', '/p/plain', '/p/closed'])('on %s, where people sign in chats alone', async (path) => {
    await expectNothing(await opensToRead(path));
  });

  test('and would find a picture without words, or words too pale to read', async () => {
    const { page } = await opens('/p/plain');
    await page.evaluate(`document.querySelector('h1').innerHTML = '<img src="/assets/icon.svg">'`);
    await page.evaluate(`document.querySelector('.standfirst').style.color = '#ddd'`);
    const found = (await findingsOf(page)).join('\n');
    expect(found).toContain('image-alt');
    expect(found).toContain('color-contrast');
  });
});
