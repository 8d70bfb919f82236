import {
  type Announcer,
  type Announcing,
  type Core,
  createAnnouncer,
  createCore,
  describeFault,
  type Platform,
  type Store,
} from '../src/index.ts';
import { samplePetition } from './cli/sample-petition.ts';
import { commandLists } from './command-lists.ts';
import type { Config } from './config.ts';
import { watchCounters } from './counter-watch.ts';
import { createDiscord, type Discord } from './discord/index.ts';
import { forgetWhatIsOld } from './forgetting.ts';
import { inTime } from './in-time.ts';
import { linksTo } from './links-to.ts';
import type { Log } from './log.ts';
import { openStore } from './open-store.ts';
import { takeCommands } from './take-commands.ts';
import { createTelegram, type Telegram } from './telegram/index.ts';
import { createWeb } from './web/index.ts';

/** A running Undersigned. */
export interface Undersigned {
  /** Where its pages are, on this machine. */
  readonly url: string;
  readonly core: Core;
  readonly store: Store;
  readonly announcer: Announcer;
  readonly telegram: Telegram | undefined;
  readonly discord: Discord | undefined;
  /** Takes nothing new, answers what is under way, then closes the database. */
  stop(): Promise<void>;
}

/** What hears of a running Undersigned. */
export interface Surroundings {
  readonly log: Log;
  /** Nothing more can be saved: the process has to end. */
  onLost(sentence: string): void;
  /** Replaces the clocks of this machine and of the database, for tests. */
  readonly clock?: (() => Date) | undefined;
  /** What many look at is read no more often than once in this time, in place of once a second; for tests. */
  readonly overviewEveryMs?: number | undefined;
}

/** Starts everything that the configuration asks for. Its errors say in a sentence what is wrong. */
export async function startUndersigned(config: Config, surroundings: Surroundings): Promise<Undersigned> {
  const { log, onLost } = surroundings;
  const store = await openStore(config, {
    onLockLost: onLost,
    onWait: (sentence) => log.info(sentence),
    onUpkeepFault: (error) =>
      log.warn(describeFault(error), 'The database could not be tidied up. Trying again later.'),
  });
  return startOn(store, config, surroundings);
}

/** What is being announced is given so long when everything stops. What was not answered by then may have been said. */
const announcingFarewellMs = 8_000;
/** A petition whose counters are being compared is given so long. What was not mended by then is mended at the next start. */
const comparingFarewellMs = 2_000;

/** Starts everything but the database on a store, which it closes in the end. */
export async function startOn(store: Store, config: Config, surroundings: Surroundings): Promise<Undersigned> {
  const { log, clock = () => new Date(), overviewEveryMs } = surroundings;
  const stops: (() => unknown)[] = [() => store.close()];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    await importSample(store, log);
    let page = config.publicUrl;
    const speakers: Speakers = { telegram: () => telegram, discord: () => discord, web: () => undefined };
    const core = createCore({
      store,
      links: (petition, community) =>
        linksTo(petition, community, { page, telegram: telegram?.status().username, discord: discord?.inviteLink() }),
      announcing: (platform) => speakers[platform](),
      signals: config.signals,
      limits: config.limits,
      reportsToHold: config.reportsToHold,
      overviewEveryMs,
      clock,
    });
    const forPlatforms = { core, log, clock, commands: commandLists(core), sayFault: core.fault };
    const telegram = config.telegram && createTelegram({ ...config.telegram, ...forPlatforms });
    const discord = config.discord && createDiscord({ ...config.discord, ...forPlatforms });
    await core.start();
    stops.push(core.stop);
    if (config.databaseUrl === undefined) stops.push(await takeCommands(config.dataDir, core, { store, log, clock }));
    stops.push(forgetWhatIsOld({ store, log, clock }));
    const web = createWeb({ ...config, core, log, clock, status: () => readiness(core, { telegram, discord }) });
    const { url } = await web.start();
    page ??= config.playground ? url : undefined;
    // The platforms connect by themselves, in their own time: one that is away holds nothing up.
    for (const platform of [telegram, discord]) void platform?.start();
    const announcer = createAnnouncer({
      store,
      clock,
      petitions: core.petitions,
      platforms: [telegram, discord].filter((platform) => platform !== undefined),
      onFault: (error) => log.warn(describeFault(error), 'Announcements have to wait for the database.'),
      onDropped: (announcements, why) =>
        log.warn(`Announcements ${dropReasons[why]} and were dropped: ${announcements}.`),
    });
    announcer.start();
    const counters = watchCounters({ store, petitions: core.petitions, log, clock });
    stops.push(() => Promise.all([web.stop(), telegram?.stop(), discord?.stop()]));
    stops.push(() =>
      Promise.all([inTime(announcer.stop(), announcingFarewellMs), inTime(counters.stop(), comparingFarewellMs)]),
    );
    return { url, core, store, announcer, telegram, discord, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Speakers = Readonly<Record<Platform, () => Announcing | undefined>>;

const dropReasons = { tooOld: 'could not be made for a day', refused: 'were refused for good' } as const;

async function importSample(store: Store, log: Log): Promise<void> {
  if ((await store.catalogue()).petitions.length > 0) return;
  const { content, photo } = await samplePetition();
  const { kind } = await store.importPetition(content, photo);
  // Of several processes that start at once, one puts it in.
  if (kind === 'created') log.info(`The database was empty, so it was given the sample petition “${content.title}”.`);
}

interface Platforms {
  readonly telegram: Telegram | undefined;
  readonly discord: Discord | undefined;
}

async function readiness(core: Core, { telegram, discord }: Platforms) {
  const isThere = await core.ping().then(
    () => true,
    () => false,
  );
  const platforms = {
    ...(telegram && { telegram: telegram.status().state }),
    ...(discord && { discord: discord.status().state }),
  };
  return {
    ready: isThere && Object.values(platforms).every((state) => state === 'connected'),
    database: isThere ? 'connected' : 'unreachable',
    platforms,
  };
}
