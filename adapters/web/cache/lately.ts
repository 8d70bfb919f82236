import { LRUCache } from 'lru-cache';

/** So many answers are remembered: browsers differ less than that. */
const rememberedMost = 500;
/** What is longer is worked out anew each time: anybody can send anything. */
const rememberedMostUnits = 200;

/** The same function, with the answers that it gave lately at hand. What it answers must follow from what it is given alone. */
export function rememberLately<T extends object>(
  answer: (given: string | undefined) => T,
): (given: string | undefined) => T {
  const lately = new LRUCache<string, T>({ max: rememberedMost });
  return (given) => {
    const key = given ?? '';
    const known = lately.get(key);
    if (known !== undefined) return known;
    const found = answer(given);
    if (key.length <= rememberedMostUnits) lately.set(key, found);
    return found;
  };
}
