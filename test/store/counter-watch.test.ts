import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type CounterWatchParts, watchCounters } from '../../adapters/counter-watch.ts';
import type { Store } from '../../src/index.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition } from '../support/petitions.ts';
import { recordingLog } from '../support/recording-log.ts';

const hourMs = 60 * 60_000;
const allWell = 'Every counter says what the signatures say.';
const tooHigh = 'A counter was wrong and is mended: harbour-pool, held was 7 and is 0.';

let time = Date.parse('2026-05-01T12:00:00Z');
const clock = () => new Date(time);
const passes = (milliseconds: number) => {
  time += milliseconds;
};
const database = await testDatabase();
const [store, other] = [await database.openStore({ clock }), await database.openStore({ clock })];
await store.claim();
const petition = await startPetition(store, { slug: 'harbour-pool' });
const goesWrong = () => database.db.execute(sql`update tally set held = 7 where petition_id = ${petition}`);

/** A process that has just started, long after the ones before. */
async function starts(on: CounterWatchParts['store'] = store, log = recordingLog()) {
  const { petitions } = await store.catalogue();
  const watch = watchCounters({ store: on, petitions: () => petitions, log, clock });
  return { ...watch, log: log.lines };
}

async function begun(on?: CounterWatchParts['store']) {
  passes(24 * hourMs);
  const watch = await starts(on);
  await watch.look();
  return watch;
}

test('a counter that is wrong is mended and told when the product starts', async () => {
  await goesWrong();
  const { log, stop } = await begun();
  expect(log).toEqual([tooHigh]);
  expect((await store.tally(petition)).held).toBe(0);
  await stop();
});

test('where all is well, little is said', async () => {
  const { log, stop } = await begun();
  expect(log).toEqual([allWell]);
  await stop();
});

test('of several processes that start together one compares', async () => {
  passes(24 * hourMs);
  const watches = await Promise.all([starts(store), starts(other), starts(store)]);
  await Promise.all(watches.map(({ look }) => look()));
  expect(watches.flatMap(({ log }) => log)).toEqual([allWell]);
  await Promise.all(watches.map(({ stop }) => stop()));
});

test('at three in the night one of them compares, and then not before the next night', async () => {
  time = Date.parse('2026-06-01T22:00:00Z');
  const watches = [await starts(store), await starts(other)];
  const look = async () => {
    for (const watch of watches) await watch.look();
  };
  const said = () => watches.flatMap(({ log }) => log);
  await look();
  expect(said()).toEqual([allWell]);
  await goesWrong();
  time = Date.parse('2026-06-02T02:59:59Z');
  await look();
  expect(said()).toHaveLength(1);

  time = Date.parse('2026-06-02T03:00:10Z');
  await look();
  expect(said().toSorted()).toEqual([tooHigh, allWell]);

  passes(23 * hourMs);
  await look();
  expect(said()).toHaveLength(2);
  passes(hourMs);
  await look();
  expect(said()).toHaveLength(3);
  await Promise.all(watches.map(({ stop }) => stop()));
});

/** A store that is away so often before it answers. */
function awayFor(times: number, what: 'claimCheck' | 'checkCounters'): CounterWatchParts['store'] {
  let left = times;
  const away = () => {
    left -= 1;
    return left >= 0;
  };
  const isAway = () => Promise.reject(new Error('connect ECONNREFUSED'));
  return {
    claimCheck: (before) => (what === 'claimCheck' && away() ? isAway() : store.claimCheck(before)),
    checkCounters: (stopping) => (what === 'checkCounters' && away() ? isAway() : store.checkCounters(stopping)),
  };
}

test.each(['claimCheck', 'checkCounters'] as const)('a database that is away (%s) is asked again', async (what) => {
  const { log, look, stop } = await begun(awayFor(2, what));
  await look();
  expect(log.map((line) => line.includes('Trying again soon'))).toEqual([true, true, false]);
  expect(log.at(-1)).toBe(allWell);
  await stop();
});

test('whoever is stopped while comparing begins no further petition, and nothing is compared afterwards', async () => {
  const compared: (boolean | undefined)[] = [];
  const seen = Promise.withResolvers<void>();
  const goesOn = Promise.withResolvers<void>();
  const slow: Pick<Store, 'claimCheck' | 'checkCounters'> = {
    claimCheck: () => Promise.resolve(true),
    checkCounters: async (stopping) => {
      seen.resolve();
      await goesOn.promise;
      compared.push(stopping?.aborted);
      return store.checkCounters(stopping);
    },
  };
  await goesWrong();
  passes(24 * hourMs);
  const { log, look, stop } = await starts(slow);
  await seen.promise;
  const stopped = stop();
  goesOn.resolve();
  await stopped;
  passes(48 * hourMs);
  await look();
  expect(compared).toEqual([true]);
  expect(log).toEqual([]);
  expect((await store.tally(petition)).held).toBe(7);
});
