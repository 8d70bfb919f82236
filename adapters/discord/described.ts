import { Locale, type LocalizationMap } from 'discord.js';
import type { CommandList, CommandLists } from '../command-lists.ts';
import { commandDescriptionMaxUnits } from './limits.ts';
import { shorten } from './shorten.ts';

/** What a command or an option does, for readers of every language. */
export interface Described {
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

/**
 * The words that `wordsIn` finds in the list of each language. The standard ones stand under their own locales, too:
 * whoever has one of these is otherwise shown a related locale rather than the standard.
 */
export function described({ standard, others }: CommandLists, wordsIn: (list: CommandList) => string): Described {
  const wordsOf = (list: CommandList) => shorten(wordsIn(list), commandDescriptionMaxUnits);
  return {
    description: wordsOf(standard),
    description_localizations: Object.fromEntries(
      [standard, ...others].flatMap((list) => localesOf(list).map((locale) => [locale, wordsOf(list)])),
    ),
  };
}

/** English has two locales on Discord, German has one; a language that Discord does not know has none. */
function localesOf({ language }: CommandList): readonly Locale[] {
  return Object.values(Locale).filter((locale) => new Intl.Locale(locale).language === language);
}
