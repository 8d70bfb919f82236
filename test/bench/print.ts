const labelWidth = 56;
const figureWidth = 14;

/** Prints a line of figures under each other. */
export function printRow(label: string, ...figures: readonly string[]): void {
  console.log(label.padEnd(labelWidth) + figures.map((figure) => figure.padStart(figureWidth)).join(''));
}

/** Prints what was aimed at, what was reached, and whether that is it. */
export function printAim(label: string, reached: string, isMet: boolean): void {
  printRow(`aim: ${label}`, reached, isMet ? 'met' : 'missed');
}

/** The one in the middle. */
export function medianOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

/** A whole number, in groups of three digits. */
export const whole = (figure: number) => Math.round(figure).toLocaleString('en');
/** Milliseconds, to a hundredth. */
export const milliseconds = (figure: number) => figure.toFixed(2);
/** A ratio. */
export const times = (figure: number) => `${figure.toFixed(2)} x`;
