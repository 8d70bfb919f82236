import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { PageCache } from './cache/page-cache.ts';

/** A file that pages take along, made of one or several in the folder `assets`. */
interface Asset {
  readonly mediaType: string;
  readonly parts: readonly string[];
}

/** What comes later overrides what came before. */
const pageStyles = [
  'tokens',
  'elements',
  'frame',
  'headline',
  'petition',
  'progress',
  'photo',
  'words',
  'growth',
  'lists',
  'front',
  'documentation',
  'buttons',
  'share',
  'chat',
  'questions',
  'writing',
  'narrow',
  'print',
];

const files: Readonly<Record<string, Asset>> = {
  'style.css': styles(pageStyles),
  'card.css': styles(['tokens', 'card']),
  'chat.js': script('chat'),
  'card.js': script('card'),
  'live.js': script('live'),
  'share.js': script('share'),
  'icon.svg': { mediaType: 'image/svg+xml', parts: ['icon.svg'] },
};

/** The pages' own styles, scripts and icon, encoded as pages are. They stay as they are while the process runs. */
export function createAssets(pages: PageCache): Hono {
  const assets = new Hono();
  for (const [name, { mediaType, parts }] of Object.entries(files)) {
    assets.get(`/${name}`, (c) =>
      pages.send(c, `/assets/${name}`, files, () => readJoined(parts), { 'content-type': mediaType }),
    );
  }
  return assets;
}

function styles(names: readonly string[]): Asset {
  return { mediaType: 'text/css; charset=utf-8', parts: names.map((name) => `styles/${name}.css`) };
}

function script(name: string): Asset {
  return { mediaType: 'text/javascript; charset=utf-8', parts: [`${name}.js`] };
}

async function readJoined(parts: readonly string[]): Promise<string> {
  const read = parts.map((part) => readFile(new URL(`assets/${part}`, import.meta.url), 'utf8'));
  return (await Promise.all(read)).join('\n');
}
