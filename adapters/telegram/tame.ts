/** Breaks a word without being seen, and without letting a line end there. Telegram's servers link nothing across it. */
const wordJoiner = '\u2060';
const isolateStart = '\u2068';
const isolateEnd = '\u2069';

/** What turns the direction of writing, ends a line, or is a control character. */
const disruptive = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\p{Cc}\u2028\u2029]+/gu;

/** What begins a mention, a command, a tag or an amount. */
const beginning = /[@/](?=[A-Za-z0-9_/])|#(?=[\p{L}\p{N}_\u200c\u00b7\u0d80-\u0dff])|\$(?=[A-Z1])/gu;

/** A full stop as it stands in the names of hosts. */
const innerStop = /\.(?=\S)/g;

/** So many digits, with spaces or hyphens between them, could be the number of a telephone or a bank card. */
const longNumber = /\+?\d(?:[ -]?\d){5,}/g;

/**
 * What a person wrote, the same to the eye, with nothing in it that Telegram brings to life: no mention, command, tag,
 * link or number to call. It stands apart from the direction of writing around it.
 */
export function tame(written: string): string {
  const quiet = written
    .toWellFormed()
    .replaceAll(disruptive, (found) => (/\p{Cf}/u.test(found) ? '' : ' '))
    .replaceAll(beginning, (mark) => mark + wordJoiner)
    .replaceAll(innerStop, `${wordJoiner}.`)
    .replaceAll(longNumber, (number) => number.replaceAll(/\d{1,3}(?=.*\d)/g, (digits) => digits + wordJoiner));
  return `${isolateStart}${quiet}${isolateEnd}`;
}
