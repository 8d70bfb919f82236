import { Client, Events, GatewayDispatchEvents, type REST } from 'discord.js';
import type { Log } from '../log.ts';
import { describeRefusal } from './refusal.ts';

/** Where a client connects, and what hears of it. */
export interface ClientOptions {
  /** Where Discord's API is, without the version. The real one when missing. */
  readonly apiUrl: string | undefined;
  readonly log: Log;
  onInteraction(raw: unknown, rest: REST): void;
}

/** No limit of Discord's is waited out for longer than this: nobody waits that long for an answer. */
const rateLimitMaxWaitMs = 5_000;

/** A client that is not connected yet, which hands out interactions as Discord sent them and ends no process. */
export function newClient({ apiUrl, log, onInteraction }: ClientOptions): Client {
  const client = new Client({
    // Interactions need no intent, and without intents nothing else is sent here.
    intents: [],
    allowedMentions: { parse: [] },
    rest: {
      // Answers to interactions do not count towards Discord's limit for a bot, and hardly anything else is sent.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      // Either can be the longer one: a limit on one resource is told apart from that of its route.
      rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > rateLimitMaxWaitMs,
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
    },
  });
  // An 'error' event that nobody listens to would end the process.
  const note = (error: unknown) => log.warn(describeRefusal(error), 'The connection to Discord has trouble.');
  client.on(Events.Error, note);
  client.on(Events.ShardError, note);
  client.rest.on('error', note);
  client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    // Without its name the library leaves the packet alone. It would keep who acted, and a shape that it does not know
    // would end the process by an unhandled rejection.
    packet.t = null;
    onInteraction(packet.d, client.rest);
  });
  return client;
}
