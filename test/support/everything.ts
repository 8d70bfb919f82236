import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openChromium } from './chromium.ts';
import { scriptCore } from './scripted-core.ts';
import { showEverything } from './shown.ts';
import { closeTabs, openTab, type Tab } from './tabs.ts';
import { startWeb, type TestWeb } from './web.ts';

/** A real browser in front of pages that show all there is to show. */
export interface Everything {
  /** Opens a path where people sign in the browser. */
  opens(path: string, habits?: BrowserContextOptions): Promise<Tab>;
  /** Opens it where they sign in chats alone. */
  opensToRead(path: string, habits?: BrowserContextOptions): Promise<Tab>;
}

/** Starts a browser and pages for the tests of a file, or of a part of it. */
export function everything(): Everything {
  let browser: Browser;
  let [talking, reading]: (TestWeb | undefined)[] = [];

  beforeAll(async () => {
    browser = await openChromium();
    const core = scriptCore(await showEverything());
    talking = await startWeb({ core });
    reading = await startWeb({ core, playground: false });
  });

  afterEach(() => closeTabs(browser));

  afterAll(async () => {
    await talking?.stop();
    await reading?.stop();
    await browser?.close();
  });

  return {
    opens: (path, habits) => openTab(browser, `${talking?.url}${path}`, habits),
    opensToRead: (path, habits) => openTab(browser, `${reading?.url}${path}`, habits),
  };
}
