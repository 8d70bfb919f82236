import type { APIUser, Locale } from 'discord-api-types/v10';
import { createChannelMessages } from './discord/channel-messages.ts';
import { createCommandRegistry } from './discord/commands.ts';
import type { Failure, RouteName } from './discord/failure.ts';
import { createGateway, type Gateway } from './discord/gateway.ts';
import { createGuilds, type Guilds } from './discord/guilds.ts';
import { type ApiRequest, createApiServer } from './discord/http.ts';
import { createInteractions, type FakeMessage, firstAnswerMaxMs } from './discord/interactions.ts';
import { messagePayload } from './discord/payloads.ts';
import { createPerson, type FakePerson } from './discord/people.ts';
import { createRateLimits, type RateLimits } from './discord/rate-limits.ts';
import { notFound, unauthorized } from './discord/refusal.ts';
import type { SeenMessage } from './discord/views.ts';
import { createFailures } from './failures.ts';
import { onLoopback } from './loopback.ts';
import { createWatch } from './watch.ts';

/** A Discord of its own on loopback: REST API and gateway for one bot, and people who use it. */
export interface FakeDiscord {
  /** What discord.js takes as `rest.api`. */
  readonly url: string;
  readonly token: string;
  readonly applicationId: string;
  user(who: { username: string; globalName?: string; nick?: string; locale?: `${Locale}`; id?: string }): FakePerson;
  guild: Guilds['found'];
  readonly gateway: Gateway;
  /** What Discord takes of requests; not enforced unless a test says so. */
  readonly limits: RateLimits;
  /** Somebody deletes a message. */
  deletes(message: Pick<SeenMessage, 'id'>): void;
  /** The next requests for a route fail in this way. */
  fails(route: RouteName, failure: Failure, times?: number): void;
  /** Every request so far, oldest first. */
  readonly requests: readonly ApiRequest[];
  requestsFor(route: RouteName): readonly ApiRequest[];
  /** Requests that were refused although no test ordered it. */
  readonly refusals: readonly ApiRequest[];
  /** Resolves when a route was asked for `times` in all. */
  asked(route: RouteName, times?: number): Promise<void>;
  /** Resolves when `fact` is true. */
  until(fact: () => boolean, what: string): Promise<void>;
  /** How often the commands were written. */
  readonly commandWrites: number;
  readonly commandNames: readonly string[];
  /** The next interaction comes twice. */
  deliversTwice(): void;
  /** The next interaction comes when its time to be answered is over. */
  deliversLate(): void;
  /** Sends the bot anything as an interaction. */
  delivers(payload: object): void;
  /** Discord's time, which `passes` moves on. */
  now(): number;
  passes(milliseconds: number): void;
  /** The token is valid no more. */
  revokeToken(): void;
  /** Nothing listens any more; `comesBack` listens at the same address. */
  goesAway(): Promise<void>;
  comesBack(): Promise<void>;
  close(): Promise<void>;
}

const token = 'MTA0NTY3ODkwMTIzNDU2Nzg5.FakeOf.TheUndersignedTestsAndNothingElse';
const applicationId = '1045678901234567890';
const bot: APIUser = {
  id: applicationId,
  username: 'Undersigned',
  discriminator: '0000',
  global_name: null,
  avatar: null,
  bot: true,
};
const needToken: readonly RouteName[] = ['gateway', 'commands', 'me', 'messages', 'edits', 'pins', 'channel'];
const discordEpochMs = 1_420_070_400_000;

