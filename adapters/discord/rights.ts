import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';

/** What the bot may do in a channel. */
export type Rights = Readonly<PermissionsBitField>;

/** What the invitation asks for: to see the channels that follow a petition, to speak there with a picture, and to pin. */
export const invitationRights = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.PinMessages,
]).bitfield.toString();

/** Who may let a server follow a petition, as Discord writes it in the definition of a command. */
export const managerRights = PermissionFlagsBits.ManageGuild.toString();

/** Whether someone with these rights may manage the server. */
export function mayManage(rights: bigint | undefined): boolean {
  return new PermissionsBitField(rights ?? 0n).has(PermissionFlagsBits.ManageGuild);
}

/** Whether someone with these rights may delete what others write in the server; `undefined`: they are not known. */
export function mayModerate(rights: bigint | undefined): boolean | undefined {
  return rights === undefined ? undefined : new PermissionsBitField(rights).has(PermissionFlagsBits.ManageMessages);
}

/** What is to be done in a channel. */
export interface Purpose {
  readonly isThread: boolean;
  /** Whether something shall be pinned. */
  readonly pins: boolean;
}

type NamedRight = readonly [name: string, right: bigint];

/** What every word takes, by the names that Discord's English client shows. */
function neededToSpeak(isThread: boolean): readonly NamedRight[] {
  return [
    ['View Channel', PermissionFlagsBits.ViewChannel],
    isThread
      ? ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads]
      : ['Send Messages', PermissionFlagsBits.SendMessages],
  ];
}

/** Whether `rights` are enough to say something in a channel. */
export function maySpeak(rights: Rights, { isThread }: Pick<Purpose, 'isThread'>): boolean {
  return neededToSpeak(isThread).every(([, right]) => rights.has(right));
}

/** The rights that `rights` lack for all that is to be done in a channel, by the same names. */
export function missingRights(rights: Rights, { isThread, pins }: Purpose): readonly string[] {
  const needed: readonly NamedRight[] = [
    ...neededToSpeak(isThread),
    ['Attach Files', PermissionFlagsBits.AttachFiles],
    ...(pins ? [['Pin Messages', PermissionFlagsBits.PinMessages] as const] : []),
  ];
  return needed.flatMap(([name, right]) => (rights.has(right) ? [] : [name]));
}
