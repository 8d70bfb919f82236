import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';

/** What the invitation asks for: to see the channels that follow a petition, and to speak there with a picture. */
export const invitationRights = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.AttachFiles,
]).bitfield.toString();

/** Who may let a server follow a petition, as Discord writes it in the definition of a command. */
export const managerRights = PermissionFlagsBits.ManageGuild.toString();

/** Whether someone with these rights may manage the server. */
export function mayManage(rights: bigint | undefined): boolean {
  return new PermissionsBitField(rights ?? 0n).has(PermissionFlagsBits.ManageGuild);
}

/** The rights that `rights` lack to speak in a channel, by the names that Discord's English client shows for it. */
export function missingRights(rights: bigint, isThread: boolean): readonly string[] {
  const has = new PermissionsBitField(rights);
  const needed: readonly (readonly [name: string, right: bigint])[] = [
    ['View Channel', PermissionFlagsBits.ViewChannel],
    isThread
      ? ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads]
      : ['Send Messages', PermissionFlagsBits.SendMessages],
    ['Attach Files', PermissionFlagsBits.AttachFiles],
  ];
  return needed.flatMap(([name, right]) => (has.has(right) ? [] : [name]));
}
