import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { PageCache } from './cache/page-cache.ts';

const files: Readonly<Record<string, string>> = {
  'style.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'card.css': 'text/css; charset=utf-8',
  'card.js': 'text/javascript; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
  'share.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** The pages' own styles, scripts and icon, packed as pages are. They stay as they are while the process runs. */
export function createAssets(pages: PageCache): Hono {
  const assets = new Hono();
  for (const [name, mediaType] of Object.entries(files)) {
    const file = new URL(`assets/${name}`, import.meta.url);
    assets.get(`/${name}`, (c) =>
      pages.send(c, `/assets/${name}`, files, () => readFile(file, 'utf8'), { 'content-type': mediaType }),
    );
  }
  return assets;
}
