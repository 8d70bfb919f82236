import type { Context } from 'hono';
import type { Core, Origin, Overview } from '../../src/index.ts';
import { From } from './address.ts';
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
    const overview = await site.overview(c, wish);
    if (overview === undefined) return undefined;
    const origin = await core.origin(overview.petition, From.parse(c.req.query('from')));
    return { overview, visit: site.visit(c), origin };
  };
}
