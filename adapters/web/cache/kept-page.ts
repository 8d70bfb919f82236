import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Packing, packings } from './accept-encoding.ts';

/** A page as it goes over the wire, in one packing. */
export interface PackedPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** `undefined`: as it is. */
  readonly packing: Packing | undefined;
}

/** A page that was made and is kept: each packing is made once, for the first who takes it. */
export interface KeptPage {
  /** The most memory that all its packings take together. */
  readonly mostBytes: number;
  packed(packing: Packing | undefined): PackedPage | Promise<PackedPage>;
}

/** What is shorter goes in one packet as it is. */
const worthPackingBytes = 1_024;

/** Better packing costs much more time than it saves bytes: a page of a busy petition changes each second. */
const brotliQuality = 5;

const pack: Readonly<Record<Packing, (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>>> = {
  br: async (bytes) =>
    Uint8Array.from(
      await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
    ),
  gzip: async (bytes) => Uint8Array.from(await promisify(gzip)(bytes)),
};

/** Keeps what was written as a page. */
export function keepPage(written: string): KeptPage {
  const bytes = Uint8Array.from(new TextEncoder().encode(written));
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, markCharacters);
  const plain: PackedPage = { bytes, etag: `"${mark}"`, packing: undefined };
  const made = new Map<Packing, PackedPage | Promise<PackedPage>>();

  async function make(packing: Packing): Promise<PackedPage> {
    const packed = await pack[packing](bytes);
    const page = packed.length < bytes.length ? { bytes: packed, etag: `"${mark}-${packing}"`, packing } : plain;
    made.set(packing, page);
    return page;
  }

  return {
    mostBytes: bytes.length * (1 + packings.length),
    packed: (packing) => {
      if (packing === undefined || bytes.length < worthPackingBytes) return plain;
      const known = made.get(packing);
      if (known !== undefined) return known;
      const making = make(packing);
      made.set(packing, making);
      making.catch(() => made.delete(packing));
      return making;
    },
  };
}

const markCharacters = 32;
