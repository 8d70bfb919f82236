import { foldLetters } from './fold-name.ts';

/** Stands for anything in a pattern. */
const anything = '*';
const spaces = /\s+/gu;

/**
 * Whether a name is what `pattern` says from end to end, whichever way it is spelt. It reads a name once for each part of the
 * pattern, so that no pattern takes long.
 */
export function namePattern(pattern: string): (name: string) => boolean {
  const [first = '', ...others] = plain(pattern).split(anything);
  const last = others.pop();
  if (last === undefined) return (name) => plain(name) === first;
  return (name) => {
    const folded = plain(name);
    const inner = folded.slice(first.length, folded.length - last.length);
    const isLongEnough = folded.length >= first.length + last.length;
    return isLongEnough && folded.startsWith(first) && folded.endsWith(last) && holdsInOrder(inner, others);
  };
}

const plain = (text: string) => foldLetters(text).replace(spaces, ' ').trim();

function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return true;
}
