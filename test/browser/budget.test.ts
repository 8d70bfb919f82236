import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reasonWithoutChromium } from '../support/chromium.ts';
import { everything } from '../support/everything.ts';
import { everyPage, lostPages } from '../support/shown.ts';

const mostBytes = 60 * 1_024;
const mostBlocking = 1;

/** What came over the wire, in bytes with all headers, by address. Of what has not ended, as far as it came, unpacked. */
async function weighRequests(page: Page): Promise<ReadonlyMap<string, number>> {
  const devtools = await page.context().newCDPSession(page);
  const [addresses, bytes] = [new Map<string, string>(), new Map<string, number>()];
  const isSet = (requestId: string, weight: number) => bytes.set(addresses.get(requestId) ?? requestId, weight);
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  devtools.on('Network.responseReceived', ({ requestId, response }) => isSet(requestId, response.encodedDataLength));
  devtools.on('Network.dataReceived', ({ requestId, dataLength }) => {
    isSet(requestId, (bytes.get(addresses.get(requestId) ?? requestId) ?? 0) + dataLength);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => isSet(requestId, encodedDataLength));
  await devtools.send('Network.enable');
  return bytes;
}

const Blocking = z.array(z.string());
const blockingRequests = `performance.getEntriesByType('resource')
  .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').map(({ name }) => name)`;

describe.skipIf(reasonWithoutChromium !== undefined)('over the wire', () => {
  const { opens, opensToRead } = everything();

  test.each([
    ['and people sign in the browser', opens],
    ['and they sign in chats alone', opensToRead],
  ])('a petition’s page weighs little, where a photo is apart, %s', async (_, open) => {
    const { page } = await open('/healthz');
    const bytes = await weighRequests(page);
    await page.goto(new URL('/p/sample', page.url()).href);
    const stream = new URL('/p/sample/stream', page.url()).href;
    await expect.poll(() => bytes.get(stream) ?? 0).toBeGreaterThan(1_000);
    const weighed = [...bytes].filter(([address]) => !address.includes('/photo'));
    const sum = weighed.reduce((all, [, weight]) => all + weight, 0);
    expect(weighed.map(([address]) => address)).toContain(new URL('/assets/style.css', page.url()).href);
    expect(sum, JSON.stringify(weighed)).toBeLessThanOrEqual(mostBytes);
  });

  test.each([...everyPage, ...lostPages])(
    '%s asks nobody else, waits for one request at most, and nothing fails',
    async (path) => {
      const { page, troubles } = await opens(path);
      expect(Blocking.parse(await page.evaluate(blockingRequests)).length).toBeLessThanOrEqual(mostBlocking);
      // What waits until it is seen is seen.
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      await page.waitForLoadState();
      expect(troubles).toEqual([]);
    },
  );

  test('a page that asked somebody else, or broke its own policy, would be found out', async () => {
    const { page, troubles } = await opens('/p/plain');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="https://photos.example/a.png">')`);
    await expect.poll(() => troubles.join(' ')).toContain('Content Security Policy');
  });
});
