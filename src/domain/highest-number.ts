/** The highest number that anything can have: what a 32-bit column holds. */
export const highestNumber = 2 ** 31 - 1;
