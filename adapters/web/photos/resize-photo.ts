import sharp, { type Sharp } from 'sharp';
import { pictureTypeOf } from '../../picture-types.ts';

/** The kinds in which photos are served: for browsers that take it, and for everybody. */
export type ServedType = 'image/webp' | 'image/jpeg';

/** A photo's size as it is seen, in pixels. */
export interface PhotoSize {
  readonly width: number;
  readonly height: number;
}

/** More pixels would need more memory than one photo is worth: a small file can hold a giant picture. */
const pixelsMost = 50_000_000;
const resizingMaxS = 20;
/** No screen shows more of a photo, in pixels along its longer side. */
const longestSidePx = 2_560;
const quality = { 'image/webp': 78, 'image/jpeg': 80 } as const;
const ground = '#fff';

// Two photos at once are enough work for a machine that has others to answer, and what was decoded once is seldom needed again.
sharp.concurrency(1);
sharp.cache(false);

/** The size of a photo; `undefined`: it is none, or too large to be shown. Rejects where it is broken. */
export async function measurePhoto(bytes: Uint8Array): Promise<PhotoSize | undefined> {
  if (pictureTypeOf(bytes) === undefined) return undefined;
  const { autoOrient } = await open(bytes).metadata();
  return autoOrient.width * autoOrient.height <= pixelsMost ? autoOrient : undefined;
}

/**
 * A photo of at most that width, upright, without anything that its camera wrote into it, such as a place. `width`: missing for
 * its own. Rejects where it is broken.
 */
export async function resizePhoto(bytes: Uint8Array, width: number | undefined, type: ServedType): Promise<Uint8Array> {
  const room = width === undefined ? { width: longestSidePx, height: longestSidePx } : { width };
  const sized = open(bytes)
    .autoOrient()
    .resize({ ...room, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: resizingMaxS });
  return type === 'image/webp'
    ? sized.webp({ quality: quality[type] }).toBuffer()
    : sized.flatten({ background: ground }).jpeg({ quality: quality[type], mozjpeg: true }).toBuffer();
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: pixelsMost, failOn: 'error', sequentialRead: true });
}
