import type { PGlite } from '@electric-sql/pglite';

const vacuumEveryMilliseconds = 60_000;
const checkpointEveryMilliseconds = 5 * 60_000;
/** Some 100 MB of log, which take half a second to read after a crash; each checkpoint makes the next writes dearer. */
const checkpointEveryRows = 250_000;
/** Rewritten all the time and small, so that a vacuum is quick. */
const hotTables =
  'installation, tally, block, hour, origin, conversation, community, news, announcement, live_card, pace, rate';

/** What the embedded database needs done and does not do itself: checkpoints, and vacuum of what is rewritten. */
export interface Upkeep {
  wrote(rows: number): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** Keeps `pglite` in shape until stopped; one thing at a time. */
export function startUpkeep(pglite: PGlite, onFault: (error: unknown) => void = () => undefined): Upkeep {
  let rowsSinceCheckpoint = 0;
  let stopped = false;
  let underWay: Promise<unknown> = Promise.resolve();

  const perform = (command: string) => {
    underWay = underWay.then(() => (stopped ? undefined : pglite.exec(command))).catch(onFault);
  };
  const checkpoint = () => {
    rowsSinceCheckpoint = 0;
    perform('checkpoint');
  };
  const timers = [
    setInterval(checkpoint, checkpointEveryMilliseconds),
    setInterval(() => perform(`vacuum (analyze) ${hotTables}`), vacuumEveryMilliseconds),
  ];
  for (const timer of timers) timer.unref();

  return {
    wrote(rows) {
      rowsSinceCheckpoint += rows;
      if (rowsSinceCheckpoint >= checkpointEveryRows) checkpoint();
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await underWay;
    },
  };
}
