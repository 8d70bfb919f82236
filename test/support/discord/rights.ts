import { PermissionFlagsBits } from 'discord-api-types/v10';
import { botPermissions } from './guild.ts';

/** The rights of the bot that tests take and give, each by what it allows. */
export const rights = {
  viewChannel: PermissionFlagsBits.ViewChannel,
  sendMessages: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
  attachFiles: PermissionFlagsBits.AttachFiles,
  manageThreads: PermissionFlagsBits.ManageThreads,
};

/** What the bot may do in a server that withholds some of what it asked for. */
export function without(...withheld: readonly bigint[]): string {
  return String(withheld.reduce((left, right) => left & ~right, BigInt(botPermissions)));
}
