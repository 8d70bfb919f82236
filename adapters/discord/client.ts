import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, type REST } from 'discord.js';
import type { Log } from '../log.ts';
import { sparseCaches } from './caches.ts';
import { type Dispatch, serversInReady, sift } from './dispatches.ts';
import { describeRefusal } from './refusal.ts';

/** Where a client connects, and what hears of it. */
export interface ClientOptions {
  /** Where Discord's API is, without the version. The real one when missing. */
  readonly apiUrl: string | undefined;
  readonly log: Log;
  onInteraction(raw: unknown, rest: REST): void;
  /** The bot came into a server; `language` is the server's own. */
  onJoin(server: string, language: string | undefined): void;
  /** The bot is not in a server any more. */
  onLeave(server: string): void;
}

/** No limit of Discord's is waited out for longer than this: nobody waits that long for an answer. */
const rateLimitMaxWaitMs = 5_000;

/** A client that is not connected yet, which hands out interactions as Discord sent them and ends no process. */
export function newClient(options: ClientOptions): Client {
  const { apiUrl } = options;
  const client = new Client({
    // Interactions need no intent. This one, which anybody may have, tells of servers joined and left, and what the bot
    // may do in their channels, so that nobody has to ask for it before each announcement.
    intents: [GatewayIntentBits.Guilds],
    makeCache: sparseCaches,
    // Discord takes at most 2,500 servers on one connection, and says how many connections there should be.
    shards: 'auto',
    allowedMentions: { parse: [] },
    rest: {
      // Answers to interactions do not count towards Discord's limit for a bot, and hardly anything else is sent.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      // Either can be the longer one: a limit on one resource is told apart from that of its route.
      rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > rateLimitMaxWaitMs,
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
    },
  });
  listen(client, options);
  return client;
}

function listen(client: Client, { log, onInteraction, onJoin, onLeave }: ClientOptions): void {
  // An 'error' event that nobody listens to would end the process.
  const note = (error: unknown) => log.warn(describeRefusal(error), 'The connection to Discord has trouble.');
  client.on(Events.Error, note);
  client.on(Events.ShardError, note);
  client.rest.on('error', note);
  client.on(Events.GuildCreate, ({ id, preferredLocale }) => onJoin(id, preferredLocale));
  client.on(Events.GuildDelete, ({ id }) => onLeave(id));
  client.on(Events.Raw, (dispatch: Dispatch, shard: number) => {
    // The library would keep who acted, and a shape that it does not know would end the process by an unhandled rejection.
    if (dispatch.t === GatewayDispatchEvents.InteractionCreate) onInteraction(dispatch.d, client.rest);
    const there = serversInReady(dispatch);
    if (there !== undefined) for (const id of leftUnnoticed(client, shard, there)) onLeave(id);
    sift(dispatch);
  });
}

/** After a lost session the library still knows servers that the bot was put out of in the meantime: it forgets them. */
function leftUnnoticed(client: Client, shard: number, there: ReadonlySet<string>): readonly string[] {
  const left = client.guilds.cache.filter(({ id, shardId }) => shardId === shard && !there.has(id));
  for (const id of left.keys()) client.guilds.cache.delete(id);
  return [...left.keys()];
}
