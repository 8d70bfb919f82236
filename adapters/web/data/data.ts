import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Core } from '../../../src/index.ts';
import type { Site } from '../site.ts';
import { createCsv } from './csv.ts';
import { answerFault, answerNoPetition, asksAnew, PositiveNumber, slugOf } from './data-answer.ts';
import { petitionJson } from './petition-json.ts';
import { petitionsJson } from './petitions-json.ts';
import { reasonsJson, signaturesJson } from './signatures-json.ts';

/** So many signatures are on a page for programs. */
const signaturesPerPage = 100;

/** What programs read: petitions, public signatures and reasons. */
export function createData(core: Core, site: Site): Hono<{ Bindings: HttpBindings }> {
  const sendKept = (c: Context, path: string, basis: object, answer: (publicUrl: string) => object) => {
    const publicUrl = site.publicUrl(c);
    const key = JSON.stringify(['data', path, publicUrl]);
    return site.pages.send(c, key, basis, () => JSON.stringify(answer(publicUrl)), asJson);
  };

  const data = new Hono<{ Bindings: HttpBindings }>();
  data.get('/petitions.json', async (c) => {
    const lines = await core.survey(site.now());
    return sendKept(c, 'petitions', lines, (publicUrl) => petitionsJson(lines, publicUrl));
  });
  data.get('/petitions/:file{[^/]+\\.json}', async (c) => {
    const slug = slugOf(c.req.param('file').slice(0, -'.json'.length));
    const overview = slug && (await core.overview(slug, site.now()));
    if (!overview) return answerNoPetition(c);
    return sendKept(c, `petitions/${slug}`, overview, (publicUrl) => petitionJson(overview, publicUrl));
  });
  data.get('/petitions/:slug/signatures.json', etag(), async (c) => {
    const slug = slugOf(c.req.param('slug'));
    const page = PositiveNumber.safeParse(c.req.query('page') ?? '1').data;
    if (page === undefined) return answerFault(c, 400, noWholeNumber('page', 2));
    const list = slug && (await core.signatures(slug, page, signaturesPerPage));
    return list ? c.json(signaturesJson(list), 200, asksAnew) : answerNoPetition(c);
  });
  data.get('/petitions/:slug/reasons.json', etag(), async (c) => {
    const slug = slugOf(c.req.param('slug'));
    const before = PositiveNumber.optional().safeParse(c.req.query('before'));
    if (!before.success) return answerFault(c, 400, noWholeNumber('before', 1_204));
    const petition = slug && (await core.find(slug));
    const comments = petition && (await core.comments(petition.slug, before.data));
    return comments ? c.json(reasonsJson(comments, petition.namesHidden), 200, asksAnew) : answerNoPetition(c);
  });
  data.get('/petitions/:slug/signatures.csv', createCsv(core, site));
  return data;
}

const asJson = { ...asksAnew, 'content-type': 'application/json' };

const noWholeNumber = (name: string, example: number) =>
  `The ${name} must be a whole number from 1 on, for example ?${name}=${example}.`;
