/** The media types of photos, with the ending of such a file's name: the kinds that every platform shows. */
export const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
]);
