import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { type Core, Slug } from '../../../src/index.ts';
import { PositiveNumber, slugOf } from '../address.ts';
import { keyOf } from '../cache/page-key.ts';
import { asJson, asksAnew } from '../headers.ts';
import type { Site } from '../site.ts';
import { createCsv } from './csv.ts';
import { answerFault, answerNoPetition } from './data-answer.ts';
import { dataPaths, endpointPaths, endpointRoute } from './data-paths.ts';
import { petitionJson } from './petition-json.ts';
import { petitionsJson } from './petitions-json.ts';
import { reasonsJson, signaturesJson } from './signatures-json.ts';

/** So many signatures a program is given at once. */
const signaturesPerAnswer = 100;

/** What programs read: petitions, public signatures and reasons. */
export function createDataRoutes(core: Core, site: Site): Hono<{ Bindings: HttpBindings }> {
  const sendKept = (c: Context, path: string, basis: object, answer: (publicUrl: string) => object) => {
    const publicUrl = site.publicUrl(c);
    return site.pages.send(c, keyOf(path, { publicUrl }), basis, () => JSON.stringify(answer(publicUrl)), asJson);
  };

  const data = new Hono<{ Bindings: HttpBindings }>();
  data.get(endpointPaths.petitions, async (c) => {
    const lines = await core.survey(site.now());
    return sendKept(c, endpointPaths.petitions, lines, (publicUrl) => petitionsJson(lines, publicUrl));
  });
  data.get('/petitions/:file{[^/]+\\.json}', async (c) => {
    const slug = Slug.safeParse(c.req.param('file').slice(0, -'.json'.length)).data;
    const overview = slug && (await core.overview(slug, site.now()));
    if (!overview) return answerNoPetition(c);
    return sendKept(c, dataPaths.petition(slug), overview, (publicUrl) => petitionJson(overview, publicUrl));
  });
  data.get(endpointRoute('signatures'), etag(), async (c) => {
    const slug = slugOf(c);
    const page = PositiveNumber.safeParse(c.req.query('page') ?? '1').data;
    if (page === undefined) return answerFault(c, 400, noWholeNumber('page', 2));
    const list = slug && (await core.signatures(slug, page, signaturesPerAnswer));
    return list ? c.json(signaturesJson(list), 200, asksAnew) : answerNoPetition(c);
  });
  data.get(endpointRoute('reasons'), etag(), async (c) => {
    const slug = slugOf(c);
    const before = PositiveNumber.optional().safeParse(c.req.query('before'));
    if (!before.success) return answerFault(c, 400, noWholeNumber('before', 1_204));
    const petition = slug && (await core.find(slug));
    const comments = petition && (await core.comments(petition.slug, before.data));
    return comments ? c.json(reasonsJson(comments, petition.namesHidden), 200, asksAnew) : answerNoPetition(c);
  });
  data.get(endpointRoute('csv'), createCsv(core, site));
  return data;
}

const noWholeNumber = (name: string, example: number) =>
  `The ${name} must be a whole number from 1 on, for example ?${name}=${example}.`;
