import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Core, type Petition, photoOf } from '../../../src/index.ts';
import { createFewAtOnce } from './few-at-once.ts';
import { fetchPhoto } from './photo-elsewhere.ts';
import { measurePhoto, type PhotoSize } from './resize-photo.ts';

/** A photo as it was given. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly size: PhotoSize;
  /** Of its content, for addresses. */
  readonly hash: string;
}

/** What photos are read with. */
export interface OriginalParts {
  readonly core: Pick<Core, 'picture'>;
  /** The bytes at an address elsewhere, as `fetchPhoto` has them. */
  readonly fetchElsewhere?: ((address: string) => Promise<Uint8Array>) | undefined;
  report(fault: unknown): void;
}

/** Stands where nothing could be had, so that it is not tried at every request. */
export const nothing = 'nothing';

const mebibyte = 1024 * 1024;
const keptMaxBytes = 48 * mebibyte;
/** A photo that was exchanged is seen after so long at most, and what could not be had is tried again. */
export const storedMaxAgeMs = 5 * 60_000;
const elsewhereMaxAgeMs = 60 * 60_000;
const readAtOnce = 4;
const hashLength = 16;

/**
 * Reads the photos of petitions, each once for all who ask meanwhile, and keeps them as far as there is room. Never rejects: what
 * fails is reported once and then left alone for a while.
 */
export function createOriginals({ core, fetchElsewhere = fetchPhoto, report }: OriginalParts) {
  const fewAtOnce = createFewAtOnce(readAtOnce);

  async function read(petition: Petition): Promise<Original | typeof nothing> {
    const picture = photoOf(petition);
    if (picture === undefined) return nothing;
    const { id, address } = picture;
    const bytes = address === undefined ? (await core.picture(id))?.bytes : await fetchElsewhere(address);
    const size = bytes && (await measurePhoto(bytes));
    return bytes && size ? { bytes, size, hash: hashOf(bytes) } : nothing;
  }

  const kept = new LRUCache<string, Original | typeof nothing, Petition>({
    maxSize: keptMaxBytes,
    sizeCalculation: (original) => (original === nothing ? nothing.length : original.bytes.length),
    allowStale: true,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, former, { context: petition, options }) => {
      const found = await fewAtOnce(() => read(petition)).catch((fault: unknown) => {
        report(fault);
        return former ?? nothing;
      });
      const isElsewhere = petition.photo?.address !== undefined && found !== nothing;
      options.ttl = isElsewhere ? elsewhereMaxAgeMs : storedMaxAgeMs;
      return found;
    },
  });

  return async (petition: Petition): Promise<Original | typeof nothing> =>
    (petition.photo && (await kept.fetch(photoKey(petition), { context: petition }))) ?? nothing;
}

/** What tells one photo of one petition from another, as far as that is known without its content. */
export const photoKey = ({ slug, photo }: Petition): string => JSON.stringify([slug, photo]);

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, hashLength);
}
