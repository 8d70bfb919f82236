import { z } from 'zod';

/** So wide are the photos that pages show, in pixels: the smallest serves a phone, the largest a screen with two pixels for one. */
export const photoWidths = [480, 960, 1600] as const;
export type PhotoWidth = (typeof photoWidths)[number];

/** The width for those who know no better. */
export const usualPhotoWidth: PhotoWidth = 960;

/** The width that an address asks for, as it is written there; missing: the photo's own. There are no others. */
export const WrittenPhotoWidth = z
  .enum(photoWidths.map(String))
  .transform((written) => photoWidths.find((width) => String(width) === written))
  .optional();

/** Where a photo is served from. With the hash of its content the address is good for ever. */
export function photoPath(slug: string, width?: PhotoWidth, hash?: string): string {
  const query = new URLSearchParams();
  if (width !== undefined) query.set('width', String(width));
  if (hash !== undefined) query.set('hash', hash);
  return `/petitions/${slug}/photo${query.size === 0 ? '' : `?${query}`}`;
}
