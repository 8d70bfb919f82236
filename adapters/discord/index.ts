import type { REST } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Announcing } from '../../src/index.ts';
import type { CommandLists } from '../command-lists.ts';
import { inTime } from '../in-time.ts';
import { createMemberships } from '../memberships.ts';
import { type Wait, waitByClock } from '../pause.ts';
import { createUnderWay } from '../under-way.ts';
import { createAnnouncing } from './announcing.ts';
import { answer } from './answer.ts';
import { commandDefinitions } from './commands.ts';
import { type ConnectionState, createConnection } from './connection.ts';
import { Interaction } from './interaction.ts';
import { describeRefusal } from './refusal.ts';
import { registerCommands } from './register-commands.ts';
import { invitationRights } from './rights.ts';
import type { Surroundings } from './surroundings.ts';

/** What the bot on Discord is made with. */
export interface DiscordOptions extends Omit<Surroundings, 'clock'> {
  readonly token: string;
  /** Where Discord's API is, without the version. The real one when missing. */
  readonly apiUrl?: string | undefined;
  /** All words that the bot takes, with what they do. */
  readonly commands: CommandLists;
  readonly clock?: (() => Date) | undefined;
  readonly wait?: Wait | undefined;
  /** From 0 to 1. */
  readonly random?: (() => number) | undefined;
}

/** The bot on Discord. */
export interface Discord extends Announcing {
  /** Resolves when the first attempt to connect has ended, well or badly; see `status`. Never throws. */
  start(): Promise<void>;
  /** Takes nothing new, ends what is under way, then disconnects. */
  stop(): Promise<void>;
  status(): DiscordStatus;
  /** Where a server or a person takes the bot in; known after the first login. */
  inviteLink(): string | undefined;
}

/** How the bot on Discord is. */
export interface DiscordStatus {
  readonly state: ConnectionState;
}

/** Answers and announcements under way are given this long when the bot stops. */
const stopMaxWaitMs = 10_000;

/** Discord may send one interaction twice when a connection is resumed; so many are remembered. */
const rememberedInteractions = 10_000;

/** The bot on Discord: connects, registers its commands, and puts what people do before the core. */
export function createDiscord(options: DiscordOptions): Discord {
  const { core, log, sayFault, token, apiUrl } = options;
  const clock = options.clock ?? (() => new Date());
  const surroundings: Surroundings = { core, log, sayFault, clock };
  const seen = new LRUCache<string, true>({ max: rememberedInteractions });
  const underWay = createUnderWay();
  const memberships = createMemberships({ platform: 'discord', core, log, underWay });
  let isStopping = false;

  const connection = createConnection({
    token,
    apiUrl,
    log,
    clock,
    wait: options.wait ?? waitByClock,
    random: options.random ?? Math.random,
    onInteraction: take,
    onJoin: (server, language) => void memberships.joined(server, language),
    onLeave: (server) => void memberships.left(server),
    onConnected: (rest, applicationId) => void underWay.track(register(rest, applicationId)),
  });

  function take(raw: unknown, rest: REST): void {
    if (isStopping) return;
    const { data: interaction, error } = Interaction.safeParse(raw);
    if (interaction === undefined) {
      log.warn({ paths: error.issues.map(({ path }) => path.join('.')) }, 'Discord sent an unreadable interaction.');
      return;
    }
    if (seen.has(interaction.id)) return;
    seen.set(interaction.id, true);
    void underWay.track(answer({ interaction, at: clock(), rest }, surroundings));
  }

  async function register(rest: REST, applicationId: string): Promise<void> {
    try {
      const wanted = commandDefinitions(options.commands);
      if (await registerCommands(rest, applicationId, wanted)) log.info('The commands were registered with Discord.');
    } catch (error) {
      log.error(describeRefusal(error), 'The commands could not be registered with Discord.');
    }
  }

  return {
    start: () => connection.start(),
    stop: async () => {
      isStopping = true;
      await inTime(underWay.finished(), stopMaxWaitMs);
      await connection.stop();
    },
    status: () => ({ state: connection.state() }),
    inviteLink: () => inviteLink(connection.applicationId()),
    ...createAnnouncing({ core, log, line: () => (isStopping ? undefined : connection.line()), underWay }),
  };
}

function inviteLink(applicationId: string | undefined): string | undefined {
  if (applicationId === undefined) return undefined;
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: invitationRights,
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
