import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const files: Readonly<Record<string, string>> = {
  'style.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** The page's own style, script and icon. */
export function createAssets(): Hono {
  const assets = new Hono();
  assets.use(etag());
  for (const [name, mediaType] of Object.entries(files)) {
    const file = new URL(`assets/${name}`, import.meta.url);
    assets.get(`/${name}`, async (c) =>
      c.body(await readFile(file, 'utf8'), 200, { 'content-type': mediaType, 'cache-control': 'no-cache' }),
    );
  }
  return assets;
}
