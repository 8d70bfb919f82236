import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Core, Overview } from '../../../src/index.ts';
import type { Site } from '../site.ts';
import { renderBadge } from './badge.ts';
import { answerFault, answerNoPetition, asksAnew, slugOf } from './data-answer.ts';
import { renderFeed } from './feed.ts';
import { OembedQuery, oembedJson } from './oembed.ts';
import { petitionAt } from './petition-address.ts';
import { wishedLanguage } from './wished-language.ts';

/** What other sites show of a petition: a badge, a feed, and how to embed its card. */
export function createEmbedRoutes(core: Core, site: Site): Hono {
  const overviewOf = async (slug: string | undefined): Promise<Overview | undefined> => {
    const known = slugOf(slug);
    return known === undefined ? undefined : core.overview(known, site.now());
  };

  const routes = new Hono();
  routes.get('/petitions/:slug/badge.svg', async (c) => {
    const wish = wishedLanguage(c, site);
    if (wish === undefined) return answerFault(c, 400, 'The language must be a tag such as en or de-CH: ?lang=de.');
    const overview = await overviewOf(c.req.param('slug'));
    if (overview === undefined) return answerNoPetition(c);
    const { speech, headers } = wish;
    const key = JSON.stringify(['badge', overview.petition.slug, speech.locale]);
    return site.pages.send(c, key, overview, () => renderBadge(overview.count, speech), { ...asBadge, ...headers });
  });
  routes.get('/petitions/:slug/feed.atom', async (c) => {
    const overview = await overviewOf(c.req.param('slug'));
    if (overview === undefined) return answerNoPetition(c);
    const publicUrl = site.publicUrl(c);
    const key = JSON.stringify(['feed', overview.petition.slug, publicUrl]);
    return site.pages.send(c, key, overview, () => renderFeed(overview, publicUrl), asFeed);
  });
  routes.get('/oembed', etag(), async (c) => {
    const query = OembedQuery.safeParse(c.req.query());
    if (!query.success) return answerFault(c, 400, wrongQuery);
    if (query.data.format !== 'json') return answerFault(c, 501, 'Only format=json is spoken here.');
    const overview = await overviewOf(petitionAt(query.data.url, site.publicUrl(c)));
    return overview ? sendOembed(c, overview, query.data) : answerFault(c, 404, 'That is no petition’s page here.');
  });

  const sendOembed = (c: Context, overview: Overview, query: OembedQuery): Response => {
    const { speech, publicUrl } = site.visit(c);
    return c.json(oembedJson(overview, query, speech, publicUrl), 200, { ...asksAnew, vary: 'Accept-Language' });
  };
  return routes;
}

const badgeMaxAgeS = 60;
const asBadge = { 'cache-control': `public, max-age=${badgeMaxAgeS}`, 'content-type': 'image/svg+xml; charset=utf-8' };
const asFeed = { 'cache-control': 'no-cache', 'content-type': 'application/atom+xml; charset=utf-8' };
const wrongQuery =
  'Send the address of a petition’s page as url; maxwidth and maxheight, if any, must be whole numbers from 1 on.';
