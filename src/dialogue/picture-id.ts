import { z } from 'zod';
import { isLanguageTag } from '../domain/language-tag.ts';
import { Slug } from '../domain/petition.ts';

/** How a picture that the core draws looks: a petition's progress for those who ask, or what a shared link shows. */
export const DrawnKind = z.enum(['progress', 'preview']);
export type DrawnKind = z.infer<typeof DrawnKind>;

/** A picture that the core has or draws: a petition's photo, or how far the petition is. */
export type PictureOf =
  | { readonly of: 'photo'; readonly petition: Slug }
  | { readonly of: DrawnKind; readonly petition: Slug; readonly count: number; readonly language: string };

const Language = z
  .string()
  .regex(/^[A-Za-z0-9-]{2,35}$/)
  .refine(isLanguageTag);
const Count = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number);
const Drawn = z.object({ of: DrawnKind, count: Count, language: Language });

/**
 * What a picture is called where it is asked for again, in links too. A drawn picture's name changes with the count,
 * so that nobody is shown an old one.
 */
export function pictureId(picture: PictureOf): string {
  return picture.of === 'photo'
    ? `${picture.petition}/photo`
    : `${picture.petition}/${picture.of}/${picture.count}/${picture.language}`;
}

/** The picture of that name; `undefined` for one that there cannot be. */
export function pictureOf(id: string): PictureOf | undefined {
  const [slug, of, count, language, ...more] = id.split('/');
  const petition = Slug.safeParse(slug).data;
  if (petition === undefined || more.length > 0) return undefined;
  if (of === 'photo' && count === undefined) return { of, petition };
  const drawn = Drawn.safeParse({ of, count, language }).data;
  return drawn && { petition, ...drawn };
}
