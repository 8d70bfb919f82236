import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { openChromium, reasonWithoutChromium } from '../support/chromium.ts';
import { medianOf } from './print.ts';

/** How long a phone takes until it shows something of a page that it has never seen, in milliseconds. */
export interface FirstPaint {
  /** Over a connection that stands. */
  readonly paintMs: number;
  /** With the round trips for the connection, which the browser leaves out when it simulates. */
  readonly fromAfarMs: number;
}

/** A phone of the middling kind on a mobile network of the slower kind, as Lighthouse simulates it. */
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const cpuSlowdown = 4;
const roundTripMs = 150;
const bytesPerSecond = 1_600_000 / 8;
const bytesPerSecondUp = 750_000 / 8;
/** TCP takes one, TLS 1.3 another one. */
const roundTripsToConnect = 2;

const loads = 5;
const lookEveryMs = 50;
const paintedAt = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null`;

/** The median of a few loads, each with an empty cache. `undefined`: there is no browser here. */
export async function measureFirstPaint(address: string): Promise<FirstPaint | undefined> {
  if (reasonWithoutChromium !== undefined) return undefined;
  const browser = await openChromium();
  try {
    const took: number[] = [];
    while (took.length < loads) took.push(await paintOnce(browser, address));
    const paintMs = medianOf(took);
    return { paintMs, fromAfarMs: paintMs + roundTripsToConnect * roundTripMs };
  } finally {
    await browser.close();
  }
}

async function paintOnce(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecondUp,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.goto(address, { waitUntil: 'commit' });
  let paintMs: number | null = null;
  while (paintMs === null) {
    await setTimeout(lookEveryMs);
    paintMs = z
      .number()
      .nullable()
      .parse(await page.evaluate(paintedAt));
  }
  await context.close();
  return paintMs;
}
