import { type Context, Hono } from 'hono';
import type { Core } from '../../src/index.ts';
import { renderChat } from './chat/chat-part.ts';
import type { Playground } from './chat/chat-routes.ts';
import type { Talk } from './chat/talk.ts';
import { createListRoutes } from './list-routes.ts';
import { frontPage } from './pages/front-page.ts';
import { petitionPage } from './pages/petition-page.ts';
import type { ShownPhoto } from './photos/photos.ts';
import { createReader, keyOf, type Reading, readHeaders } from './reader.ts';
import type { Site } from './site.ts';

/** The pages that are read: all petitions, and each with its parts. With a playground, a petition's page holds its chat. */
export function createReadingRoutes(core: Core, site: Site, playground: Playground | undefined): Hono {
  const read = createReader(core, site);

  const renderPage = async ({ overview, visit, origin }: Reading, talk: Talk | undefined) => {
    const { petition } = overview;
    const photo = await site.photos.of(petition);
    const chat = playground && renderChat(talk, petition, visit.speech, site.now(), origin.community);
    return petitionPage(overview, { origin, photo, chat }, visit);
  };

  /** The same page for everybody who has not spoken on it. */
  const sendShared = async (c: Context, reading: Reading): Promise<Response> => {
    const photo = await site.photos.of(reading.overview.petition);
    const key = keyOf('petition', reading.visit, reading.origin, reading.overview.petition.slug, photoKey(photo));
    const headers = playground === undefined ? readHeaders : ownHeaders;
    return site.pages.send(c, key, reading.overview, () => renderPage(reading, undefined), headers);
  };

  const routes = new Hono();
  routes.get('/', async (c) => {
    const visit = site.visit(c);
    const lines = await core.survey(site.now());
    const photos = await Promise.all(lines.map(({ petition }) => site.photos.of(petition)));
    const listed = lines.map((line, at) => ({ ...line, photo: photos[at] }));
    const key = keyOf('front', visit, undefined, ...photos.map(photoKey));
    return site.pages.send(c, key, lines, () => frontPage(listed, visit, playground !== undefined), readHeaders);
  });
  routes.get('/p/:slug', async (c) => {
    const reading = await read(c);
    if (reading === undefined) return c.notFound();
    const talk = playground?.receive(c, reading.overview.petition.slug);
    if (talk === undefined) return sendShared(c, reading);
    // Whoever has just signed looks for themselves.
    const exact = (await read(c, { isExact: true })) ?? reading;
    return c.html(await renderPage(exact, talk), 200, { 'cache-control': 'no-store' });
  });
  routes.route('/p/:slug', createListRoutes(core, site, read));
  return routes;
}

/** What of a photo changes the page around it. */
const photoKey = (photo: ShownPhoto | undefined) => photo && (photo.hash ?? 'awaited');

/** A page that came with a cookie is for one browser alone to keep. */
const ownHeaders = { ...readHeaders, 'cache-control': 'private, no-cache', vary: `${readHeaders.vary}, Cookie` };
