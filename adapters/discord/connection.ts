import {
  type Client,
  DiscordAPIError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  type REST,
  Status,
} from 'discord.js';
import { z } from 'zod';
import { inTime } from '../in-time.ts';
import { pauseMs, type Wait } from '../pause.ts';
import { type ClientOptions, newClient } from './client.ts';
import { createSpeech, type Line } from './line.ts';
import { describeRefusal } from './refusal.ts';

/**
 * `refused`: Discord closed the connection with a code that trying again at once does not mend.
 * `wrongToken`: it will not be tried again.
 */
export type ConnectionState = 'connecting' | 'connected' | 'wrongToken' | 'refused' | 'unreachable' | 'stopped';

/** What a connection is made with, and what hears of it. */
export interface ConnectionOptions extends ClientOptions {
  readonly token: string;
  readonly clock: () => Date;
  readonly wait: Wait;
  /** From 0 to 1. */
  readonly random: () => number;
  /** After each login. */
  onConnected(rest: REST, applicationId: string): void;
}

/** The connection of the bot to Discord. */
export interface Connection {
  /** Resolves when the first attempt has ended, well or badly; further ones follow by themselves. */
  start(): Promise<void>;
  stop(): Promise<void>;
  state(): ConnectionState;
  applicationId(): string | undefined;
  /** What the bot speaks through of its own accord; missing while not connected. */
  line(): Line | undefined;
}

/** Discord acknowledges a heartbeat about every 41 seconds; a connection without one for this long is none. */
const heartbeatMaxAgeMs = 120_000;

/** The pause after a refusal. A thousand logins a day are allowed, and then the token is reset. */
const refusedPauseMs = 120_000;

/** A login under way is given this long when the bot stops. */
const loginMaxWaitMs = 2_000;

/** Why an attempt, or the connection that came of it, ended. */
type End = Extract<ConnectionState, 'wrongToken' | 'refused' | 'unreachable'>;

/** The connection to Discord's gateway: opened again whenever it ends, except for a wrong token. */
export function createConnection(options: ConnectionOptions): Connection {
  const { log, wait, random } = options;
  const stopping = new AbortController();
  const speech = createSpeech(options.token, options.apiUrl);
  let state: ConnectionState = 'connecting';
  let client: Client | undefined;
  let loggingIn: Promise<unknown> = Promise.resolve();
  let applicationId: string | undefined;
  let connectedAt = options.clock();

  async function keepConnected(afterFirst: () => void): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const end = await connect(() => {
        failures = 0;
        afterFirst();
      });
      if (stopping.signal.aborted) return;
      state = end;
      afterFirst();
      if (end === 'wrongToken') return;
      failures += 1;
      await wait(end === 'refused' ? refusedPauseMs : pauseMs(failures, random()), stopping.signal);
    }
  }

  async function connect(onConnected: () => void): Promise<End> {
    const opened = newClient(options);
    client = opened;
    const closed = new Promise<number>((resolve) => {
      opened.on(Events.ShardDisconnect, ({ code }) => resolve(code));
    });
    opened.on(Events.ShardResume, () => {
      connectedAt = options.clock();
    });
    try {
      loggingIn = opened.login(options.token);
      const code = await Promise.race([loggingIn, closed]);
      if (typeof code === 'number') return ended(code);
      if (stopping.signal.aborted) return 'unreachable';
      state = 'connected';
      connectedAt = options.clock();
      applicationId = opened.application?.id;
      log.info('Discord is connected.');
      if (applicationId !== undefined) options.onConnected(opened.rest, applicationId);
      onConnected();
      return ended(await closed);
    } catch (error) {
      return isWrongToken(error) ? ended(GatewayCloseCodes.AuthenticationFailed) : lost(error);
    } finally {
      await opened.destroy().catch(() => {});
    }
  }

  function ended(code: number): End {
    if (code === GatewayCloseCodes.AuthenticationFailed) {
      log.error('Discord refuses the token. Set DISCORD_TOKEN to the token of the bot and start again.');
      return 'wrongToken';
    }
    log.error({ code }, `Discord closed the connection (${GatewayCloseCodes[code] ?? code}). Trying again later.`);
    return 'refused';
  }

  function lost(error: unknown): End {
    const isNews = state !== 'unreachable' && !stopping.signal.aborted;
    if (isNews) log.warn(describeRefusal(error), 'Discord is not reachable. Trying again.');
    return 'unreachable';
  }

  /** The library calls itself ready also after a refusal; its shards know better. */
  function isHealthy(): boolean {
    const shards = [...(client?.ws.shards.values() ?? [])];
    const now = options.clock().getTime();
    return (
      shards.length > 0 &&
      shards.every(
        ({ status, lastPingTimestamp }) =>
          status === Status.Ready && now - Math.max(lastPingTimestamp, connectedAt.getTime()) < heartbeatMaxAgeMs,
      )
    );
  }

  const currentState = (): ConnectionState => (state === 'connected' && !isHealthy() ? 'connecting' : state);

  return {
    start: () =>
      new Promise((resolve) => {
        keepConnected(resolve)
          .catch((error) => log.error(describeRefusal(error), 'The connection to Discord was given up.'))
          .finally(resolve);
      }),
    stop: async () => {
      state = 'stopped';
      stopping.abort();
      // The library connects in spite of being destroyed, if that happens while it logs in.
      await inTime(
        loggingIn.catch(() => {}),
        loginMaxWaitMs,
      );
      await client?.destroy().catch(() => {});
    },
    state: currentState,
    applicationId: () => applicationId,
    line: () => (currentState() === 'connected' && client !== undefined ? { client, speech } : undefined),
  };
}

const unauthorisedStatus = 401;
const WithCode = z.object({ code: z.unknown() });

function isWrongToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === unauthorisedStatus;
  return WithCode.safeParse(error).data?.code === DiscordjsErrorCodes.TokenInvalid;
}