/** A Discord that listens, with one application and nobody in it. */
export async function startFakeDiscord(options: { heartbeatIntervalMs?: number } = {}): Promise<FakeDiscord> {
  const watch = createWatch();
  const failures = createFailures<RouteName, Failure>();
  const requests: ApiRequest[] = [];
  let tokenIsValid = true;
  let passedMs = 0;
  let lastId = 0n;
  let deliveries = 1;
  let isLate = false;
  const now = () => Date.now() + passedMs;
  const nextId = () => {
    const fromClock = BigInt(now() - discordEpochMs) << 22n;
    lastId = fromClock > lastId ? fromClock : lastId + 1n;
    return String(lastId);
  };
  const messages: FakeMessage[] = [];
  const interactions = createInteractions(now, nextId, messages);
  const guilds = createGuilds({
    bot,
    messages,
    nextId,
    tell: (type, data) => gateway.dispatchOfGuild(type, data),
  });
  const channels = createChannelMessages(guilds, messages, now, nextId);
  const limits = createRateLimits(now);
  const commands = createCommandRegistry(applicationId, nextId);
  const isToken = (given: string) => tokenIsValid && given === token;
  const gateway = createGateway({
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    isToken,
    ready: () => ({ v: 10, user: bot, guilds: guilds.listed(), application: { id: applicationId, flags: 0 } }),
    guilds: guilds.told,
    url: () => `ws://127.0.0.1:${port}`,
    changed: watch.changed,
  });
  const server = createApiServer({
    failures,
    limits,
    route,
    arrived: (request) => {
      requests.push(request);
      watch.changed();
    },
    answered: watch.changed,
    answer,
  });
  server.on('upgrade', gateway.upgrade);
  const { port, goesAway, comesBack } = await onLoopback(server, () => {
    server.closeAllConnections();
    gateway.drop();
  });

  function answer({ route: name, method, path, query, authorization, body, files }: ApiRequest): unknown {
    if (needToken.includes(name) && !isToken(authorization?.replace(/^Bot /, '') ?? '')) throw unauthorized();
    const [, , id = '', interactionToken = ''] = path.split('/');
    switch (name) {
      case 'gateway':
        return {
          url: `ws://127.0.0.1:${port}`,
          shards: 1,
          session_start_limit: { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
        };
      case 'me':
        return path.startsWith('/users') ? bot : { id: applicationId, name: bot.username, bot };
      case 'commands':
        if (id !== applicationId) throw notFound();
        return method === 'PUT' ? commands.overwrite(body) : commands.list(query.get('with_localizations'));
      case 'callback':
        return interactions.respond(id, interactionToken, body, files);
      case 'original':
        return messagePayload(
          method === 'GET'
            ? interactions.original(interactionToken)
            : interactions.editOriginal(interactionToken, body, files),
          bot,
        );
      case 'followUp':
        return messagePayload(interactions.followUp(interactionToken, body, files), bot);
      case 'messages':
        return messagePayload(channels.post(id, body, files), bot);
      case 'edits':
        return messagePayload(channels.edit(id, lastWord(path), body, files), bot);
      case 'pins':
        return method === 'PUT' ? channels.pin(id, lastWord(path)) : channels.unpin(id, lastWord(path));
      case 'channel':
        return channels.look(id);
      default:
        throw notFound();
    }
  }

  function deliver(payload: object): void {
    if (isLate) passedMs += firstAnswerMaxMs + 1;
    for (let delivery = 0; delivery < deliveries; delivery += 1) gateway.dispatch('INTERACTION_CREATE', payload);
    isLate = false;
    deliveries = 1;
  }

  const town = { applicationId, bot, commands, interactions, watch, now, nextId, deliver };

  const requestsFor = (name: RouteName) => requests.filter((request) => request.route === name);
  const until = async (fact: () => boolean, what: string) => {
    await watch.until(
      () => fact() || undefined,
      () => what,
    );
  };

  return {
    url: `http://127.0.0.1:${port}/api`,
    token,
    applicationId,
    user: ({ username, globalName, nick, locale, id }) =>
      createPerson(town, {
        api: {
          id: id ?? nextId(),
          username,
          discriminator: '0',
          global_name: globalName ?? null,
          avatar: null,
        },
        locale: (locale ?? 'en-GB') as Locale,
        nick: nick ?? null,
        dmChannelId: nextId(),
      }),
    guild: guilds.found,
    gateway,
    limits,
    deletes: ({ id }) => {
      const at = messages.findIndex((message) => message.id === id);
      if (at === -1) throw new Error('There is no such message.');
      messages.splice(at, 1);
      watch.changed();
    },
    fails: (name, failure, times = 1) => failures.add(name, failure, times),
    requests,
    requestsFor,
    get refusals() {
      return requests.filter(({ status, wasOrdered }) => (status ?? 0) >= 400 && !wasOrdered);
    },
    asked: (name, times = 1) =>
      until(() => requestsFor(name).length >= times, `${name} was asked for less than ${times} times.`),
    until,
    get commandWrites() {
      return commands.writes;
    },
    get commandNames() {
      return commands.registered.map(({ name }) => name);
    },
    deliversTwice: () => {
      deliveries = 2;
    },
    deliversLate: () => {
      isLate = true;
    },
    delivers: deliver,
    now,
    passes: (milliseconds) => {
      passedMs += milliseconds;
      watch.changed();
    },
    revokeToken: () => {
      tokenIsValid = false;
    },
    goesAway,
    comesBack,
    close: goesAway,
  };
}

function lastWord(path: string): string {
  return path.split('/').at(-1) ?? '';
}

function route(method: string, path: string): RouteName {
  const key = `${method} ${path}`;
  if (key === 'GET /gateway/bot') return 'gateway';
  if (/^GET \/(?:users|applications|oauth2\/applications)\/@me$/.test(key)) return 'me';
  if (/^(?:GET|PUT) \/applications\/\d+\/commands$/.test(key)) return 'commands';
  if (/^POST \/interactions\/\d+\/[^/]+\/callback$/.test(key)) return 'callback';
  if (/^(?:GET|PATCH) \/webhooks\/\d+\/[^/]+\/messages\/@original$/.test(key)) return 'original';
  if (/^POST \/webhooks\/\d+\/[^/]+$/.test(key)) return 'followUp';
  if (/^POST \/channels\/\d+\/messages$/.test(key)) return 'messages';
  if (/^PATCH \/channels\/\d+\/messages\/\d+$/.test(key)) return 'edits';
  if (/^(?:PUT|DELETE) \/channels\/\d+\/messages\/pins\/\d+$/.test(key)) return 'pins';
  if (/^GET \/channels\/\d+$/.test(key)) return 'channel';
  return 'unknown';
}
