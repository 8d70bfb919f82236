import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const common = {
  // With `no-referrer` a browser sends `Origin: null` with our own forms, which looks like a stranger's.
  referrerPolicy: 'same-origin',
  // The JSON and the photos are for every page to read.
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: false,
} as const;

const ownFilesAlone = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'"],
  // The live count, and what is said in the chat.
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
};

/** Nothing but our own files runs, styles or frames these pages, and no picture is fetched from anybody else. */
export const pageHeaders = secureHeaders({
  ...common,
  contentSecurityPolicy: { ...ownFilesAlone, formAction: ["'self'"], frameAncestors: ["'none'"] },
  xFrameOptions: 'DENY',
});

const framedHeaders = secureHeaders({
  ...common,
  contentSecurityPolicy: { ...ownFilesAlone, formAction: ["'none'"], frameAncestors: ['*'] },
  xFrameOptions: false,
});

/**
 * The headers of the card, over those of a page: of all pages, it alone may be framed, and it has no forms. What stands there in its
 * place may not.
 */
export const cardHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status >= 400) return;
  await framedHeaders(c, async () => undefined);
  c.res.headers.delete('x-frame-options');
};
