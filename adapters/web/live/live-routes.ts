import { Hono } from 'hono';
import { keyOf } from '../cache/page-key.ts';
import { asJson, byLanguage, uncached } from '../headers.ts';
import type { Site } from '../site.ts';
import { livePartsOf } from './live-parts.ts';
import type { LiveStreams } from './live-streams.ts';

/** What moves on a petition's page while one looks: as server-sent events, and as JSON for those who ask from time to time. */
export function createLiveRoutes(site: Site, streams: LiveStreams): Hono {
  const routes = new Hono();
  routes.get('/p/:slug/live', async (c) => {
    const overview = await site.overview(c);
    if (overview === undefined) return c.notFound();
    const { speech } = site.visit(c);
    const render = () => JSON.stringify(livePartsOf(overview, speech));
    const key = keyOf('live', { speech }, overview.petition.slug);
    return site.pages.send(c, key, overview, render, { ...asJson, ...byLanguage });
  });
  routes.get('/p/:slug/stream', async (c) => {
    const overview = await site.overview(c);
    if (overview === undefined) return c.notFound();
    // Who only wants the headers would never take anything, and never leave.
    if (c.req.method === 'HEAD') return c.body(null, 200, streamHeaders);
    const stream = streams.open(overview.petition.slug, site.visit(c).speech);
    return stream === undefined ? c.body(null, 503, fullHeaders) : c.body(stream, 200, streamHeaders);
  });
  return routes;
}

const streamHeaders = {
  ...uncached,
  'content-type': 'text/event-stream; charset=utf-8',
  // nginx would collect events before it passes them on.
  'x-accel-buffering': 'no',
};

const fullHeaders = { ...uncached, 'retry-after': '60' };
