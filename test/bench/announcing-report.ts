import type { Audience } from './audience.ts';
import { type Pace, totalMs } from './pace.ts';
import { printAim, printRow, times, whole } from './print.ts';
import type { Memory } from './product-orders.ts';

/** How telling one platform's communities went. */
export interface Told {
  readonly audience: Audience;
  readonly pace: Pace;
}

/** How telling many communities went, and what it cost in memory. */
export interface Announced {
  readonly communities: number;
  readonly told: readonly Told[];
  readonly before: Memory;
  readonly after: Memory;
}

const mostRatio = 1.05;
const mostGrowth = 1.2;

/** Prints how telling many communities went. */
export function printAnnouncing({ communities, told, before, after }: Announced): void {
  console.log(
    `\nAnnouncing to ${whole(communities)} communities on each of two platforms at their limits, at the same time`,
  );
  printRow('', ...told.map(({ audience }) => audience.name));
  const row = (label: string, write: (told: Told) => string) => printRow(label, ...told.map(write));
  row('messages/s that the platform takes', ({ audience }) => whole(audience.perSecond));
  row('told while this was watched', ({ pace }) => whole(pace.told));
  row('s until the first was told', ({ pace }) => seconds(pace.firstMs));
  row('s until the last of these was told', ({ pace }) => seconds(pace.lastMs));
  row(`s for all ${whole(communities)}, the others reckoned at this pace`, ({ pace }) =>
    seconds(totalMs(pace, communities)),
  );
  row(`s that the limit demands for ${whole(communities)}`, ({ audience }) =>
    seconds(demandedMs(audience, communities)),
  );
  row('requests in the busiest second', ({ audience }) => whole(audience.busiest()));
  row('answers of 429', ({ audience }) => whole(audience.floods()));
  row('told twice', ({ audience }) => whole(audience.told() - audience.reached()));
  printRow('', 'before', 'after');
  printRow('MB kept', megabytes(before.kept), megabytes(after.kept));
  printRow('MB of the machine’s memory', megabytes(before.resident), megabytes(after.resident));
  for (const { audience, pace } of told) {
    const ratio = totalMs(pace, communities) / demandedMs(audience, communities);
    printAim(`${audience.name}: at most ${mostRatio} times what it demands`, finely(ratio), ratio <= mostRatio);
  }
  const growth = after.kept / before.kept;
  printAim(`memory kept: at most ${mostGrowth} times`, times(growth), growth <= mostGrowth);
}

function demandedMs({ perSecond }: Audience, communities: number): number {
  return (communities / perSecond) * 1_000;
}

const finely = (ratio: number) => `${ratio.toFixed(3)} x`;
const seconds = (ms: number) => (ms / 1_000).toFixed(1);
const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
