import type { CommandName, Speech } from '../../src/index.ts';

const commands = [
  'sign',
  'petition',
  'letter',
  'progress',
  'signatures',
  'mysignature',
  'petitions',
  'share',
  'privacy',
  'help',
] as const satisfies readonly CommandName[];

/** A command that stands ready as a button below the chat. */
export interface CommandButton {
  readonly command: CommandName;
  readonly label: string;
}

/** The buttons below the chat, in a reader's language. */
export function commandButtons(speech: Speech): readonly CommandButton[] {
  return commands.map((command) => ({ command, label: speech.words(`button.${command}`) }));
}
