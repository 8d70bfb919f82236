import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { type Core, isDatabaseAway } from '../../../src/index.ts';
import { tryAgainS } from '../headers.ts';
import type { Site } from '../site.ts';
import { createApiRoutes } from './api-routes.ts';
import { answerFault } from './data-answer.ts';
import { endpointRoute } from './data-paths.ts';
import { createDataRoutes } from './data-routes.ts';
import { createEmbedRoutes } from './embed-routes.ts';

/** Lets every page of the web read, and none write. */
const openToAll = cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Retry-After'] });

/** What programs and other sites read. It is open to every page of the web, its faults too. */
export function createOpenRoutes(core: Core, site: Site): Hono<{ Bindings: HttpBindings }> {
  const open = new Hono<{ Bindings: HttpBindings }>();
  open.use(endpointRoute('card'), openToAll);
  open.use((c, next) => (isForPrograms(c) ? openToAll(c, next) : next()));
  open.route('/', createDataRoutes(core, site));
  open.route('/', createEmbedRoutes(core, site));
  open.route('/', createApiRoutes(core, site));
  open.onError((fault, c) => {
    site.report(fault, 'Data could not be given.');
    return answerBroken(c, fault);
  });
  return open;
}

const programsPaths = /^\/(petitions[./]|oembed$|api\/)/;

/** Whether those who read a path are programs, so that its faults are for them to read. */
export const isForPrograms = ({ req }: Context): boolean => programsPaths.test(req.path);

/** Says to a program that something broke, or that the database is away and will come back. */
export function answerBroken(c: Context, fault: unknown): Response {
  if (!isDatabaseAway(fault)) {
    return answerFault(c, 500, 'Something went wrong on our side. Please try again in a moment.');
  }
  c.header('retry-after', tryAgainS);
  return answerFault(c, 503, 'The database cannot be reached for now. Please try again in a few seconds.');
}

/** Says to a program that there is nothing at an address. */
export const answerNothing = (c: Context): Response =>
  answerFault(c, 404, 'There is nothing at this address. What there is stands at /api.');

/** Says to a program that an address can only be read. */
export const answerNotAllowed = (c: Context): Response =>
  answerFault(c, 405, 'This address can only be read. Nothing was changed.');
