/** The media types of photos, with the ending of such a file's name: the kinds that every platform shows. */
export const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
]);

/** How each kind of picture begins, in hexadecimal. */
const beginnings = new Map([
  ['image/jpeg', /^ffd8ff/],
  ['image/png', /^89504e470d0a1a0a/],
  ['image/webp', /^52494646.{8}57454250/],
]);
const beginningBytes = 12;

/** What kind of picture `bytes` are, by how they begin; `undefined`: none of those that every platform shows. */
export function pictureTypeOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, beginningBytes)).toString('hex');
  return [...beginnings].find(([, beginning]) => beginning.test(start))?.[0];
}
