/** What no XML document may hold, not even escaped. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Words as an XML document can hold them. They are not escaped yet. */
export function xmlText(words: string): string {
  return words.replace(unwritable, '');
}
