/** So many numbers fit beside the longest slug into a button's 64 bytes. */
export const mostPackedNumbers = 5;

const bitsPerNumber = 27;
/** The highest number that can be packed: a hundred million people have never signed one petition. */
export const highestPackedNumber = 2 ** bitsPerNumber - 1;

const shift = BigInt(bitsPerNumber);
const shape = /^[A-Za-z0-9_-]{2,23}$/;

/** Numbers of signatures, from 1 on, in their order, in at most 23 letters of base64url. */
export function packNumbers(numbers: readonly number[]): string {
  const fits = numbers.length <= mostPackedNumbers && numbers.every((each) => each >= 1 && each <= highestPackedNumber);
  if (!fits) throw new RangeError('Numbers do not fit into a button.');
  const hex = numbers.reduce((packed, each) => (packed << shift) | BigInt(each), 0n).toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
}

/** What {@link packNumbers} packed; `undefined` for anything else. */
export function unpackNumbers(packed: string): readonly number[] | undefined {
  if (!shape.test(packed)) return undefined;
  const numbers: number[] = [];
  for (let left = BigInt(`0x${Buffer.from(packed, 'base64url').toString('hex')}`); left > 0n; left >>= shift) {
    numbers.unshift(Number(BigInt.asUintN(bitsPerNumber, left)));
  }
  const isWhole = numbers.length > 0 && numbers.length <= mostPackedNumbers && numbers.every((each) => each > 0);
  return isWhole && packNumbers(numbers) === packed ? numbers : undefined;
}
