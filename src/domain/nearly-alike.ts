import type { FoldedName } from './fold-name.ts';

/** Among shorter words one letter makes another name: Nam and Lam, Anna and Anne. */
const shortestWithSlip = 5;

/**
 * Whether two names are the same but for digits, spaces, or one slip in each longer word: a letter too many, too few,
 * another, or two that changed places.
 */
export function areNearlyAlike(one: FoldedName, other: FoldedName): boolean {
  if (one.letters === other.letters) return one.letters !== '';
  const [words, otherWords] = [one.bareWords, other.bareWords];
  return words.length === otherWords.length && words.every((word, at) => differByOneSlip(word, otherWords[at] ?? ''));
}

/** How many words of a name are long enough for a slip. */
export function longWords({ bareWords }: FoldedName): number {
  return bareWords.filter(({ length }) => length >= shortestWithSlip).length;
}

/** `false`: a name of so many long words is not nearly alike. A slip takes one letter away and brings one in. */
export function mayBeAlike(bits: number, otherBits: number, words: number): boolean {
  return countBits(bits ^ otherBits) <= 2 * words;
}

function differByOneSlip(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length < shortestWithSlip || longer.length > shorter.length + 1) return false;
  const start = lengthOfCommonStart(shorter, longer);
  const [left, leftOfLonger] = [shorter.slice(start), longer.slice(start)];
  const isOneMore = left === leftOfLonger.slice(1);
  const isAnother = left.slice(1) === leftOfLonger.slice(1);
  return isOneMore || isAnother || isSwap(left, leftOfLonger);
}

function lengthOfCommonStart(shorter: string, longer: string): number {
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start += 1;
  return start;
}

const isSwap = (one: string, other: string) =>
  one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2);

/** How many bits of 32 are set: adds up neighbours, then pairs of neighbours, and so on, all at once. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
