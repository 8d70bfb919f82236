import { commentMaxUnits } from '../../../src/index.ts';

/** The longest message that the text field takes, in UTF-16 units: more is never the answer to a question. */
export const writtenMostUnits = 1_000;

/** A UTF-16 unit is at most three bytes, each of which a form writes as three characters. */
const encodedMostBytes = 9;
/** Where a form was sent from, and which question it answers. */
const restMostBytes = 2 * 1024;

/** The largest form that the pages send. */
export const postMostBytes = commentMaxUnits * encodedMostBytes + restMostBytes;

/** Whether a field of a form holds more than our pages let anybody write into it. */
export function holdsTooMuch(fields: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(fields).some(([field, value]) => typeof value === 'string' && isTooLong(field, value));
}

function isTooLong(field: string, value: string): boolean {
  // Browsers count a line's end once, and send it as two characters.
  const units = value.replaceAll('\r\n', '\n').length;
  return units > (field === 'text' ? writtenMostUnits : commentMaxUnits);
}
