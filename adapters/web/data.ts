import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { type Core, type PetitionFacts, photoOf, Slug, type UserText } from '../../src/index.ts';
import { pictureTypes } from '../picture-types.ts';
import { pictureSource } from './render.ts';
import type { Site } from './site.ts';

const pictureMaxAgeS = 60 * 60;

/** What programs read: petitions and public signatures as JSON, and the photos. */
export function createData(core: Core, site: Site): Hono {
  const data = new Hono();
  data.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag'] }), etag());

  data.get('/:file{[^/]+\\.json}', async (c) => {
    const slug = knownShape(c.req.param('file').slice(0, -'.json'.length));
    const facts = slug && (await core.petition(slug, site.now()));
    return facts ? fresh(c, petitionJson(facts, site.publicUrl(c))) : noPetition(c);
  });

  data.get('/:slug/signatures.json', async (c) => {
    const slug = knownShape(c.req.param('slug'));
    const page = Page.safeParse(c.req.query('page') ?? '1').data;
    if (page === undefined) return fault(c, 400, 'The page must be a whole number from 1 on, for example ?page=2.');
    const signatures = slug && (await core.signatures(slug, page));
    return signatures ? fresh(c, signaturesJson(signatures)) : noPetition(c);
  });

  for (const path of ['/:slug/photo', '/:slug/progress/:count/:language']) {
    data.get(path, async (c) => {
      const picture = await core.picture(c.req.path.slice(c.req.path.indexOf(c.req.param('slug') ?? '')));
      // Other types could be a page of their own, with scripts.
      if (!picture || !pictureTypes.has(picture.mediaType)) return c.notFound();
      const headers = { 'content-type': picture.mediaType, 'cache-control': `public, max-age=${pictureMaxAgeS}` };
      return c.body(Uint8Array.from(picture.bytes), 200, headers);
    });
  }
  data.onError((error, c) => {
    site.report(error, 'Data could not be given.');
    return fault(c, 500, 'Something went wrong on our side. Please try again in a moment.');
  });
  return data;
}

const Page = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)
  .pipe(z.int().min(1));

function knownShape(slug: string): string | undefined {
  return Slug.safeParse(slug).data;
}

function fresh(c: Context, json: object): Response {
  return c.json(json, 200, { 'cache-control': 'no-cache' });
}

function fault(c: Context, status: 400 | 404 | 500, sentence: string): Response {
  return c.json({ error: { sentence } }, status, { 'cache-control': 'no-cache' });
}

function noPetition(c: Context): Response {
  return fault(c, 404, 'There is no petition of this name here.');
}

function petitionJson({ petition, ...facts }: PetitionFacts, publicUrl: string): object {
  const { slug, title, target, goal, text, letter, language, opensAt, closesAt, closedAt, signatureGoal } = petition;
  const { intake, namesHidden, banner } = petition;
  const picture = photoOf(petition);
  const source = picture && pictureSource(picture);
  return {
    slug,
    title,
    target,
    goal,
    text,
    letter,
    language,
    photo: petition.photo && {
      href: source && new URL(source, publicUrl).href,
      alternativeText: petition.photo.alternativeText,
      credit: petition.photo.credit,
    },
    state: facts.state,
    opensAt,
    closesAt,
    closedAt,
    intake,
    namesHidden,
    banner,
    signatureCount: facts.count,
    held: facts.held,
    signatureGoal,
    milestones: { all: petition.milestones, reached: facts.milestonesReached, next: facts.nextMilestone },
    links: facts.links,
  };
}

type PublicSignatures = NonNullable<Awaited<ReturnType<Core['signatures']>>>;

function signaturesJson({ signatures, page, pages, total, isHidden }: PublicSignatures): object {
  return {
    signatures: signatures
      // The core lists public signatures that are counted alone. A name that slipped through would be out for ever.
      .filter(({ visibility, state }) => visibility === 'public' && state === 'counted')
      .map(({ number, name, signedAt }) => ({ number, name: nameIn(name), signedAt })),
    page,
    pages,
    total,
    ...(isHidden ? { namesHidden: true, sentence: 'The list of names is closed for now.' } : {}),
  };
}

/** In JSON a name needs no neutraliser: it can be nothing but a string there. */
function nameIn(name: UserText): string {
  return name.reveal((written) => written);
}
