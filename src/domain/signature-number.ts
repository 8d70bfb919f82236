import { highestNumber } from './highest-number.ts';

/** "12", "no. 12", "#12", "12.", "1,234". A comma or a point counts as one between thousands alone. */
const written = /^(?:(?:no|nr|number|nummer)\b\.?|#|№)?\s*(\d{1,10}|\d{1,3}(?:[.,'’\s]\d{3})+)\.?$/iu;

/** The number of a signature, as somebody wrote it; `undefined`: it is none. */
export function parseSignatureNumber(text: string): number | undefined {
  const number = Number(written.exec(text.trim())?.[1]?.replaceAll(/\D/g, ''));
  return number >= 1 && number <= highestNumber ? number : undefined;
}
