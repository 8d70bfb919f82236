import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, encodings } from './accept-encoding.ts';

/** A page as it goes over the wire, in one encoding. */
export interface EncodedPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** `undefined`: as it is. */
  readonly encoding: Encoding | undefined;
}

/** A page that was made and is kept: it is encoded in each way once, for the first who takes it. */
export interface KeptPage {
  /** The most memory that it takes in all encodings together. */
  readonly mostBytes: number;
  encoded(encoding: Encoding | undefined): EncodedPage | Promise<EncodedPage>;
}

/** What is shorter goes in one packet as it is. */
const worthEncodingBytes = 1_024;

/** A better quality costs much more time than it saves bytes: a page of a busy petition changes each second. */
const brotliQuality = 5;

const encode: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Keeps what was written as a page. */
export function keepPage(written: string): KeptPage {
  const bytes = new TextEncoder().encode(written);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, etagCharacters);
  const plain: EncodedPage = { bytes, etag: `"${hash}"`, encoding: undefined };
  const made = new Map<Encoding, EncodedPage | Promise<EncodedPage>>();

  async function make(encoding: Encoding): Promise<EncodedPage> {
    // What comes out is a part of a larger piece of memory, which it would keep.
    const encoded = Uint8Array.from(await encode[encoding](bytes));
    const page = encoded.length < bytes.length ? { bytes: encoded, etag: `"${hash}-${encoding}"`, encoding } : plain;
    made.set(encoding, page);
    return page;
  }

  return {
    mostBytes: bytes.length * (1 + encodings.length),
    encoded: (encoding) => {
      if (encoding === undefined || bytes.length < worthEncodingBytes) return plain;
      const known = made.get(encoding);
      if (known !== undefined) return known;
      const making = make(encoding);
      made.set(encoding, making);
      making.catch(() => made.delete(encoding));
      return making;
    },
  };
}

const etagCharacters = 32;
