import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A tab of a browser, and what went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** What the address answered first. */
  readonly status: number | undefined;
  /** Errors and warnings of the console, faults of scripts, requests that failed, and those that went to somebody else. */
  readonly troubles: readonly string[];
}

/** Opens an address in a browser of its own, as on the first day. Addresses that are not found are no trouble if they were opened. */
export async function openTab(browser: Browser, address: string, habits: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({ locale: 'en-GB', ...habits });
  const page = await context.newPage();
  const troubles: string[] = [];
  const { origin } = new URL(address);
  page.on('console', (message) => {
    const { url } = message.location();
    const isNotice = url === page.url() && message.text().includes('404');
    if (['error', 'warning'].includes(message.type()) && !isNotice) troubles.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) troubles.push(`asked somebody else: ${request.url()}`);
  });
  page.on('response', (response) => {
    const isOpened = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isOpened) troubles.push(`${response.status()} for ${response.url()}`);
  });
  const answer = await page.goto(address);
  return { page, status: answer?.status(), troubles };
}

/** Closes every tab of a browser. */
export async function closeTabs(browser: Browser | undefined): Promise<void> {
  for (const context of browser?.contexts() ?? []) await context.close();
}
