import type { Core } from '../../../src/index.ts';

/** A very small photo. */
export const aPhoto: Core['picture'] = async () => ({
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
  mediaType: 'image/jpeg',
});
