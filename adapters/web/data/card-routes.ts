import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Core } from '../../../src/index.ts';
import { cardPage } from '../pages/card-page.ts';
import type { Site } from '../site.ts';
import { asksAnew, slugOf } from './data-answer.ts';
import { wishedLanguage } from './wished-language.ts';

/** Whether a card is asked for. */
export const isCard = ({ req }: Context): boolean => /^\/p\/[^/]+\/card$/.test(req.path);

/** The headers of the card: of all pages, it alone may be framed. Nothing but its own files runs in it. */
export const cardHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ['*'],
  },
  referrerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: false,
  xFrameOptions: false,
});

/** The card that other sites show in a frame. */
export function createCardRoutes(core: Core, site: Site): Hono {
  const routes = new Hono();
  routes.get('/p/:slug/card', async (c) => {
    const slug = slugOf(c.req.param('slug'));
    const wish = wishedLanguage(c, site);
    const overview = slug && wish && (await core.overview(slug, site.now()));
    if (!overview) return c.notFound();
    const { speech, headers } = wish;
    const key = JSON.stringify(['card', slug, speech.locale]);
    return site.pages.send(c, key, overview, () => cardPage(overview, speech), { ...asksAnew, ...headers });
  });
  return routes;
}
