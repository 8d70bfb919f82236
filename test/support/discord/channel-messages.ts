import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { channelPayload, takesMessages } from './channels.ts';
import type { Guilds, Located } from './guilds.ts';
import type { FakeMessage } from './interactions.ts';
import { ephemeralFlag, readMessageBody, type UploadedFile } from './message-body.ts';
import {
  archivedThread,
  foreignMessage,
  invalidForm,
  invalidShape,
  lockedThread,
  missingAccess,
  missingPermissions,
  notForText,
  tooManyPins,
  unknownChannel,
  unknownMessage,
} from './refusal.ts';

/** What the bot does in channels by itself. */
export interface ChannelMessages {
  /** The message, or the one that was posted with this nonce before. */
  post(channelId: string, body: unknown, files: readonly UploadedFile[]): FakeMessage;
  edit(channelId: string, messageId: string, body: unknown, files: readonly UploadedFile[]): FakeMessage;
  pin(channelId: string, messageId: string): void;
  unpin(channelId: string, messageId: string): void;
  look(channelId: string): object;
}

/** Discord remembers a nonce for "the past few minutes". */
const nonceMaxAgeMs = 5 * 60_000;
/** As many messages can be pinned in a channel. */
const maxPins = 250;

const Nonce = z.looseObject({ nonce: z.string().max(25).optional(), enforce_nonce: z.boolean().optional() });

/** What is said in the channels of `guilds` is kept among `messages`. */
export function createChannelMessages(
  guilds: Pick<Guilds, 'channel'>,
  messages: FakeMessage[],
  now: () => number,
  nextId: () => string,
): ChannelMessages {
  const byNonce = new Map<string, { readonly message: FakeMessage; readonly at: number }>();

  function saidBefore(nonce: string): FakeMessage | undefined {
    const said = byNonce.get(nonce);
    return said !== undefined && now() - said.at <= nonceMaxAgeMs ? said.message : undefined;
  }

  /** A message of the bot's own that everybody in the channel sees. */
  function own(channelId: string, messageId: string): FakeMessage {
    const message = messages.find(({ id }) => id === messageId);
    if (message === undefined || message.channelId !== channelId || message.to !== undefined) throw unknownMessage();
    return message;
  }

  /** A message that the bot may pin and unpin, in its channel. */
  function pinnable(channelId: string, messageId: string) {
    const located = visible(guilds, channelId);
    if (!may(located, PermissionFlagsBits.PinMessages)) throw missingPermissions();
    const message = own(channelId, messageId);
    if (located.channel.isArchived) throw archivedThread();
    return { message, pinned: located.channel.pinned };
  }

  return {
    post: (channelId, body, files) => {
      const located = visible(guilds, channelId);
      checkSpeaking(located, files);
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
      // Who writes in a thread wakes it.
      if (located.channel.isArchived) located.guild.setsThread({ isArchived: false }, channelId);
      return message;
    },
    edit: (channelId, messageId, body, files) => {
      const located = visible(guilds, channelId);
      const message = own(channelId, messageId);
      if (message.isAnswer) throw foreignMessage();
      if (located.channel.isArchived) throw archivedThread();
      checkAttaching(located, files);
      return Object.assign(message, readMessageBody(body, files, message.flags), { edits: message.edits + 1 });
    },
    pin: (channelId, messageId) => {
      const { message, pinned } = pinnable(channelId, messageId);
      if (pinned.includes(message)) return;
      if (pinned.length >= maxPins) throw tooManyPins();
      pinned.push(message);
    },
    unpin: (channelId, messageId) => {
      const { message, pinned } = pinnable(channelId, messageId);
      pinned.splice(0, pinned.length, ...pinned.filter((one) => one !== message));
    },
    look: (channelId) => {
      const { channel, role } = visible(guilds, channelId);
      return channelPayload(channel, role);
    },
  };
}

function visible(guilds: Pick<Guilds, 'channel'>, channelId: string): Located {
  const located = guilds.channel(channelId);
  if (located === undefined) throw unknownChannel();
  if (!located.guild.hasBot || !may(located, PermissionFlagsBits.ViewChannel)) throw missingAccess();
  return located;
}

function checkSpeaking(located: Located, files: readonly UploadedFile[]): void {
  const { channel } = located;
  if (!takesMessages(channel)) throw notForText();
  const isThread = channel.parent !== undefined;
  if (!may(located, isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages)) {
    throw missingPermissions();
  }
  if (channel.isLocked && !may(located, PermissionFlagsBits.ManageThreads)) throw lockedThread();
  checkAttaching(located, files);
}

function checkAttaching(located: Located, files: readonly UploadedFile[]): void {
  if (files.length > 0 && !may(located, PermissionFlagsBits.AttachFiles)) throw missingPermissions();
}

function may({ rights }: Located, right: bigint): boolean {
  return (rights & right) !== 0n;
}
