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
import { type ClientOptions, newClient } from './client.ts';
import { inTime } from './in-time.ts';
import { describeRefusal } from './refusal.ts';

/**
 * `refused`: Discord closed the connection with a code that trying again at once does not mend.
 * `wrongToken`: it will not be tried again.
 */
export type ConnectionState = 'connecting' | 'connected' | 'wrongToken' | 'refused' | 'stopped';

/** How long is waited before the connection is tried again. */
export interface Patience {
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** After a refusal. A thousand logins a day are allowed, and then the token is reset. */
  readonly refusedRetryMs: number;
}

/** What a connection is made with, and what hears of it. */
export interface ConnectionOptions extends ClientOptions {
  readonly token: string;
  readonly clock: () => Date;
  readonly patience: Patience;
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
}

/** Discord acknowledges a heartbeat about every 41 seconds; a connection without one for this long is none. */
const heartbeatMaxAgeMs = 120_000;

/** A login under way is given this long when the bot stops. */
const loginMaxWaitMs = 2_000;

/** Why an attempt, or the connection that came of it, ended. */
type End = 'wrongToken' | 'refused' | 'lost';

/** The connection to Discord's gateway: opened again whenever it ends, except for a wrong token. */
export function createConnection(options: ConnectionOptions): Connection {
  const { log, patience } = options;
  const stopping = new AbortController();
  let state: ConnectionState = 'connecting';
  let client: Client | undefined;
  let loggingIn: Promise<unknown> = Promise.resolve();
  let applicationId: string | undefined;
  let connectedAt = options.clock();

  async function keepConnected(afterFirst: () => void): Promise<void> {
    let wait = patience.firstRetryMs;
    while (!stopping.signal.aborted) {
      const end = await connect(() => {
        wait = patience.firstRetryMs;
        afterFirst();
      });
      if (stopping.signal.aborted) return;
      state = end === 'lost' ? 'connecting' : end;
      afterFirst();
      if (end === 'wrongToken') return;
      await pause(end === 'refused' ? patience.refusedRetryMs : wait, stopping.signal);
      wait = Math.min(wait * 2, patience.longestRetryMs);
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
      if (stopping.signal.aborted) return 'lost';
      state = 'connected';
      connectedAt = options.clock();
      applicationId = opened.application?.id;
      log.info('connected to Discord');
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
      log.error('Discord does not know this token. Set DISCORD_TOKEN to the token of the bot and start again.');
      return 'wrongToken';
    }
    log.error({ code }, `Discord closed the connection (${GatewayCloseCodes[code] ?? code}). It is tried again later.`);
    return 'refused';
  }

  function lost(error: unknown): End {
    if (stopping.signal.aborted) return 'lost';
    log.warn(describeRefusal(error), 'Discord cannot be reached. It is tried again soon.');
    return 'lost';
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

  return {
    start: () =>
      new Promise((resolve) => {
        keepConnected(resolve)
          .catch((error) => log.error(describeRefusal(error), 'the connection to Discord is given up'))
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
    state: () => (state === 'connected' && !isHealthy() ? 'connecting' : state),
    applicationId: () => applicationId,
  };
}

const unauthorisedStatus = 401;
const WithCode = z.object({ code: z.unknown() });

function isWrongToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === unauthorisedStatus;
  return WithCode.safeParse(error).data?.code === DiscordjsErrorCodes.TokenInvalid;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
