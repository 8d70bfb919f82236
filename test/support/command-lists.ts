import type { CommandList, CommandLists } from '../../adapters/command-lists.ts';
import type { CommandDescription } from '../../src/index.ts';

/** A list of commands in English. */
export function inEnglish(commands: readonly CommandDescription[]): CommandList {
  return {
    language: 'en',
    commands,
    petitionOption: 'Which petition',
    channelOption: 'Where',
    roleOption: 'Who moderates',
    reportMessage: 'Report a signature',
  };
}

/** A list of commands in German. */
export function inGerman(commands: readonly CommandDescription[]): CommandList {
  return {
    language: 'de',
    commands,
    petitionOption: 'Welche Petition',
    channelOption: 'Wo',
    roleOption: 'Wer moderiert',
    reportMessage: 'Unterschrift melden',
  };
}

/** Lists of commands, the standard one first. */
export function commandLists(standard: CommandList, ...others: readonly CommandList[]): CommandLists {
  return { standard, others };
}
