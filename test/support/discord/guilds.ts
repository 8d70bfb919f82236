import { type Locale, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { FakeMessage } from './interactions.ts';
import { ephemeralFlag, readMessageBody, type UploadedFile } from './message-body.ts';
import { invalidForm, invalidShape, missingAccess, missingPermissions, unknownChannel } from './refusal.ts';
import { type SeenMessage, seeMessage } from './views.ts';

/** A server on Discord with one channel, or one thread, that people are in. */
export interface FakeGuild {
  readonly id: string;
  readonly channelId: string;
  readonly locale: Locale;
  /** The server installed the bot; otherwise people who installed it bring it along. */
  readonly hasBot: boolean;
  readonly isThread: boolean;
  /** What the bot may do in the channel, as a decimal number. */
  appPermissions: string;
  /** What everybody in the channel sees, oldest first. */
  readonly chat: readonly SeenMessage[];
}

/** View channels, send messages, use commands from elsewhere: the rights of an ordinary member. */
export const memberPermissions = '2248473465835073';

/** The same, and to manage the server. */
export const managerPermissions = String(BigInt(memberPermissions) | PermissionFlagsBits.ManageGuild);

/** An administrator, whom Discord denies nothing, whatever else is named. */
export const administratorPermissions = String(PermissionFlagsBits.Administrator);

/** All servers, and what the bot says in them by itself. */
export interface Guilds {
  found(what?: Partial<Pick<FakeGuild, 'hasBot' | 'locale' | 'isThread' | 'appPermissions'>>): FakeGuild;
  /** The message, or the one that was posted with this nonce before. */
  post(channelId: string, body: unknown, files: readonly UploadedFile[]): FakeMessage;
}

/** Discord remembers a nonce for "the past few minutes". */
const nonceMaxAgeMs = 5 * 60_000;

const Nonce = z.looseObject({ nonce: z.string().max(25).optional(), enforce_nonce: z.boolean().optional() });

/** No servers yet. What is said in them is kept among `messages`. */
export function createGuilds(messages: FakeMessage[], now: () => number, nextId: () => string): Guilds {
  const guilds: FakeGuild[] = [];
  const byNonce = new Map<string, { readonly message: FakeMessage; readonly at: number }>();

  function saidBefore(nonce: string): FakeMessage | undefined {
    const said = byNonce.get(nonce);
    return said !== undefined && now() - said.at <= nonceMaxAgeMs ? said.message : undefined;
  }

  return {
    found: ({
      hasBot = true,
      locale = 'en-US' as Locale,
      isThread = false,
      appPermissions = memberPermissions,
    } = {}) => {
      const channelId = nextId();
      const guild: FakeGuild = {
        id: nextId(),
        channelId,
        locale,
        hasBot,
        isThread,
        appPermissions,
        get chat() {
          return messages
            .filter((message) => message.channelId === channelId && message.to === undefined)
            .map(seeMessage);
        },
      };
      guilds.push(guild);
      return guild;
    },
    post: (channelId, body, files) => {
      checkRights(
        guilds.find((guild) => guild.channelId === channelId),
        files,
      );
      const { data, error } = Nonce.safeParse(body);
      if (error) throw invalidShape(error);
      const { nonce, enforce_nonce, ...rest } = data;
      const before = nonce !== undefined && enforce_nonce ? saidBefore(nonce) : undefined;
      if (before !== undefined) return before;
      const content = readMessageBody(rest, files, undefined);
      if ((content.flags & ephemeralFlag) !== 0) throw invalidForm(['flags'], 'Only an answer can be for one person.');
      const message: FakeMessage = { id: nextId(), channelId, to: undefined, isAnswer: false, edits: 0, ...content };
      messages.push(message);
      if (nonce !== undefined) byNonce.set(nonce, { message, at: now() });
      return message;
    },
  };
}

function checkRights(guild: FakeGuild | undefined, files: readonly UploadedFile[]): void {
  if (guild === undefined) throw unknownChannel();
  const rights = BigInt(guild.appPermissions);
  const may = (right: bigint) => (rights & (right | PermissionFlagsBits.Administrator)) !== 0n;
  if (!guild.hasBot || !may(PermissionFlagsBits.ViewChannel)) throw missingAccess();
  const speaking = guild.isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (!may(speaking)) throw missingPermissions();
  if (files.length > 0 && !may(PermissionFlagsBits.AttachFiles)) throw missingPermissions();
}
