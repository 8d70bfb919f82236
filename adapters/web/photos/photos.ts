import { LRUCache } from 'lru-cache';
import type { Petition } from '../../../src/index.ts';
import { inTime } from '../../in-time.ts';
import { createFewAtOnce } from './few-at-once.ts';
import { createOriginals, nothing, type OriginalParts, photoKey, storedMaxAgeMs } from './photo-originals.ts';
import type { PhotoWidth } from './photo-sizes.ts';
import { type PhotoSize, resizePhoto, type ServedType } from './resize-photo.ts';

/** What a page has to know of a photo. */
export interface ShownPhoto {
  /** Missing: it is still being read. */
  readonly size?: PhotoSize | undefined;
  /** Of its content, for addresses; missing as long as its size. */
  readonly hash?: string | undefined;
}

/** A photo as it is sent. */
export interface SentPhoto {
  readonly bytes: Uint8Array;
  readonly mediaType: ServedType;
  /** Of the content that it was made of. */
  readonly hash: string;
}

/** The photos of petitions, wherever they lie, in the sizes that pages need. Nothing here rejects. */
export interface Photos {
  /** `undefined`: there is none, or it cannot be had. */
  of(petition: Petition): Promise<ShownPhoto | undefined>;
  /** `width`: missing for the photo's own. `undefined`: there is none, or it cannot be shown. */
  send(petition: Petition, width: PhotoWidth | undefined, mediaType: ServedType): Promise<SentPhoto | undefined>;
}

const mebibyte = 1024 * 1024;
const sizedMaxBytes = 48 * mebibyte;
const rememberedSizes = 1_000;
const resizedAtOnce = 2;
/** A page waits no longer than this to learn a photo's size. */
const pagePatienceMs = 1_000;

/** The photos of a core's petitions, kept in memory as far as there is room. */
export function createPhotos(parts: OriginalParts): Photos {
  const originalOf = createOriginals(parts);
  const fewAtOnce = createFewAtOnce(resizedAtOnce);

  const shown = new LRUCache<string, ShownPhoto | typeof nothing, Petition>({
    max: rememberedSizes,
    ttl: storedMaxAgeMs,
    allowStale: true,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _former, { context: petition }) => {
      const original = await originalOf(petition);
      return original === nothing ? nothing : { size: original.size, hash: original.hash };
    },
  });

  const sized = new LRUCache<string, Uint8Array | typeof nothing, () => Promise<Uint8Array>>({
    maxSize: sizedMaxBytes,
    sizeCalculation: (bytes) => bytes.length,
    ignoreFetchAbort: true,
    fetchMethod: (_key, _former, { context: resize, options }) =>
      fewAtOnce(resize).catch((fault: unknown) => {
        parts.report(fault);
        options.ttl = storedMaxAgeMs;
        return nothing;
      }),
  });

  return {
    of: async (petition) => {
      if (petition.photo === undefined) return undefined;
      const key = photoKey(petition);
      const known = shown.get(key, { allowStale: false, noDeleteOnStaleGet: true });
      const found = known ?? (await inTime(shown.fetch(key, { context: petition }), pagePatienceMs));
      return found === nothing ? undefined : (found ?? {});
    },
    send: async (petition, width, mediaType) => {
      const original = await originalOf(petition);
      if (original === nothing) return undefined;
      const { bytes: given, hash } = original;
      const context = () => resizePhoto(given, width, mediaType);
      const bytes = await sized.fetch(`${hash} ${width} ${mediaType}`, { context });
      return bytes === undefined || bytes === nothing ? undefined : { bytes, mediaType, hash };
    },
  };
}
