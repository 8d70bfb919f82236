import type { StoredPhoto } from '../../src/index.ts';

const mebibyte = 1024 * 1024;

/** The largest photo, in bytes: what every platform takes as a picture. */
export const photoMaxBytes = 5 * mebibyte;

/** How each kind of picture begins, in hexadecimal. */
const beginnings = new Map([
  ['image/jpeg', /^ffd8ff/],
  ['image/png', /^89504e470d0a1a0a/],
  ['image/webp', /^52494646.{8}57454250/],
]);

/** A picture that every platform shows, known by its bytes and not by its name, or the sentence that refuses it. */
export function readPhoto(file: string, bytes: Uint8Array): StoredPhoto | { readonly problem: string } {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  const [mediaType] = [...beginnings].find(([, beginning]) => beginning.test(start)) ?? [];
  if (mediaType === undefined)
    return { problem: `The photo ${file} is no JPEG, PNG or WebP picture. Save it as one of these.` };
  if (bytes.length <= photoMaxBytes) return { bytes, mediaType };
  const size = (bytes.length / mebibyte).toFixed(1);
  return { problem: `The photo ${file} has ${size} MB; at most ${photoMaxBytes / mebibyte} fit. Make it smaller.` };
}
