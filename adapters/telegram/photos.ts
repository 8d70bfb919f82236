import { LRUCache } from 'lru-cache';
import type { Core } from '../../src/index.ts';
import { inTime } from '../in-time.ts';
import { pictureTypes } from '../picture-types.ts';
import type { PhotoInput } from './api.ts';
import type { PhotoOf } from './render.ts';

/** A message waits no longer than this for its picture. */
const pictureMaxWaitMs = 2_000;
const keptMax = 500;
/** A petition's photo that was changed is seen after this long. */
const keptMs = 60 * 60 * 1_000;

/** The pictures of messages, each uploaded once and then sent by the id that Telegram gave it. */
export interface Photos {
  /** `undefined`: there is no photo. */
  find(photo: PhotoOf): Promise<PhotoInput | undefined>;
  remember(photo: PhotoOf, fileId: string): void;
  forget(photo: PhotoOf): void;
}

/** Photos of which none was sent yet. */
export function createPhotos(core: Pick<Core, 'picture'>): Photos {
  const fileIds = new LRUCache<string, string>({ max: keptMax, ttl: keptMs });
  return {
    find: async (photo) => {
      const known = fileIds.get(keyOf(photo));
      if (known !== undefined) return known;
      if (photo.address !== undefined) return photo.address;
      const stored = await inTime(core.picture(photo.id), pictureMaxWaitMs);
      const ending = pictureTypes.get(stored?.mediaType ?? '');
      if (stored === undefined || ending === undefined) return undefined;
      return { source: Buffer.from(stored.bytes), filename: `picture.${ending}` };
    },
    remember: (photo, fileId) => {
      fileIds.set(keyOf(photo), fileId);
    },
    forget: (photo) => {
      fileIds.delete(keyOf(photo));
    },
  };
}

function keyOf({ id, address }: PhotoOf): string {
  return address ?? id;
}
