import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { describeFault, isDatabaseAway, speak } from '../../src/index.ts';
import { slugOf } from './address.ts';
import { createAssets } from './assets.ts';
import { memoize } from './cache/memoize.ts';
import { createPageCache } from './cache/page-cache.ts';
import { createPlayground } from './chat/chat-routes.ts';
import { readLanguage } from './chat/read.ts';
import { createCardRoutes } from './data/card-routes.ts';
import { endpointRoute } from './data/data-paths.ts';
import { answerBroken, answerNotAllowed, answerNothing, createOpenRoutes, isForPrograms } from './data/open-routes.ts';
import { byLanguage, tryAgainS, uncached } from './headers.ts';
import { createLiveRoutes } from './live/live-routes.ts';
import type { LiveStreams } from './live/live-streams.ts';
import { noticeStatus } from './pages/notice.ts';
import { noticePage } from './pages/notice-page.ts';
import { createPhotos } from './photos/photos.ts';
import { createPictureRoutes } from './photos/picture-routes.ts';
import { createReadingRoutes } from './reading-routes.ts';
import { cardHeaders, pageHeaders } from './security-headers.ts';
import type { Site, WebOptions } from './site.ts';

/** All routes of the web adapter. */
export function createApp(options: WebOptions, streams: LiveStreams): Hono {
  const { core } = options;
  const reader = memoize(readReader);
  const site: Site = {
    publicUrl: (c) => options.publicUrl ?? new URL(c.req.url).origin,
    now: options.clock ?? (() => new Date()),
    language: (c) => reader(c.req.header('accept-language')).language,
    visit: (c) => ({ speech: reader(c.req.header('accept-language')).speech, publicUrl: site.publicUrl(c) }),
    overview: async (c, wish) => {
      const slug = slugOf(c);
      return slug === undefined ? undefined : core.overview(slug, site.now(), wish);
    },
    notice: (c, notice, wayOn) => c.html(noticePage(notice, site.visit(c), wayOn), noticeStatus[notice], byLanguage),
    pages: createPageCache(),
    photos: createPhotos({ core, report: (fault) => site.report(fault, 'A photo could not be had.') }),
    report: (fault, sentence) => options.log.error(describeFault(fault), sentence),
  };
  const app = new Hono();
  app.use(endpointRoute('card'), cardHeaders);
  app.use(pageHeaders);
  const fromOwnPages = sameOrigin(site);
  // Programs can only read, wherever they are, and are told so.
  app.use((c, next) => (isForPrograms(c) ? next() : fromOwnPages(c, next)));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('allow', methods.join(', '));
        return isForPrograms(c) ? answerNotAllowed(c) : site.notice(c, 'notAllowed');
      },
    }),
  );
  app.route('/assets', createAssets(site.pages));
  // Before the pictures: an ETag of its whole content would hold up a file that is written while it is read.
  app.route('/', createOpenRoutes(core, site));
  app.route('/petitions', createPictureRoutes(core, site));
  app.route('/', createCardRoutes(site));
  app.get('/healthz', (c) => c.json({ alive: true }, 200, uncached));
  app.get('/readyz', async (c) => {
    const readiness = await options.status();
    return c.json(readiness, readiness.ready ? 200 : 503, uncached);
  });
  app.route('/', createLiveRoutes(site, streams));
  const playground = options.playground ? createPlayground(options, site) : undefined;
  if (playground !== undefined) app.route('/', playground.routes);
  app.route('/', createReadingRoutes(core, site, playground));
  app.notFound((c) => (isForPrograms(c) ? answerNothing(c) : site.notice(c, 'lost')));
  app.onError((fault, c) => {
    if (fault instanceof HTTPException && fault.status === 403) return site.notice(c, 'foreign');
    site.report(fault, 'A page could not be made.');
    if (isForPrograms(c)) return answerBroken(c, fault);
    if (!isDatabaseAway(fault)) return site.notice(c, 'fault');
    c.header('retry-after', tryAgainS);
    return site.notice(c, 'away');
  });
  return app;
}

/** What `Accept-Language` says of a reader. */
function readReader(header: string) {
  const language = readLanguage(header);
  return { language, speech: speak(language) };
}

function sameOrigin(site: Site) {
  return csrf({
    secFetchSite: ['same-origin', 'none'],
    origin: (origin, c) => origin === site.publicUrl(c) || origin === new URL(c.req.url).origin,
  });
}
