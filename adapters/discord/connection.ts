import {
  Client,
  DiscordAPIError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  Options,
  type REST,
  Status,
} from 'discord.js';
import { z } from 'zod';
import { describeRefusal } from './refusal.ts';
import type { Log } from './log.ts';

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

export interface ConnectionOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  readonly clock: () => Date;
  readonly patience: Patience;
  onInteraction(raw: unknown, rest: REST): void;
  /** After each login. */
  onConnected(rest: REST, applicationId: string): void;
}

export interface Connection {
  /** Resolves when the first attempt has ended, well or badly; further ones follow by themselves. */
  start(): Promise<void>;
  stop(): Promise<void>;
  state(): ConnectionState;
  applicationId(): string | undefined;
}

/** Discord acknowledges a heartbeat about every 41 seconds; a connection without one for this long is none. */
const heartbeatMaxAgeMs = 120_000;

/** No limit of Discord's is waited out for longer than this: nobody waits that long for an answer. */
const rateLimitMaxWaitMs = 5_000;

/** Why an attempt, or the connection that came of it, ended. */
type End = 'wrongToken' | 'refused' | 'lost';

/** The connection to Discord's gateway: opened again whenever it ends, except for a wrong token. */
export function createConnection(options: ConnectionOptions): Connection {
  const { log, patience } = options;
  const stopping = new AbortController();
  let state: ConnectionState = 'connecting';
  let client: Client | undefined;
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
    try {
      const code = await Promise.race([opened.login(options.token), closed]);
      if (typeof code === 'number') return ended(code);
      state = 'connected';
      connectedAt = options.clock();
      log.info('connected to Discord');
      if (opened.application) options.onConnected(opened.rest, opened.application.id);
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
    if (!stopping.signal.aborted) log.warn(describeRefusal(error), 'Discord cannot be reached. It is tried again soon.');
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
        void keepConnected(resolve).finally(resolve);
      }),
    stop: async () => {
      state = 'stopped';
      stopping.abort();
      await client?.destroy().catch(() => {});
    },
    state: () => (state === 'connected' && !isHealthy() ? 'connecting' : state),
    applicationId: () => client?.application?.id,
  };
}

function newClient({ apiUrl, log, onInteraction }: ConnectionOptions): Client {
  const client = new Client({
    // Interactions need no intent, and without intents nothing else is sent here.
    intents: [],
    allowedMentions: { parse: [] },
    // What people are called stays in no cache.
    makeCache: Options.cacheWithLimits({ UserManager: 0, GuildMemberManager: 0, MessageManager: 0 }),
    rest: {
      rejectOnRateLimit: ({ timeToReset }) => timeToReset > rateLimitMaxWaitMs,
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
    },
  });
  // An 'error' event that nobody listens to would end the process.
  const note = (error: unknown) => log.warn(describeRefusal(error), 'the connection to Discord has trouble');
  client.on(Events.Error, note);
  client.on(Events.ShardError, note);
  client.rest.on('error', note);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: unknown) => onInteraction(raw, client.rest));
  return client;
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
