import { type CommandDescription, type Core, languageOf, languages, speak } from '../src/index.ts';

/** What the bot can be asked, in one language, for a platform's own list. */
export interface CommandList {
  /** BCP 47. */
  readonly language: string;
  readonly commands: readonly CommandDescription[];
  /** What the option of a command is for that names a petition. */
  readonly petitionOption: string;
  /** What the option of a command is for that names a channel. */
  readonly channelOption: string;
  /** What the option of a command is for that names a role. */
  readonly roleOption: string;
  /** How `report` is called where it stands in a message's own menu. */
  readonly reportMessage: string;
}

/** The same list in every language that the bot speaks. */
export interface CommandLists {
  /** For everybody whose language is none of the others. */
  readonly standard: CommandList;
  readonly others: readonly CommandList[];
}

/** The lists of a core's commands. */
export function commandLists({ commands }: Pick<Core, 'commands'>): CommandLists {
  const listIn = (language: string): CommandList => {
    const { words } = speak(language);
    return {
      language,
      commands: commands(language),
      petitionOption: words('command.whichPetition'),
      channelOption: words('command.whichChannel'),
      roleOption: words('command.whichRole'),
      reportMessage: words('report.title'),
    };
  };
  const { tag: standard } = languageOf(undefined);
  const others = languages.map(({ tag }) => tag).filter((tag) => tag !== standard);
  return { standard: listIn(standard), others: others.map(listIn) };
}
