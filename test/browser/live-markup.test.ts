import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openChromium, reasonWithoutChromium } from '../support/chromium.ts';
import { hostileMarkdown, hostileWords } from '../support/hostile.ts';
import { scriptCore } from '../support/scripted-core.ts';
import { closeTabs, openTab } from '../support/tabs.ts';
import { startWeb, type TestWeb } from '../support/web.ts';
import { writtenEverywhere, writtenPages } from '../support/written-everywhere.ts';

const line = hostileWords.join(' ');
const text = [...hostileWords, ...hostileMarkdown].join('\n\n');

const Skeleton = z.array(z.string());
const skeleton = `[...document.querySelectorAll('*')].map(({ localName, attributes }) =>
  [localName, ...[...attributes].map(({ name }) => name).sort()].join(' '))`;
const handlers = `[...document.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes])
  .filter(({ name, value }) => name.startsWith('on') || /^\\s*(javascript|vbscript|data):/i.test(value)).map(({ name }) => name)`;

describe.skipIf(reasonWithoutChromium !== undefined)('what people wrote', () => {
  let browser: Browser;
  let harmless: TestWeb;
  let hostile: TestWeb;
  let markdown: TestWeb;

  beforeAll(async () => {
    browser = await openChromium();
    harmless = await startWeb({ core: scriptCore(writtenEverywhere('word', 'word')) });
    hostile = await startWeb({ core: scriptCore(writtenEverywhere(line, 'word')) });
    markdown = await startWeb({ core: scriptCore(writtenEverywhere('word', text)) });
  });

  afterEach(() => closeTabs(browser));

  afterAll(async () => {
    for (const web of [harmless, hostile, markdown]) await web?.stop();
    await browser?.close();
  });

  test.each(writtenPages)('is words on %s, as Chromium reads it', async (path) => {
    const [plain, written] = [await openTab(browser, harmless.url + path), await openTab(browser, hostile.url + path)];
    const read = async ({ page }: typeof plain) => Skeleton.parse(await page.evaluate(skeleton));
    expect(await read(written)).toEqual(await read(plain));
    expect(await written.page.evaluate(handlers)).toEqual([]);
    expect(written.troubles).toEqual([]);
  });

  test('is read as it was written', async () => {
    const { page } = await openTab(browser, `${hostile.url}/p/written`);
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    // Of the character zero a browser keeps nothing.
    expect(heading).toContain(line.replaceAll('\0', ''));
  });

  test.each(['/p/written', '/p/written/print', '/p/written-in-arabic'])(
    'makes no script, no picture and no form of Markdown on %s',
    async (path) => {
      const [plain, written] = [
        await openTab(browser, harmless.url + path),
        await openTab(browser, markdown.url + path),
      ];
      const active = async ({ page }: typeof plain) =>
        Skeleton.parse(await page.evaluate(skeleton)).filter((each) =>
          /^(script|img|form|input|iframe|style|link|meta|object|svg)/.test(each),
        );
      expect(await active(written)).toEqual(await active(plain));
      expect(await written.page.evaluate(handlers)).toEqual([]);
      expect(written.troubles).toEqual([]);
    },
  );

  test.each(['/petitions/written/feed.atom', '/petitions/written/badge.svg'])(
    'leaves %s a document in order',
    async (path) => {
      const { page } = await openTab(browser, `${harmless.url}/healthz`);
      for (const web of [hostile, markdown]) {
        const xml = await (await fetch(web.url + path)).text();
        const fault = `(xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent ?? ''`;
        expect(await page.evaluate(`(${fault})(${JSON.stringify(xml)})`)).toBe('');
      }
    },
  );
});
