import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type Core, highestNumber } from '../../src/index.ts';
import { noticeStatus } from './pages/notice.ts';
import { noticePage } from './pages/notice-page.ts';
import { namesPerPart, printPage } from './pages/print-page.ts';
import { reasonsPage } from './pages/reasons-page.ts';
import { signaturesPage, signaturesPageSize } from './pages/signatures-page.ts';
import { petitionPath } from './petition-path.ts';
import { keyOf, type Reader, type Reading, readHeaders } from './reader.ts';
import type { Site } from './site.ts';

/** A number in an address: of a page, or of a signature. */
const Whole = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(highestNumber));

/** A name far down the list may change while nothing changes that a petition's overview shows. */
const listLifetimeMs = 1_000;

/** The long lists of a petition, a page at a time: who signed, why, and all of it for paper. */
export function createListRoutes(core: Core, site: Site, read: Reader): Hono {
  const routes = new Hono();

  routes.get('/signatures', async (c) => {
    const reading = await read(c);
    if (reading === undefined) return c.notFound();
    const { overview, visit, origin } = reading;
    const { newest, petition } = overview;
    const page = Whole.safeParse(c.req.query('page') ?? '1').data;
    if (page === undefined || page > newest.pages) return noPage(c, reading, 'signatures');
    const render = async () => {
      const list = page === 1 ? newest : await core.signatures(petition.slug, page, signaturesPageSize);
      return signaturesPage(overview, list ?? { ...newest, signatures: [], page }, origin.community, visit);
    };
    const key = keyOf('signatures', visit, origin, petition.slug, page);
    return site.pages.send(c, key, overview, render, readHeaders, listLifetimeMs);
  });

  routes.get('/reasons', async (c) => {
    const reading = await read(c);
    if (reading === undefined) return c.notFound();
    const { overview, visit, origin } = reading;
    const { slug } = overview.petition;
    const { data: before, success } = Whole.optional().safeParse(c.req.query('before'));
    if (!success) return noPage(c, reading, 'reasons');
    const render = async () => {
      const said = before === undefined ? overview.comments : await core.comments(slug, before);
      return reasonsPage(overview, said ?? { comments: [] }, { before, from: origin.community }, visit);
    };
    const key = keyOf('reasons', visit, origin, slug, before);
    return site.pages.send(c, key, overview, render, readHeaders, listLifetimeMs);
  });

  routes.get('/print', async (c) => {
    const reading = await read(c);
    if (reading === undefined) return c.notFound();
    const { overview, visit, origin } = reading;
    const { slug } = overview.petition;
    const after = c.req.query('after') === undefined ? 0 : Whole.safeParse(c.req.query('after')).data;
    if (after === undefined) return noPage(c, reading, 'print');
    const render = async () => {
      const names = (await core.signaturesAfter(slug, after, namesPerPart)) ?? [];
      return printPage(overview, { after, names, at: site.now() }, origin.community, visit);
    };
    const key = keyOf('print', visit, origin, slug, after);
    return site.pages.send(c, key, overview, render, readHeaders, listLifetimeMs);
  });
  return routes;
}

function noPage(c: Context, { overview, visit, origin }: Reading, list: 'signatures' | 'reasons' | 'print'): Response {
  const href = petitionPath(overview.petition.slug, list, { from: origin.community });
  const wayOn = { href, words: visit.speech.words('page.toList') };
  return c.html(String(noticePage('noPage', visit, wayOn)), noticeStatus.noPage, { vary: readHeaders.vary });
}
