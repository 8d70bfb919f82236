import { z } from 'zod';
import { Slug } from '../domain/petition.ts';

/** A picture that the core has or draws: a petition's photo, or how far the petition is. */
export type PictureOf =
  | { readonly of: 'photo'; readonly petition: Slug }
  | { readonly of: 'progress'; readonly petition: Slug; readonly count: number; readonly language: string };

const Language = z.string().regex(/^[A-Za-z0-9-]{2,35}$/);

/**
 * What a picture is called where it is asked for again, in links too. A progress picture's name changes with the count,
 * so that nobody is shown an old one.
 */
export function pictureId(picture: PictureOf): string {
  return picture.of === 'photo'
    ? `${picture.petition}/photo`
    : `${picture.petition}/progress/${picture.count}/${picture.language}`;
}

/** The picture of that name; `undefined` for one that there cannot be. */
export function pictureOf(id: string): PictureOf | undefined {
  const [slug, of, count, language, ...more] = id.split('/');
  const petition = Slug.safeParse(slug).data;
  if (petition === undefined || more.length > 0) return undefined;
  if (of === 'photo' && count === undefined) return { of, petition };
  const parsed = z.object({ count: z.coerce.number().int().min(0), language: Language }).safeParse({ count, language });
  return of === 'progress' && parsed.success ? { of, petition, ...parsed.data } : undefined;
}
