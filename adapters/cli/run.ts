import type { Answer } from './command.ts';
import { performCommand, type Workplace } from './perform.ts';
import type { ReadFile } from './petition-file.ts';
import { readCommand } from './read-command.ts';

/** Does what was written after `npm run petition --`, on a store that is open. */
export async function runPetitionCommand(
  argv: readonly string[],
  workplace: Workplace & { readonly readFile: ReadFile },
): Promise<Answer> {
  const command = await readCommand(argv, workplace.readFile);
  return 'do' in command ? performCommand(command, workplace) : command;
}
