import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A photo of that size, in one colour. */
export function somePhoto(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#2f5d50' } });
}

/** A photo from a telephone: lying on its side, with the place where it was taken. */
export function photoFromATelephone(width: number, height: number): Promise<Buffer> {
  return somePhoto(width, height)
    .withExif({
      IFD0: { Artist: 'Ada Example' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const pngSignatureBytes = 8;
const chunkHeadBytes = 8;
const headerBytes = 13;

/** A small file that says it is a picture of that size. */
export async function pictureBomb(width: number, height: number): Promise<Buffer> {
  const png = await somePhoto(8, 8).png().toBuffer();
  const header = pngSignatureBytes + chunkHeadBytes;
  png.writeUInt32BE(width, header);
  png.writeUInt32BE(height, header + 4);
  png.writeUInt32BE(crc32(png.subarray(header - 4, header + headerBytes)), header + headerBytes);
  return png;
}
