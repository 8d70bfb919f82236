import type { StoredPhoto } from '../../src/index.ts';
import { pictureTypeOf } from '../picture-types.ts';

const mebibyte = 1024 * 1024;

/** The largest photo, in bytes: what every platform takes as a picture. */
export const photoMaxBytes = 5 * mebibyte;

/** A picture that every platform shows, known by its bytes and not by its name, or the sentence that refuses it. */
export function readPhoto(file: string, bytes: Uint8Array): StoredPhoto | { readonly problem: string } {
  const mediaType = pictureTypeOf(bytes);
  if (mediaType === undefined)
    return { problem: `The photo ${file} is no JPEG, PNG or WebP picture. Save it as one of these.` };
  if (bytes.length <= photoMaxBytes) return { bytes, mediaType };
  const size = (bytes.length / mebibyte).toFixed(1);
  return { problem: `The photo ${file} has ${size} MB; at most ${photoMaxBytes / mebibyte} fit. Make it smaller.` };
}
