import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const quietly = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const { CHROMIUM: named } = process.env;

/** Where Chromium is on this machine: at `CHROMIUM`, if that is set, else at one of the usual places. */
const chromiumPath: string | undefined = (named === undefined ? usualPlaces : [named]).find((path) => existsSync(path));

const missing = 'No Chromium was found. Install one, or set CHROMIUM to its path.';
if (chromiumPath === undefined && process.env.CI === 'true') throw new Error(missing);

/** Why the tests in a browser cannot run here. With `CI=true` that is a failure instead. */
export const reasonWithoutChromium: string | undefined =
  chromiumPath === undefined ? `Left out: the tests in a browser. ${missing}` : undefined;

/** A browser without windows; `keepsPages`: going back shows a page as it was left, as browsers do whose developer tools are closed. */
export async function openChromium({ keepsPages = false } = {}): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(missing);
  const ignoreDefaultArgs = keepsPages ? ['--disable-back-forward-cache'] : [];
  return chromium.launch({ executablePath: chromiumPath, args: quietly, ignoreDefaultArgs });
}
