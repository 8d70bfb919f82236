import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import { describeFault, speak } from '../../src/index.ts';
import { createAssets } from './assets.ts';
import { rememberLately } from './cache/lately.ts';
import { createPageCache } from './cache/page-cache.ts';
import { createPlayground } from './chat/chat-routes.ts';
import { readLanguage } from './chat/read.ts';
import { cardHeaders, createCardRoutes, isCard } from './data/card-routes.ts';
import { answerNotAllowed, answerNothing, createOpenRoutes, isForPrograms } from './data/open-routes.ts';
import { createLiveRoutes } from './live/live.ts';
import type { LiveStreams } from './live/live-streams.ts';
import { noticeStatus } from './pages/notice.ts';
import { noticePage } from './pages/notice-page.ts';
import { createPhotos } from './photos/photos.ts';
import { createPictureRoutes } from './photos/picture-routes.ts';
import { createReadingRoutes } from './reading-routes.ts';
import type { Site, WebOptions } from './site.ts';

/** All routes of the web adapter. */
export function createApp(options: WebOptions, streams: LiveStreams): Hono {
  const { core } = options;
  const reader = rememberLately(readReader);
  const site: Site = {
    publicUrl: (c) => options.publicUrl ?? new URL(c.req.url).origin,
    now: options.clock ?? (() => new Date()),
    language: (c) => reader(c.req.header('accept-language')).language,
    visit: (c) => ({ speech: reader(c.req.header('accept-language')).speech, publicUrl: site.publicUrl(c) }),
    notice: (c, notice) => c.html(noticePage(notice, site.visit(c)), noticeStatus[notice], inReadersLanguage),
    pages: createPageCache(),
    photos: createPhotos({ core, report: (fault) => site.report(fault, 'A photo could not be had.') }),
    report: (fault, sentence) => options.log.error(describeFault(fault), sentence),
  };
  const app = new Hono();
  app.use((c, next) => (isCard(c) ? cardHeaders(c, next) : headers(c, next)), sameOrigin(site));
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
  // Before the pictures: a mark of its whole content would hold up a file that is written while it is read.
  app.route('/', createOpenRoutes(core, site));
  app.route('/petitions', createPictureRoutes(core, site));
  app.route('/', createCardRoutes(core, site));
  app.get('/healthz', (c) => c.json({ alive: true }, 200, uncached));
  app.get('/readyz', async (c) => {
    const readiness = await options.status();
    return c.json(readiness, readiness.ready ? 200 : 503, uncached);
  });
  app.route('/', createLiveRoutes(core, site, streams));
  const playground = options.playground ? createPlayground(options, site) : undefined;
  if (playground !== undefined) app.route('/', playground.routes);
  app.route('/', createReadingRoutes(core, site, playground));
  app.notFound((c) => (isForPrograms(c) ? answerNothing(c) : site.notice(c, 'lost')));
  app.onError((fault, c) => {
    if (fault instanceof HTTPException && fault.status === 403) return site.notice(c, 'foreign');
    site.report(fault, 'A page could not be made.');
    return site.notice(c, 'fault');
  });
  return app;
}

/** What `Accept-Language` says of a reader. */
function readReader(header: string | undefined) {
  const language = readLanguage(header);
  return { language, speech: speak(language) };
}

const inReadersLanguage = { vary: 'Accept-Language' };
const uncached = { 'cache-control': 'no-store' };

/** Nothing but our own files runs, styles or frames these pages, and no picture is fetched from anybody else. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'"],
    // The live count, and what is said in the chat.
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // With `no-referrer` a browser sends `Origin: null` with our own forms, which looks like a stranger's.
  referrerPolicy: 'same-origin',
  // The JSON and the photos are for every page to read.
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

function sameOrigin(site: Site) {
  return csrf({
    secFetchSite: ['same-origin', 'none'],
    origin: (origin, c) => origin === site.publicUrl(c) || origin === new URL(c.req.url).origin,
  });
}
