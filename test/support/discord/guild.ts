import { type ChannelType, type Locale, PermissionFlagsBits } from 'discord-api-types/v10';
import type { FakeChannel } from './channels.ts';
import type { SeenMessage } from './views.ts';

/** A server on Discord, with a channel or thread that people are in, and perhaps others. */
export interface FakeGuild {
  readonly id: string;
  readonly channelId: string;
  readonly locale: Locale;
  /** The server installed the bot; otherwise people who installed it bring it along. */
  readonly hasBot: boolean;
  readonly isThread: boolean;
  /** What the bot may do in the server, as a decimal number. */
  appPermissions: string;
  /** What everybody in the channel sees, oldest first. */
  readonly chat: readonly SeenMessage[];
  /** What is pinned in the channel, newest last. */
  readonly pinned: readonly SeenMessage[];
  /** The channel in which Discord tells the managers what is new; there is one unless the server was founded without. */
  readonly managersChannelId: string | undefined;
  /** What the managers see there, oldest first. */
  readonly managersChat: readonly SeenMessage[];
  /** What everybody in another channel sees. */
  chatIn(channelId: string): readonly SeenMessage[];
  /** Opens another channel, or a thread in the channel `parent`. */
  opensChannel(what?: { type?: ChannelType; position?: number; denied?: bigint; parent?: string }): FakeChannel;
  deletesChannel(channelId?: string): void;
  /** Denies the bot rights in a channel; `0n` denies it nothing more. */
  denies(rights: bigint, channelId?: string): void;
  /** Makes a role for its people; answers its id. */
  opensRole(name: string): string;
  deletesRole(role: string): void;
  /** Nobody wrote in the thread for long, or somebody locked it. */
  setsThread(state: Partial<Pick<FakeChannel, 'isArchived' | 'isLocked'>>, threadId?: string): void;
  putsBotOut(): void;
  takesBotIn(): void;
  /** Discord loses the server for a while, and has it again. */
  falls(): void;
  stands(): void;
}

/** View channels, send messages, use commands from elsewhere: the rights of an ordinary member. */
export const memberPermissions = '2248473465835073';

/** The same, and to manage the server. */
export const managerPermissions = String(BigInt(memberPermissions) | PermissionFlagsBits.ManageGuild);

/** The same as an ordinary member, and to delete what others write. */
export const moderatorPermissions = String(BigInt(memberPermissions) | PermissionFlagsBits.ManageMessages);

/** An administrator, whom Discord denies nothing, whatever else is named. */
export const administratorPermissions = String(PermissionFlagsBits.Administrator);

/** What the bot may do in a server that took it in as it asked. */
export const botPermissions = String(BigInt(memberPermissions) | PermissionFlagsBits.PinMessages);

/** How a server is founded. */
export interface Founding extends Partial<Pick<FakeGuild, 'hasBot' | 'locale' | 'isThread' | 'appPermissions'>> {
  /** Discord tells the managers in a channel of its own what is new. */
  readonly hasManagersChannel?: boolean;
  /** Discord's notices of the server go to the channel. */
  readonly hasSystemChannel?: boolean;
}
