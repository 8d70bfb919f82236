import { Hono } from 'hono';
import type { Core } from '../../../src/index.ts';
import { keyOf } from '../cache/page-key.ts';
import { asJson, byLanguage } from '../headers.ts';
import { apiPage } from '../pages/api-page.ts';
import type { Site } from '../site.ts';
import { openApi } from './openapi.ts';

/** The documentation of what other sites and programs read: a page for people, and an OpenAPI file. */
export function createApiRoutes(core: Core, site: Site): Hono {
  const routes = new Hono();
  routes.get('/api', async (c) => {
    const visit = site.visit(c);
    const lines = await core.survey(site.now());
    return site.pages.send(c, keyOf('api', visit), lines, () => apiPage(lines[0], visit), byLanguage);
  });
  routes.get('/api/openapi.json', (c) => {
    const publicUrl = site.publicUrl(c);
    const key = keyOf('openapi', { publicUrl });
    return site.pages.send(c, key, unchanging, () => JSON.stringify(openApi(publicUrl)), asJson);
  });
  return routes;
}

/** What the file is made of changes with the program alone. */
const unchanging = {};
