import type { Announcing, Core, Message } from '../../src/index.ts';
import type { CommandLists } from '../command-lists.ts';
import { inTime } from '../in-time.ts';
import type { Log } from '../log.ts';
import { createMemberships } from '../memberships.ts';
import { type Wait, waitByClock } from '../pause.ts';
import { createUnderWay } from '../under-way.ts';
import { createAnnouncing } from './announcing.ts';
import { createAnswersLately } from './answers-lately.ts';
import { createApi } from './api.ts';
import { pollMaxSeconds } from './limits.ts';
import { createManagers } from './managers.ts';
import { createOutbox } from './outbox.ts';
import { createPhotos } from './photos.ts';
import { confirm, type Polling, poll, type TelegramState } from './poll.ts';

/** The petitions on Telegram, by long polling. What the bot says of its own accord goes to its groups. */
export interface Telegram extends Announcing {
  /** Begins to connect, and goes on trying. Returns at once. */
  start(): void;
  /** Takes no new update; those under way are answered and confirmed, within a few seconds. */
  stop(): Promise<void>;
  /** `username` is known as soon as the bot was connected once. */
  status(): { readonly state: TelegramState; readonly username?: string | undefined };
}

/** What the Telegram adapter is made with. */
export interface TelegramOptions {
  readonly token: string;
  /** Where the Bot API is, if not at Telegram. */
  readonly apiUrl?: string | undefined;
  readonly core: Core;
  readonly log: Log;
  /** The commands that people are shown, each in their language. */
  readonly commands: CommandLists;
  /** What a person hears when the bot failed and nothing was saved. */
  readonly sayFault: (language: string | undefined) => Message;
  readonly clock?: (() => Date) | undefined;
  readonly wait?: Wait | undefined;
  /** From 0 to 1. */
  readonly random?: (() => number) | undefined;
  /** How long a poll waits for updates. */
  readonly pollSeconds?: number | undefined;
  /** How long a call may take, and a poll beyond its own time. */
  readonly patienceMs?: number | undefined;
  /** How long `stop` waits for what is under way. */
  readonly farewellMs?: number | undefined;
}

const patienceDefaultMs = 15_000;
const farewellDefaultMs = 8_000;

/** Makes the Telegram adapter; nothing is asked of Telegram before `start`. */
export function createTelegram(options: TelegramOptions): Telegram {
  const { core, log, commands, sayFault, wait = waitByClock, random = Math.random } = options;
  const { clock = () => new Date(), pollSeconds = pollMaxSeconds, farewellMs = farewellDefaultMs } = options;
  const api = createApi({ ...options, patienceMs: options.patienceMs ?? patienceDefaultMs });
  const [stop, end] = [new AbortController(), new AbortController()];
  const [stopping, signal] = [stop.signal, end.signal];
  const underWay = createUnderWay();
  const photos = createPhotos(core);
  const answersLately = createAnswersLately(clock);
  const outbox = createOutbox({ api, photos, log, wait, random, answersLately, signal });
  const standing: Polling['standing'] = { state: 'connecting' };
  const polling = {
    api,
    outbox,
    managers: createManagers(api),
    memberships: createMemberships({ platform: 'telegram', core, log, underWay }),
    core,
    log,
    commands,
    sayFault,
    clock,
    wait,
    random,
    pollSeconds,
    stopping,
    signal,
    standing,
  };
  let running = Promise.resolve();
  return {
    start: () => {
      running = poll(polling);
    },
    stop: async () => {
      stop.abort();
      const farewell = Promise.all([running.then(outbox.drained), underWay.finished()]).then(() => confirm(polling));
      await inTime(farewell, farewellMs);
      end.abort();
      standing.state = 'stopped';
    },
    status: () => ({ state: standing.state, username: standing.bot?.username }),
    ...createAnnouncing({
      api,
      photos,
      log,
      bot: () => (standing.state === 'connected' && !stopping.aborted ? standing.bot : undefined),
      username: () => standing.bot?.username,
      answersLately,
      underWay,
      signal,
    }),
  };
}
