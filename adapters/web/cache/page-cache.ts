import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { asksAnew } from '../headers.ts';
import type { Html } from '../html.ts';
import { type Encoding, preferredEncoding } from './accept-encoding.ts';
import { type EncodedPage, type KeptPage, keepPage } from './kept-page.ts';
import { memoize } from './memoize.ts';

/** Pages that are the same for many readers, made once for as long as what they show stays the same. */
export interface PageCache {
  /**
   * Answers with the page of that key, which `render` makes where it is not known yet, or was made of another `basis` than this
   * very object. `headers` are the page's own besides; HTML is what it is if they name no `content-type`. Where what it shows may
   * change while its basis does not, `ttlMs` says how long it may be shown.
   */
  send(
    c: Context,
    key: string,
    basis: object,
    render: () => Html | string | Promise<Html | string>,
    headers?: Readonly<Record<string, string>>,
    ttlMs?: number,
  ): Promise<Response>;
}

interface Entry {
  readonly basis: object;
  readonly page: KeptPage;
  readonly until: number;
}

/** So much memory all pages together take at most, in all their encodings. */
const usualMostBytes = 64 * 1024 * 1024;

/** Keeps nothing yet. `clock` tells milliseconds that never go back. */
export function createPageCache({ mostBytes = usualMostBytes, clock = () => performance.now() } = {}): PageCache {
  const kept = new LRUCache<string, Entry>({ maxSize: mostBytes, sizeCalculation: ({ page }) => page.mostBytes });
  const underWay = new Map<string, { readonly basis: object; readonly page: Promise<KeptPage> }>();

  async function make(key: string, basis: object, render: () => unknown, ttlMs: number): Promise<KeptPage> {
    const until = clock() + ttlMs;
    const making = { basis, page: Promise.resolve().then(render).then(String).then(keepPage) };
    underWay.set(key, making);
    try {
      const page = await making.page;
      // Whoever came with a newer basis in the meantime knows better.
      if (underWay.get(key) === making) kept.set(key, { basis, page, until });
      return page;
    } finally {
      if (underWay.get(key) === making) underWay.delete(key);
    }
  }

  function pageOf(key: string, basis: object, render: () => unknown, ttlMs: number) {
    const known = kept.get(key);
    if (known?.basis === basis && known.until > clock()) return known.page;
    const making = underWay.get(key);
    return making?.basis === basis ? making.page : make(key, basis, render, ttlMs);
  }

  return {
    send: async (c, key, basis, render, headers = {}, ttlMs = Number.POSITIVE_INFINITY) => {
      const page = await pageOf(key, basis, render, ttlMs);
      const { encoding } = liking(c.req.header('accept-encoding'));
      return answer(c, await page.encoded(encoding), headers);
    },
  };
}

const liking = memoize((header): { readonly encoding: Encoding | undefined } => ({
  encoding: preferredEncoding(header),
}));

function answer(c: Context, { bytes, etag, encoding }: EncodedPage, own: Readonly<Record<string, string>>): Response {
  const headers: Record<string, string> = {
    ...asksAnew,
    ...own,
    etag,
    vary: own.vary === undefined ? 'Accept-Encoding' : `${own.vary}, Accept-Encoding`,
  };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  headers['content-type'] ??= 'text/html; charset=UTF-8';
  headers['content-length'] = String(bytes.length);
  if (encoding !== undefined) headers['content-encoding'] = encoding;
  return c.body(bytes, 200, headers);
}

/** Whether a reader has the page of that tag. Proxies that encode it themselves call a tag weak. */
function isKnown(tags: string | undefined, etag: string): boolean {
  if (tags === undefined) return false;
  return tags.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
}
