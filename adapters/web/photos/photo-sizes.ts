import { z } from 'zod';
import type { MessagePicture } from '../../../src/index.ts';
import { dataPaths } from '../data/data-paths.ts';
import { withQuery } from '../petition-path.ts';

/** The width for those who know no better, in pixels. */
export const usualPhotoWidth = 960;

/** The width for a screen with two pixels for one. */
export const largestPhotoWidth = 1600;

/** So wide are the photos that pages show: the smallest serves a phone. */
export const photoWidths = [480, usualPhotoWidth, largestPhotoWidth] as const;
export type PhotoWidth = (typeof photoWidths)[number];

/** The width that an address asks for, as it is written there; missing: the photo's own. There are no others. */
export const WrittenPhotoWidth = z
  .enum(photoWidths.map(String))
  .transform((written) => photoWidths.find((width) => String(width) === written))
  .optional();

/** Where a photo is served from. With the hash of its content the address is good for ever. */
export function photoPath(slug: string, width?: PhotoWidth, hash?: string): string {
  return withQuery(dataPaths.photo(slug), { width, hash });
}

/** The path of a picture. One that lies elsewhere is served from here too: no reader's browser asks anybody else. */
export function pictureSource({ id }: Pick<MessagePicture, 'id'>): string {
  return `/petitions/${id}`;
}
