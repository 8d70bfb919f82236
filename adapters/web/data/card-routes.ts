import { Hono } from 'hono';
import { keyOf } from '../cache/page-key.ts';
import { cardPage } from '../pages/card-page.ts';
import type { Site } from '../site.ts';
import { endpointRoute } from './data-paths.ts';
import { wishedLanguage } from './wished-language.ts';

/** The card that other sites show in a frame. */
export function createCardRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.get(endpointRoute('card'), async (c) => {
    const wish = wishedLanguage(c, site);
    const overview = wish && (await site.overview(c));
    if (!overview) return c.notFound();
    const { speech, headers } = wish;
    const key = keyOf('card', { speech }, overview.petition.slug);
    return site.pages.send(c, key, overview, () => cardPage(overview, speech), headers);
  });
  return routes;
}
