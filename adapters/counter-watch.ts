import { type CounterFault, describeFault, type Petition, type Store } from '../src/index.ts';
import type { Log } from './log.ts';

/** What watching the counters takes. */
export interface CounterWatchParts {
  readonly store: Pick<Store, 'claimCheck' | 'checkCounters'>;
  /** All petitions, as they are now. */
  petitions(): readonly Pick<Petition, 'id' | 'slug'>[];
  readonly log: Pick<Log, 'debug' | 'warn'>;
  readonly clock: () => Date;
}

/** Compares the counters with the signatures when it begins, and every night. */
export interface CounterWatch {
  /** Looks whether it is time, and resolves when all is compared. */
  look(): Promise<void>;
  /** Begins nothing more; the petition that is being compared is finished. */
  stop(): Promise<void>;
}

const lookEveryMs = 60_000;
/** When few people sign anywhere in Europe; on every day of the year, unlike hours that clocks skip. */
const nightHourUtc = 3;
/** Of processes that start, or look, so near to each other, one compares. */
const togetherMs = 60_000;

/** Begins to watch the counters. Several processes on one database share the work. */
export function watchCounters({ store, petitions, log, clock }: CounterWatchParts): CounterWatch {
  const stopping = new AbortController();
  let dueAt = clock();
  let isOurs = false;

  async function look(): Promise<void> {
    if (stopping.signal.aborted || clock() < dueAt) return;
    try {
      await compare();
      dueAt = nextNight(clock());
    } catch (error) {
      if (stopping.signal.aborted) return;
      log.warn(describeFault(error), 'The counters could not be compared with the signatures. Trying again soon.');
    }
  }

  async function compare(): Promise<void> {
    // Whoever has begun and was interrupted begins again: nobody else will until the next night.
    isOurs ||= await store.claimCheck(new Date(dueAt.getTime() - togetherMs));
    if (isOurs) tell(await store.checkCounters(stopping.signal));
    isOurs = false;
  }

  function tell(faults: readonly CounterFault[]): void {
    if (faults.length === 0 && !stopping.signal.aborted) log.debug('Every counter says what the signatures say.');
    const slugOf = (petition: number) => petitions().find(({ id }) => id === petition)?.slug ?? `petition ${petition}`;
    for (const { petition, counter, was, is } of faults) {
      log.warn(`A counter was wrong and is mended: ${slugOf(petition)}, ${counter} was ${was} and is ${is}.`);
    }
  }

  let looking = look();
  const lookInTurn = () => {
    looking = looking.then(look);
    return looking;
  };
  const timer = setInterval(lookInTurn, lookEveryMs).unref();
  return {
    look: lookInTurn,
    stop: async () => {
      stopping.abort();
      clearInterval(timer);
      await looking;
    },
  };
}

function nextNight(now: Date): Date {
  const night = new Date(now);
  night.setUTCHours(nightHourUtc, 0, 0, 0);
  if (night <= now) night.setUTCDate(night.getUTCDate() + 1);
  return night;
}
