import type { Figures } from './measure.ts';

const columnWidths = [52, 14, 14];

/** Prints what was measured without and with a million signatures there. */
export function printFigures(empty: Figures, full: Figures): void {
  printRow('', 'empty', 'a million');
  const row = (label: string, figure: (figures: Figures) => string) => printRow(label, figure(empty), figure(full));
  row('signatures/s, sign writer', ({ writer }) => whole(writer));
  row('signatures/s, a transaction each', ({ transactions }) => whole(transactions));
  row('rows/s, COPY', ({ copy }) => whole(copy));
  row('sign writer : a transaction each', ({ writer, transactions }) => times(writer / transactions));
  row('sign writer : COPY', ({ writer, copy }) => times(writer / copy));
  row('ms at 100/s, sign writer, median', ({ grouped }) => grouped.median.toFixed(2));
  row('ms at 100/s, a transaction each, median', ({ ungrouped }) => ungrouped.median.toFixed(2));
  row('ms at 100/s, sign writer, 99th of 100', ({ grouped }) => grouped.p99.toFixed(2));
  row('ms at 100/s, a transaction each, 99th of 100', ({ ungrouped }) => ungrouped.p99.toFixed(2));
}

/** Prints what was aimed at, and whether it was met. */
export function printAims(empty: Figures, full: Figures): void {
  const aims: readonly [string, number, boolean][] = [
    aim('at least 20 times a transaction each', empty.writer / empty.transactions, (ratio) => ratio >= 20),
    aim('at least a third of COPY', empty.writer / empty.copy, (ratio) => ratio >= 1 / 3),
    aim('latency within 1.2 times', empty.grouped.median / empty.ungrouped.median, (ratio) => ratio <= 1.2),
    aim('a million there: no slower than 0.8 times', full.writer / empty.writer, (ratio) => ratio >= 0.8),
    aim(
      'a million there: latency within 1.2 times',
      full.grouped.median / empty.grouped.median,
      (ratio) => ratio <= 1.2,
    ),
  ];
  for (const [label, ratio, met] of aims) printRow(`aim: ${label}`, times(ratio), met ? 'met' : 'missed');
}

const aim = (label: string, ratio: number, isMet: (ratio: number) => boolean): [string, number, boolean] => [
  label,
  ratio,
  isMet(ratio),
];

function printRow(...cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(columnWidths[0] ?? 0) : cell.padStart(columnWidths[column] ?? 0),
      )
      .join(''),
  );
}

const whole = (figure: number) => Math.round(figure).toLocaleString('en');
const times = (ratio: number) => `${ratio.toFixed(2)} x`;
