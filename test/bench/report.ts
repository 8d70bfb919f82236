import type { Figures, Round } from './measure.ts';
import { medianOf, milliseconds, printAim, printRow, times, whole } from './print.ts';

/** Prints the medians of what was measured. */
export function printFigures(rounds: readonly Round[]): void {
  printRow('', 'empty', 'a million');
  const row = (label: string, figure: (figures: Figures) => number, write: (figure: number) => string) => {
    printRow(
      label,
      write(median(rounds, (round) => figure(round.empty))),
      write(median(rounds, (round) => figure(round.full))),
    );
  };
  row('signatures/s, sign writer', ({ writer }) => writer, whole);
  row('signatures/s, a transaction each', ({ transactions }) => transactions, whole);
  row('rows/s, COPY', ({ copy }) => copy, whole);
  row('sign writer : a transaction each', ({ writer, transactions }) => writer / transactions, times);
  row('sign writer : COPY', ({ writer, copy }) => writer / copy, times);
  row('ms at 100/s, sign writer, median', ({ grouped }) => grouped.median, milliseconds);
  row('ms at 100/s, a transaction each, median', ({ ungrouped }) => ungrouped.median, milliseconds);
  row('ms at 100/s, sign writer, 99th of 100', ({ grouped }) => grouped.p99, milliseconds);
  row('ms at 100/s, a transaction each, 99th of 100', ({ ungrouped }) => ungrouped.p99, milliseconds);
}

/** Prints what was aimed at, and whether it was met. */
export function printAims(rounds: readonly Round[]): void {
  const aim = (label: string, ratio: (round: Round) => number, isMet: (ratio: number) => boolean) => {
    const reached = median(rounds, ratio);
    printAim(label, times(reached), isMet(reached));
  };
  const atLeast = (least: number) => (ratio: number) => ratio >= least;
  const atMost = (most: number) => (ratio: number) => ratio <= most;
  aim('at least 20 times a transaction each', ({ empty }) => empty.writer / empty.transactions, atLeast(20));
  aim('at least a third of COPY', ({ empty }) => empty.writer / empty.copy, atLeast(1 / 3));
  aim('latency at most 1.2 times', ({ empty }) => empty.grouped.median / empty.ungrouped.median, atMost(1.2));
  aim('a million there: rate at least 0.8 times', ({ empty, full }) => full.writer / empty.writer, atLeast(0.8));
  aim(
    'a million there: latency at most 1.2 times',
    ({ empty, full }) => full.grouped.median / empty.grouped.median,
    atMost(1.2),
  );
}

/** Of ratios too it is taken round by round: what else the machine did then stands on both sides. */
function median(rounds: readonly Round[], figure: (round: Round) => number): number {
  return medianOf(rounds.map(figure));
}
