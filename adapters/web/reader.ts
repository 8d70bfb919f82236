import type { Context } from 'hono';
import { type Core, type Overview, Slug } from '../../src/index.ts';
import { type Origin, readOrigin } from './sharing/sign-links.ts';
import type { Site, Visit } from './site.ts';

/** Everything that a page of a petition is made of for one reader. */
export interface Reading {
  readonly overview: Overview;
  readonly visit: Visit;
  readonly origin: Origin;
}

/** Reads what a page of the petition that an address names shows. `undefined`: there is none. */
export type Reader = (c: Context, wish?: { readonly isExact: boolean }) => Promise<Reading | undefined>;

/** Makes what reads for all pages of petitions. */
export function createReader(core: Core, site: Site): Reader {
  return async (c, wish) => {
    const slug = Slug.safeParse(c.req.param('slug')).data;
    const overview = slug && (await core.overview(slug, site.now(), wish));
    if (!overview) return undefined;
    return { overview, visit: site.visit(c), origin: await readOrigin(core, overview, c.req.query('from')) };
  };
}

/** Tells a page from all others that are made of the same: which one it is, and for whom. */
export function keyOf(
  page: string,
  { speech, publicUrl }: Visit,
  origin: Origin | undefined,
  ...others: readonly (string | number | undefined)[]
): string {
  return JSON.stringify([page, speech.locale, publicUrl, origin?.community ?? '', ...others]);
}

/** The headers of a page that is the same for all who speak a language. */
export const readHeaders = { 'cache-control': 'no-cache', vary: 'Accept-Language' };
