import type { Text } from '../text/text.ts';

/** One point of how a community follows. What is not fine says what to do. */
export interface Point {
  readonly isFine: boolean;
  readonly text: Text;
}

/** A point with which all is well. */
export const fine = (text: Text): Point => ({ isFine: true, text });
/** A point with which something has to be done. */
export const amiss = (text: Text): Point => ({ isFine: false, text });
