import { type CommandName, type Petition, type Speech, takesSignatures } from '../../../src/index.ts';

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

/** Those of them that lead on where `petition` is talked of: nobody is led to sign what takes no signatures now. */
export function fittingButtons(speech: Speech, petition: Petition | undefined, now: Date): readonly CommandButton[] {
  const maySign = petition === undefined || takesSignatures(petition, now);
  return commandButtons(speech).filter(({ command }) => maySign || command !== 'sign');
}
