import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Core, Overview } from '../../../src/index.ts';
import { keyOf } from '../cache/page-key.ts';
import { asksAnew, byLanguage } from '../headers.ts';
import type { Site } from '../site.ts';
import { renderBadge } from './badge.ts';
import { answerFault, answerNoPetition } from './data-answer.ts';
import { endpointPaths, endpointRoute } from './data-paths.ts';
import { renderFeed } from './feed.ts';
import { OembedQuery, oembedJson } from './oembed.ts';
import { petitionAt } from './petition-address.ts';
import { wishedLanguage } from './wished-language.ts';

/** What other sites show of a petition: a badge, a feed, and how to embed its card. */
export function createEmbedRoutes(core: Core, site: Site): Hono {
  const routes = new Hono();
  routes.get(endpointRoute('badge'), async (c) => {
    const wish = wishedLanguage(c, site);
    if (wish === undefined) return answerFault(c, 400, 'The language must be a tag such as en or de-CH: ?lang=de.');
    const overview = await site.overview(c);
    if (overview === undefined) return answerNoPetition(c);
    const { speech, headers } = wish;
    const key = keyOf('badge', { speech }, overview.petition.slug);
    return site.pages.send(c, key, overview, () => renderBadge(overview.count, speech), { ...asBadge, ...headers });
  });
  routes.get(endpointRoute('feed'), async (c) => {
    const overview = await site.overview(c);
    if (overview === undefined) return answerNoPetition(c);
    const publicUrl = site.publicUrl(c);
    const key = keyOf('feed', { publicUrl }, overview.petition.slug);
    return site.pages.send(c, key, overview, () => renderFeed(overview, publicUrl), asFeed);
  });
  routes.get(endpointPaths.oembed, etag(), async (c) => {
    const query = OembedQuery.safeParse(c.req.query());
    if (!query.success) return answerFault(c, 400, wrongQuery);
    if (query.data.format !== 'json') return answerFault(c, 501, 'Only format=json is spoken here.');
    const slug = petitionAt(query.data.url, site.publicUrl(c));
    const overview = slug && (await core.overview(slug, site.now()));
    return overview ? sendOembed(c, overview, query.data) : answerFault(c, 404, 'That is no petition’s page here.');
  });

  const sendOembed = (c: Context, overview: Overview, query: OembedQuery): Response => {
    const { speech, publicUrl } = site.visit(c);
    return c.json(oembedJson(overview, query, speech, publicUrl), 200, { ...asksAnew, ...byLanguage });
  };
  return routes;
}

const badgeMaxAgeS = 60;
const asBadge = { 'cache-control': `public, max-age=${badgeMaxAgeS}`, 'content-type': 'image/svg+xml; charset=utf-8' };
const asFeed = { 'content-type': 'application/atom+xml; charset=utf-8' };
const wrongQuery =
  'Send the address of a petition’s page as url; maxwidth and maxheight, if any, must be whole numbers from 1 on.';
