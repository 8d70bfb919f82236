import { type Context, Hono } from 'hono';
import type { Core } from '../../src/index.ts';
import { slugOf } from './address.ts';
import { keyOf } from './cache/page-key.ts';
import { renderChat } from './chat/chat-part.ts';
import type { Playground } from './chat/chat-routes.ts';
import type { Talk } from './chat/talk.ts';
import { byLanguage, uncached } from './headers.ts';
import { createListRoutes } from './list-routes.ts';
import { frontPage } from './pages/front-page.ts';
import { petitionPage } from './pages/petition-page.ts';
import { petitionPath } from './petition-path.ts';
import type { ShownPhoto } from './photos/photos.ts';
import { createReader, type Reading } from './reader.ts';
import type { Site } from './site.ts';

/** The pages that are read: all petitions, and each with its parts. With a playground, a petition's page holds its chat. */
export function createReadingRoutes(core: Core, site: Site, playground: Playground | undefined): Hono {
  const read = createReader(core, site);

  const renderPage = ({ overview, visit, origin }: Reading, photo: ShownPhoto | undefined, talk?: Talk) => {
    const chat = playground && renderChat(talk, overview.petition, visit.speech, site.now(), origin.community);
    return petitionPage(overview, { origin, photo, chat }, visit);
  };

  /** The same page for everybody who has not spoken on it. */
  const sendShared = async (c: Context, reading: Reading): Promise<Response> => {
    const { overview, visit, origin } = reading;
    const photo = await site.photos.of(overview.petition);
    const madeFor = { ...visit, community: origin.community };
    const key = keyOf('petition', madeFor, overview.petition.slug, photoKey(photo));
    const headers = playground === undefined ? byLanguage : ownHeaders;
    return site.pages.send(c, key, overview, () => renderPage(reading, photo), headers);
  };

  const routes = new Hono();
  routes.get('/', async (c) => {
    const visit = site.visit(c);
    const lines = await core.survey(site.now());
    const photos = await Promise.all(lines.map(({ petition }) => site.photos.of(petition)));
    const listed = lines.map((line, at) => ({ ...line, photo: photos[at] }));
    const key = keyOf('front', visit, ...photos.map(photoKey));
    return site.pages.send(c, key, lines, () => frontPage(listed, visit, playground !== undefined), byLanguage);
  });
  routes.get('/p/:slug', async (c) => {
    const reading = await read(c);
    if (reading === undefined) return c.notFound();
    const talk = playground?.receive(c, reading.overview.petition.slug);
    if (talk === undefined) return sendShared(c, reading);
    // Whoever has just signed looks for themselves.
    const exact = (await read(c, { isExact: true })) ?? reading;
    const photo = await site.photos.of(exact.overview.petition);
    return c.html(renderPage(exact, photo, talk), 200, uncached);
  });
  routes.get('/p/:slug/', (c) => {
    const slug = slugOf(c);
    return slug === undefined ? c.notFound() : c.redirect(petitionPath(slug) + new URL(c.req.url).search, 308);
  });
  routes.route('/p/:slug', createListRoutes(core, site, read));
  return routes;
}

/** What of a photo changes the page around it. */
const photoKey = (photo: ShownPhoto | undefined) => photo && (photo.hash ?? 'awaited');

/** A page that came with a cookie is for one browser alone to keep. */
const ownHeaders = { 'cache-control': 'private, no-cache', vary: `${byLanguage.vary}, Cookie` };
