/** Characters by their width in Helvetica and its likenesses, in thousandths of the font size. */
const widths: ReadonlyMap<string, number> = new Map(
  Object.entries({
    222: "ijl'’",
    278: 'ft.,  ',
    333: 'r-()',
    500: 'ckszvxyJ',
    556: '0123456789abdeghnopquäöü',
    611: 'FTZ',
    667: 'ABEKPSVXYÄ',
    722: 'CDHNRUwÜ',
    778: 'GOQÖ',
    833: 'mM',
    944: 'W',
  }).flatMap(([width, characters]) => [...characters].map((character) => [character, Number(width)] as const)),
);

/** As wide as most letters. */
const usualWidth = 556;

/** How wide `words` are, in pixels, where no font can be asked. */
export function textWidthPx(words: string, fontSizePx: number): number {
  const thousandths = [...words].reduce((sum, character) => sum + (widths.get(character) ?? usualWidth), 0);
  return Math.ceil((thousandths * fontSizePx) / 1_000);
}
