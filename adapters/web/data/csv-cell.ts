/** What no cell holds: it would end a line, or hide what follows. */
const controls = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * A sign that makes a formula of a cell, at its beginning or behind what a spreadsheet may take for the end of one, with what it may
 * strip before.
 */
const formula = /(^|[,;])([\s\p{C}"]*)(?=[=+\-@＝＋－＠])/gu;

/** What a person wrote as a cell of a CSV file (RFC 4180), quoted, that no spreadsheet runs: an apostrophe makes text of a formula. */
export function csvCell(written: string): string {
  const text = written.replace(controls, ' ').replace(formula, "$1$2'");
  return `"${text.replaceAll('"', '""')}"`;
}
