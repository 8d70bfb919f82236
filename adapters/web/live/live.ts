import { type Context, Hono } from 'hono';
import { type Core, type Overview, Slug } from '../../../src/index.ts';
import type { Site } from '../site.ts';
import { livePartsOf } from './live-parts.ts';
import type { LiveStreams } from './live-streams.ts';

/** What moves on a petition's page while one looks: as server-sent events, and as JSON for those who ask from time to time. */
export function createLiveRoutes(core: Core, site: Site, streams: LiveStreams): Hono {
  const overviewOf = async (c: Context): Promise<Overview | undefined> => {
    const slug = Slug.safeParse(c.req.param('slug')).data;
    return slug === undefined ? undefined : core.overview(slug, site.now());
  };

  const routes = new Hono();
  routes.get('/p/:slug/live', async (c) => {
    const overview = await overviewOf(c);
    if (overview === undefined) return c.notFound();
    const { speech } = site.visit(c);
    const render = async () => JSON.stringify(await livePartsOf(overview, speech));
    return site.pages.send(c, `live ${overview.petition.slug} ${speech.locale}`, overview, render, jsonHeaders);
  });
  routes.get('/p/:slug/stream', async (c) => {
    const overview = await overviewOf(c);
    if (overview === undefined) return c.notFound();
    // Who only wants the headers would never take anything, and never leave.
    if (c.req.method === 'HEAD') return c.body(null, 200, streamHeaders);
    const stream = streams.open(overview.petition.slug, site.visit(c).speech);
    return stream === undefined ? c.body(null, 503, fullHeaders) : c.body(stream, 200, streamHeaders);
  });
  return routes;
}

const jsonHeaders = { 'content-type': 'application/json', vary: 'Accept-Language' };

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would collect events before it passes them on.
  'x-accel-buffering': 'no',
};

const fullHeaders = { 'retry-after': '60', 'cache-control': 'no-store' };
