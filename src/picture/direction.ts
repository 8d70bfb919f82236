import bidiFactory from 'bidi-js/dist/bidi.mjs';

const bidi = bidiFactory();
const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Whether the first letter of `text` belongs to a script written from right to left. */
export function textIsRightToLeft(text: string): boolean {
  const [paragraph] = bidi.getEmbeddingLevels(text, 'auto').paragraphs;
  return (paragraph?.level ?? 0) % 2 === 1;
}

/** Whether the language of `locale` is written from right to left. */
export function localeIsRightToLeft(locale: string): boolean {
  return rightToLeftScripts.has(new Intl.Locale(locale).maximize().script ?? '');
}

/** How deep each UTF-16 unit of `text` lies in turns of direction: even is left to right, odd right to left. */
export function directionLevels(text: string, rightToLeft: boolean): Uint8Array {
  return bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr').levels;
}
