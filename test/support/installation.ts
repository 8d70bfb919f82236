import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import { type Config, readConfig } from '../../adapters/config.ts';
import { startOn, type Undersigned } from '../../adapters/start.ts';
import type { Store } from '../../src/index.ts';
import { type Actor, onDiscord, onTelegram, onWeb } from './actors.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type FakeDiscord, startFakeDiscord } from './fake-discord.ts';
import { type FakeTelegram, startFakeTelegram } from './fake-telegram.ts';
import { petitionContent } from './petitions.ts';
import { recordingLog } from './recording-log.ts';
import { openBrowser } from './web.ts';

/** The whole product on a database of its own, beside a Discord and a Telegram of its own. */
export interface Installation {
  readonly telegram: FakeTelegram;
  readonly discord: FakeDiscord;
  readonly database: TestDatabase;
  /** To see what is kept. */
  readonly store: Store;
  /** What was logged, one line each. */
  readonly logged: readonly string[];
  readonly url: string;
  readonly undersigned: Undersigned;
  /** A person on one of the platforms. */
  person(platform: StoryPlatform, name: string): Actor;
  /** Time goes by, on every clock. */
  passes(milliseconds: number): void;
  now(): Date;
  /** Stops the process and starts another one on the same database. */
  restarts(): Promise<void>;
}

/** The platforms on which every story is told. */
export const storyPlatforms = ['telegram', 'discord', 'web'] as const;
/** One of the platforms on which every story is told. */
export type StoryPlatform = (typeof storyPlatforms)[number];

/** The petition that stories are about. */
export const pool = petitionContent({ slug: 'harbour-pool', signatureGoal: 100 });

let shared: Promise<TestDatabase> | undefined;

/** The test file's database, as empty as on the first day. */
async function emptied(): Promise<TestDatabase> {
  shared ??= testDatabase();
  const database = await shared;
  const tables = sql.raw(
    'petition, petition_photo, tally, signature, comment, moderator, deed, deed_signature, proposal, plea, rate, block, hour, origin, news, announcement, community, live_card, pace, conversation',
  );
  await database.db.execute(sql`truncate ${tables} restart identity`);
  await database.db.execute(sql`update installation set default_petition_id = null, revision = revision + 1`);
  return database;
}

/** What a test may decide about its installation. */
interface Setup {
  /** The store that the product works on, if not simply one on the database. */
  openStore?(database: TestDatabase, options: { readonly clock: () => Date }): Promise<Store>;
  /** What the host sets besides. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the product for one test. All of it is gone when the test is over. */
export async function installation(setup: Setup = {}): Promise<Installation> {
  const [database, telegram, discord] = [await emptied(), await startFakeTelegram(), await startFakeDiscord()];
  const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-'));
  const log = recordingLog();
  let passedMs = 0;
  const clock = () => new Date(Date.now() + passedMs);
  const openStore = () => setup.openStore?.(database, { clock }) ?? database.openStore({ clock });

  const store = await database.openStore({ clock });
  await store.importPetition(pool, undefined);
  const start = async () => {
    const running = await startOn(await openStore(), configFor(telegram, discord, dataDir, setup.env), {
      log,
      clock,
      onLost: (sentence) => log.error(sentence),
      // Each look at a page is a look at the database: nobody in a story waits a second to see what happened.
      overviewEveryMs: 0,
    });
    await connected(running, telegram, discord);
    return running;
  };
  let undersigned = await start();
  onTestFinished(async () => {
    await undersigned.stop();
    await store.close();
    await telegram.close();
    await discord.close();
    await rm(dataDir, { recursive: true });
  });

  const people: Readonly<Record<StoryPlatform, (name: string) => Actor>> = {
    telegram: (name) => onTelegram(telegram.user({ firstName: name, languageCode: 'en' })),
    discord: (name) => onDiscord(discord.user({ username: name.toLowerCase(), globalName: name, locale: 'en-GB' })),
    web: () => onWeb(openBrowser(() => undersigned.url, { startsAt: `/p/${pool.slug}` })),
  };
  return {
    telegram,
    discord,
    database,
    store,
    logged: log.lines,
    get url() {
      return undersigned.url;
    },
    get undersigned() {
      return undersigned;
    },
    person: (platform, name) => people[platform](name),
    passes: (milliseconds) => {
      passedMs += milliseconds;
      discord.passes(milliseconds);
    },
    now: clock,
    restarts: async () => {
      await undersigned.stop();
      undersigned = await start();
    },
  };
}

function configFor(telegram: FakeTelegram, discord: FakeDiscord, dataDir: string, env: Setup['env']): Config {
  const outcome = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.url,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    PLAYGROUND: 'on',
    ...env,
  });
  if (outcome.kind === 'faults') throw new Error(outcome.faults.join('\n'));
  return outcome.config;
}

async function connected(running: Undersigned, telegram: FakeTelegram, discord: FakeDiscord): Promise<void> {
  const { length } = telegram.requestsFor('getUpdates');
  await telegram.asked('getUpdates', length + 1);
  await discord.until(
    () => running.discord?.status().state === 'connected' && discord.commandNames.length > 0,
    'the bot is on Discord',
  );
}
