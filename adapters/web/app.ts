import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import { describeFault, speak } from '../../src/index.ts';
import { createAssets } from './assets.ts';
import { createChatRoutes } from './chat-routes.ts';
import { createData } from './data.ts';
import { noticeStatus } from './notice.ts';
import { noticePage } from './page.ts';
import { readLanguage } from './read.ts';
import { createReadingRoutes } from './reading-routes.ts';
import type { Site, WebOptions } from './site.ts';

/** All routes of the web adapter. */
export function createApp(options: WebOptions): Hono {
  const { core } = options;
  const site: Site = {
    publicUrl: (c) => options.publicUrl ?? new URL(c.req.url).origin,
    now: options.clock ?? (() => new Date()),
    language: (c) => readLanguage(c.req.header('accept-language')),
    visit: (c) => ({ speech: speak(site.language(c)), publicUrl: site.publicUrl(c) }),
    notice: (c, notice) => c.html(noticePage(notice, site.visit(c)), noticeStatus[notice], inReadersLanguage),
    report: (fault, sentence) => options.log.error(describeFault(fault), sentence),
  };
  const app = new Hono();
  app.use(headers, sameOrigin(site));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('allow', methods.join(', '));
        return site.notice(c, 'notAllowed');
      },
    }),
  );
  app.route('/assets', createAssets());
  app.route('/petitions', createData(core, site));
  app.get('/healthz', (c) => c.json({ alive: true }, 200, uncached));
  app.get('/readyz', async (c) => {
    const readiness = await options.status();
    return c.json(readiness, readiness.ready ? 200 : 503, uncached);
  });
  app.route('/', options.playground ? createChatRoutes(options, site) : createReadingRoutes(core, site));
  app.notFound((c) => site.notice(c, 'lost'));
  app.onError((fault, c) => {
    if (fault instanceof HTTPException && fault.status === 403) return site.notice(c, 'foreign');
    site.report(fault, 'A page could not be made.');
    return site.notice(c, 'fault');
  });
  return app;
}

const inReadersLanguage = { vary: 'Accept-Language' };
const uncached = { 'cache-control': 'no-store' };

/** Nothing but our own files runs, styles or frames these pages. Photos may lie elsewhere. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", 'https:'],
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
