import { type Context, Hono } from 'hono';
import { type Core, type Overview, signaturesPerPage } from '../../src/index.ts';
import { PositiveNumber } from './address.ts';
import { keyOf } from './cache/page-key.ts';
import { byLanguage } from './headers.ts';
import type { Html } from './html.ts';
import { namesPerPart, printPage } from './pages/print-page.ts';
import { reasonsPage } from './pages/reasons-page.ts';
import { signaturesPage } from './pages/signatures-page.ts';
import { type Part, petitionPath } from './petition-path.ts';
import type { Reader, Reading } from './reader.ts';
import type { Site } from './site.ts';

/** A name far down the list may change while nothing changes that a petition's overview shows. */
const listTtlMs = 1_000;

/** A long list of a petition, and how an address says which part of it is to be seen. */
interface List {
  readonly part: Part;
  readonly query: 'page' | 'before' | 'after';
  /** `at`: what the query says; missing: where the list begins. */
  render(reading: Reading, at: number | undefined): Promise<Html>;
  /** The highest that the query may say, where that is known. */
  most?(overview: Overview): number;
}

/** The long lists of a petition, a page at a time: who signed, why, and all of it for paper. */
export function createListRoutes(core: Core, site: Site, read: Reader): Hono {
  const routes = new Hono();
  for (const { part, query, render, most } of listsOf(core, site)) {
    routes.get(`/${part}`, async (c) => {
      const reading = await read(c);
      if (reading === undefined) return c.notFound();
      const { overview, visit, origin } = reading;
      const { data: at, success } = PositiveNumber.optional().safeParse(c.req.query(query));
      if (!success || (at ?? 1) > (most?.(overview) ?? Number.POSITIVE_INFINITY)) return noPage(c, site, reading, part);
      const key = keyOf(part, { ...visit, community: origin.community }, overview.petition.slug, at);
      return site.pages.send(c, key, overview, () => render(reading, at), byLanguage, listTtlMs);
    });
  }
  return routes;
}

function listsOf(core: Core, site: Site): readonly List[] {
  return [
    {
      part: 'signatures',
      query: 'page',
      most: ({ newest }) => newest.pages,
      render: async ({ overview, visit, origin }, page = 1) => {
        const { newest, petition } = overview;
        const list = page === 1 ? newest : await core.signatures(petition.slug, page, signaturesPerPage);
        return signaturesPage(overview, list ?? { ...newest, signatures: [], page }, origin.community, visit);
      },
    },
    {
      part: 'reasons',
      query: 'before',
      render: async ({ overview, visit, origin }, before) => {
        const said = before === undefined ? overview.comments : await core.comments(overview.petition.slug, before);
        return reasonsPage(overview, said ?? { comments: [] }, { before, from: origin.community }, visit);
      },
    },
    {
      part: 'print',
      query: 'after',
      render: async ({ overview, visit, origin }, after = 0) => {
        const names = (await core.signaturesAfter(overview.petition.slug, after, namesPerPart)) ?? [];
        return printPage(overview, { after, names, at: site.now() }, origin.community, visit);
      },
    },
  ];
}

function noPage(c: Context, site: Site, { overview, visit, origin }: Reading, part: Part) {
  const href = petitionPath(overview.petition.slug, part, { from: origin.community });
  return site.notice(c, 'noPage', { href, words: visit.speech.words('list.toList') });
}
