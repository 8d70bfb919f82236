import type { Announcing, Core, Message } from '../../src/index.ts';
import { inTime } from '../in-time.ts';
import type { Log } from '../log.ts';
import { type Wait, waitByClock } from '../pause.ts';
import { createAnnouncer } from './announce.ts';
import { createApi } from './api.ts';
import type { Command } from './introduce.ts';
import { pollMaxSeconds } from './limits.ts';
import { createManagers } from './manages.ts';
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
  readonly core: Pick<Core, 'receive' | 'picture' | 'moveCommunity' | 'join' | 'leave'>;
  readonly log: Log;
  /** The commands that people are shown. */
  readonly commands: readonly Command[];
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
  const [stopping, ending] = [stop.signal, end.signal];
  const photos = createPhotos(core);
  const outbox = createOutbox({ api, photos, log, wait, random, clock, signal: ending });
  const standing: Polling['standing'] = { state: 'connecting' };
  const announcer = createAnnouncer({
    api,
    photos,
    log,
    bot: () => (standing.state === 'connected' && !stopping.aborted ? standing.bot : undefined),
    username: () => standing.bot?.username,
    answersLately: () => outbox.sentLately,
    signal: ending,
  });
  const polling = {
    api,
    outbox,
    managers: createManagers(api),
    core,
    log,
    commands,
    sayFault,
    clock,
    wait,
    random,
    pollSeconds,
    stopping,
    ending,
    standing,
  };
  let running = Promise.resolve();
  return {
    start: () => {
      running = poll(polling);
    },
    stop: async () => {
      stop.abort();
      const farewell = Promise.all([running.then(outbox.drained), announcer.finished()]).then(() => confirm(polling));
      await inTime(farewell, farewellMs);
      end.abort();
      standing.state = 'stopped';
    },
    announce: announcer.announce,
    edit: announcer.edit,
    pin: announcer.pin,
    inspect: announcer.inspect,
    perSecond: announcer.perSecond,
    commandSuffix: announcer.commandSuffix,
    status: () => ({ state: standing.state, username: standing.bot?.username }),
  };
}
