import { LRUCache } from 'lru-cache';

/** So many answers are remembered: browsers differ less than that. */
const rememberedMost = 500;
/** What is longer is worked out anew each time: anybody can send anything. */
const rememberedMostUnits = 200;

/** The same function, with the answers that it gave lately at hand. What it answers must follow from what it is given alone. */
export function memoize<T extends object>(answer: (given: string) => T): (given: string | undefined) => T {
  const lately = new LRUCache<string, T>({
    max: rememberedMost,
    maxEntrySize: rememberedMostUnits,
    // No entry may have the size nought.
    sizeCalculation: (_, given) => Math.max(given.length, 1),
    memoMethod: (given) => answer(given),
  });
  return (given = '') => lately.memo(given);
}
