import type { FirstPaint } from './first-paint.ts';
import type { Crowded } from './million.ts';
import type { Rates } from './page-rates.ts';
import { medianOf, milliseconds, printAim, printRow, times, whole } from './print.ts';
import type { Memory } from './product-orders.ts';
import type { Watched } from './viewers.ts';

const leastOfHello = 1 / 3;
const mostListRatio = 1.5;
const mostPaintMs = 1_000;
const mostDelayMs = 2_000;

/** Prints how fast pages were answered. */
export function printRates(engine: string, { signatures }: Crowded, rounds: readonly Rates[]): void {
  const median = (figure: (rates: Rates) => number) => medianOf(rounds.map(figure));
  const row = (label: string, name: keyof Rates) => printRow(label, whole(median((rates) => rates[name])));
  console.log(`\n${engine}: answers a second, with ${whole(signatures)} signatures`);
  row('“hello” of the same HTTP server', 'hello');
  row('the petition’s page', 'page');
  row('the petition as JSON', 'json');
  row('page 1 of the signatures', 'firstList');
  row('their last page', 'lastList');
  row('the first pages, another one each time', 'nearLists');
  row('pages of the further half, another one each time', 'deepLists');
  const page = median(({ page, hello }) => page / hello);
  printAim('the page at least a third of “hello”', times(page), page >= leastOfHello);
  const kept = median(({ firstList, lastList }) => firstList / lastList);
  printAim(`the last page at most ${mostListRatio} times as long as the first`, times(kept), kept <= mostListRatio);
  const anew = median(({ nearLists, deepLists }) => nearLists / deepLists);
  printAim(`pages far down at most ${mostListRatio} times, each made anew`, times(anew), anew <= mostListRatio);
}

/** Prints how soon a phone shows something. */
export function printFirstPaint(paint: FirstPaint | undefined): void {
  if (paint === undefined) {
    console.log('Left out: the first paint, for want of a Chromium.');
    return;
  }
  printRow('ms to the first paint on a slow phone, slow network', whole(paint.paintMs));
  const { fromAfarMs } = paint;
  printAim(`at most ${whole(mostPaintMs)}, connecting included`, whole(fromAfarMs), fromAfarMs <= mostPaintMs);
}

/** Prints how soon many viewers saw what a crowd did. `isSame`: the crowd signed in the process that they looked at. */
export function printWatched(watched: Watched, isSame: boolean): void {
  const { viewers, perSecond, seconds, delaysMs, missing, bytesPerViewer, memory } = watched;
  console.log(
    `${whole(viewers)} look on while ${whole(perSecond)} a second sign for ${seconds} s, in ${isSame ? 'the same process' : 'another process'}`,
  );
  const worst = delaysMs.at(-1) ?? Number.POSITIVE_INFINITY;
  printRow('ms until the final count was seen, median and worst', whole(medianOf(delaysMs)), whole(worst));
  printRow('viewers who never saw it', whole(missing));
  printRow('bytes that each received', whole(bytesPerViewer));
  printRow('', 'before', 'looked at', 'afterwards');
  const row = (label: string, of: (memory: Memory) => number) =>
    printRow(label, ...[memory.before, memory.watched, memory.after].map((each) => milliseconds(of(each) / 1_000_000)));
  row('MB kept', ({ kept }) => kept);
  row('MB of the machine’s memory', ({ resident }) => resident);
  const isMet = missing === 0 && worst <= mostDelayMs;
  printAim(`all within ${whole(mostDelayMs)} ms`, missing === 0 ? whole(worst) : 'never', isMet);
}
