import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Html } from '../render.ts';
import { type Packing, preferredPacking } from './accept-encoding.ts';
import { type KeptPage, keepPage, type PackedPage } from './kept-page.ts';
import { rememberLately } from './lately.ts';

/** Pages that are the same for many readers, made once for as long as what they show stays the same. */
export interface PageCache {
  /**
   * Answers with the page of that key, which `render` makes where it is not known yet, or was made of another `basis` than this
   * very object. `headers` are the page's own besides; HTML is what it is if they name no `content-type`. Where what it shows may
   * change while its basis does not, `lifetimeMs` says how long it may be shown.
   */
  send(
    c: Context,
    key: string,
    basis: object,
    render: () => Html | string | Promise<Html | string>,
    headers?: Readonly<Record<string, string>>,
    lifetimeMs?: number,
  ): Promise<Response>;
}

interface Entry {
  readonly basis: object;
  readonly page: KeptPage;
  readonly until: number;
}

/** So much memory all pages together take at most, in all their packings. */
const usualMostBytes = 64 * 1024 * 1024;

/** Keeps nothing yet. `clock` tells milliseconds that never go back. */
export function createPageCache({ mostBytes = usualMostBytes, clock = () => performance.now() } = {}): PageCache {
  const kept = new LRUCache<string, Entry>({ maxSize: mostBytes, sizeCalculation: ({ page }) => page.mostBytes });
  const underWay = new Map<string, { readonly basis: object; readonly page: Promise<KeptPage> }>();

  async function make(key: string, basis: object, render: () => unknown, lifetimeMs: number): Promise<KeptPage> {
    const until = clock() + lifetimeMs;
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

  function pageOf(key: string, basis: object, render: () => unknown, lifetimeMs: number) {
    const known = kept.get(key);
    if (known?.basis === basis && known.until > clock()) return known.page;
    const making = underWay.get(key);
    return making?.basis === basis ? making.page : make(key, basis, render, lifetimeMs);
  }

  return {
    send: async (c, key, basis, render, headers = {}, lifetimeMs = Number.POSITIVE_INFINITY) => {
      const page = await pageOf(key, basis, render, lifetimeMs);
      const packed = await page.packed(liking(c.req.header('accept-encoding')).packing);
      return answer(c, packed, headers);
    },
  };
}

const liking = rememberLately((header): { readonly packing: Packing | undefined } => ({
  packing: preferredPacking(header),
}));

function answer(c: Context, { bytes, etag, packing }: PackedPage, own: Readonly<Record<string, string>>): Response {
  const headers: Record<string, string> = {
    'cache-control': 'no-cache',
    ...own,
    etag,
    vary: own.vary === undefined ? 'Accept-Encoding' : `${own.vary}, Accept-Encoding`,
  };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  headers['content-type'] ??= 'text/html; charset=UTF-8';
  headers['content-length'] = String(bytes.length);
  if (packing !== undefined) headers['content-encoding'] = packing;
  return c.body(bytes, 200, headers);
}

/** Whether a reader has the page of that mark. Proxies that pack it themselves call a mark weak. */
function isKnown(marks: string | undefined, etag: string): boolean {
  if (marks === undefined) return false;
  return marks.split(',').some((mark) => ['*', etag, `W/${etag}`].includes(mark.trim()));
}
