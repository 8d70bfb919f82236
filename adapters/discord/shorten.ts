const segmenter = new Intl.Segmenter();

/** `words` in at most `maxUnits` UTF-16 units, ending in an ellipsis where something had to go. Cuts no grapheme. */
export function shorten(words: string, maxUnits: number): string {
  if (words.length <= maxUnits) return words;
  let kept = '';
  for (const { segment } of segmenter.segment(words.slice(0, maxUnits))) {
    if (kept.length + segment.length > maxUnits - 1) break;
    kept += segment;
  }
  return `${kept.toWellFormed().trimEnd()}…`;
}
