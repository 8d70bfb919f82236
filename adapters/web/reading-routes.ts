import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { type CommandName, type Core, type Message, type Occasion, Slug } from '../../src/index.ts';
import { listPage, petitionPage } from './page.ts';
import type { Site } from './site.ts';

/** The pages where nobody signs in the browser: the list of petitions, and each petition with its letter. */
export function createReadingRoutes(core: Core, site: Site): Hono {
  const look = async (command: CommandName, petition: Slug, occasion: Occasion): Promise<Message> =>
    (await core.receive({ kind: 'command', command, petition }, occasion)).message;

  const routes = new Hono();
  routes.use(etag());
  routes.get('/', (c) => c.html(listPage(core.petitions(), site.visit(c)), 200, readHeaders));
  routes.get('/p/:slug', async (c) => {
    const now = site.now();
    const slug = Slug.safeParse(c.req.param('slug')).data;
    const facts = slug && (await core.petition(slug, now));
    if (!facts) return c.notFound();
    const occasion: Occasion = { alone: true, language: site.language(c), now };
    const card = await look('petition', facts.petition.slug, occasion);
    const letter = await look('letter', facts.petition.slug, occasion);
    return c.html(petitionPage(facts, card, letter, site.visit(c)), 200, readHeaders);
  });
  return routes;
}

const readHeaders = { 'cache-control': 'no-cache', vary: 'Accept-Language' };
