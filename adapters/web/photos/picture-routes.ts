import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import type { Core, Petition } from '../../../src/index.ts';
import { slugOf } from '../address.ts';
import { asksAnew } from '../headers.ts';
import type { Site } from '../site.ts';
import { largestPhotoWidth, WrittenPhotoWidth } from './photo-sizes.ts';
import type { SentPhoto } from './photos.ts';
import type { ServedType } from './resize-photo.ts';

const pictureMaxAgeS = 60 * 60;
const unchangingMaxAgeS = 365 * 24 * 60 * 60;

/** The pictures of petitions: photos in the sizes that pages need, and what is drawn. */
export function createPictureRoutes(core: Core, site: Site): Hono {
  const pictures = new Hono();
  pictures.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag'] }), etag());

  const named = async (c: Context): Promise<Petition | undefined> => {
    const slug = slugOf(c);
    return slug === undefined ? undefined : core.find(slug);
  };

  const drawn = (c: Context, kind: 'progress' | 'preview') => {
    const { slug, count, language } = c.req.param();
    return core.picture(`${slug}/${kind}/${count}/${language}`);
  };

  pictures.get('/:slug/photo', async (c) => {
    const width = WrittenPhotoWidth.safeParse(c.req.query('width'));
    const petition = width.success && (await named(c));
    const photo = petition && (await site.photos.send(petition, width.data, likedType(c)));
    return photo ? sendPhoto(c, photo) : c.notFound();
  });

  pictures.get('/:slug/progress/:count/:language', async (c) => {
    const picture = await drawn(c, 'progress');
    return picture ? c.body(Uint8Array.from(picture.bytes), 200, pictureHeaders) : c.notFound();
  });

  pictures.get('/:slug/preview/:count/:language', async (c) => {
    const picture = await drawn(c, 'preview');
    if (picture) return c.body(Uint8Array.from(picture.bytes), 200, pictureHeaders);
    const petition = await named(c);
    const photo = petition && (await site.photos.send(petition, largestPhotoWidth, 'image/jpeg'));
    // Who keeps the photo in its place would not see the preview when it can be drawn.
    return photo ? sendPhoto(c, photo, asksAnew) : c.notFound();
  });
  return pictures;
}

const pictureHeaders = { 'content-type': 'image/png', 'cache-control': `public, max-age=${pictureMaxAgeS}` };

/** JPEG for whoever names no kind of their own. */
function likedType(c: Context): ServedType {
  const supports: ServedType[] = ['image/jpeg', 'image/webp'];
  const liked = accepts(c, { header: 'Accept', supports, default: 'image/jpeg' });
  return liked === 'image/webp' ? liked : 'image/jpeg';
}

function sendPhoto(c: Context, { bytes, mediaType, hash }: SentPhoto, headers = {}): Response {
  const isForEver = c.req.query('hash') === hash;
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': mediaType,
    'cache-control': isForEver
      ? `public, max-age=${unchangingMaxAgeS}, immutable`
      : `public, max-age=${pictureMaxAgeS}`,
    vary: 'Accept',
    ...headers,
  });
}
