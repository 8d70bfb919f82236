import { expect } from 'vitest';
import { type Command, decodeCommand, encodeCommand } from '../../adapters/cli/command.ts';
import { readCommand } from '../../adapters/cli/read-command.ts';

/** Reads a command that names no file. */
export const read = (...argv: string[]) => readCommand(argv, () => Promise.reject(new Error('No file is there')));

/** What was written is that command, also when it is handed to an Undersigned that runs. */
export async function expectUnderstood(argv: readonly string[], command: Command): Promise<void> {
  const understood = await read(...argv);
  expect(understood).toEqual(command);
  if (!('do' in understood)) throw new Error('no command');
  expect(decodeCommand(encodeCommand(understood))).toEqual(command);
}
