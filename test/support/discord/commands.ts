import { type APIApplicationCommand, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import { repeated } from './message-body.ts';
import { invalidForm, invalidShape } from './refusal.ts';

const name = z.string().regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u);
const lowerCase = name.refine((word) => word === word.toLowerCase(), 'Command names are lower case.');
const description = z.string().min(1).max(100);

const described = {
  description,
  description_localizations: z.partialRecord(z.enum(Locale), description).nullish(),
};
type Described = z.infer<z.ZodObject<typeof described>>;

const common = { name: lowerCase, ...described, required: z.boolean().optional() };
const Option = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(3), ...common, autocomplete: z.boolean().optional() }),
  z.strictObject({ type: z.literal(8), ...common }),
  z.strictObject({ type: z.literal(7), ...common, channel_types: z.array(z.int().min(0).max(16)).min(1).optional() }),
]);

const offered = {
  contexts: z
    .array(z.union([z.literal(0), z.literal(1), z.literal(2)]))
    .min(1)
    .nullish(),
  integration_types: z
    .array(z.union([z.literal(0), z.literal(1)]))
    .min(1)
    .optional(),
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().optional(),
};

const WrittenCommand = z.strictObject({
  type: z.literal(1).default(1),
  name: lowerCase,
  ...described,
  options: z.array(Option).max(25).optional(),
  ...offered,
});

/** In the menu of messages; such names may hold spaces and capital letters. */
const menuName = z.string().trim().min(1).max(32);
const MessageCommand = z.strictObject({
  type: z.literal(3),
  name: menuName,
  name_localizations: z.partialRecord(z.enum(Locale), menuName).nullish(),
  description: z.literal('').optional(),
  ...offered,
});

const Command = z.union([MessageCommand, WrittenCommand]);
type Command = z.infer<typeof Command>;

const maxCommands = 100;
const maxMessageCommands = 5;
const isInMenu = (command: Command) => command.type === 3;

/** The global commands of the bot. */
export interface CommandRegistry {
  readonly registered: readonly APIApplicationCommand[];
  /** As they are told to whoever asks: with all translations only if it is asked for them. */
  list(withLocalizations: string | null): readonly object[];
  /** Replaces all commands. */
  overwrite(body: unknown): readonly APIApplicationCommand[];
  find(name: string): APIApplicationCommand | undefined;
  /** The command that the menu of messages calls so in that locale. */
  inMenu(name: string, locale: Locale): APIApplicationCommand | undefined;
  /** How often they were written. */
  readonly writes: number;
}

/** Commands of an application that has none yet. */
export function createCommandRegistry(applicationId: string, nextId: () => string): CommandRegistry {
  let commands: readonly APIApplicationCommand[] = [];
  let writes = 0;
  return {
    get registered() {
      return commands;
    },
    list: (withLocalizations) => (isTrue(withLocalizations) ? commands : commands.map(withoutLocalizations)),
    overwrite: (body) => {
      const { data, error } = z.array(Command).max(maxCommands).safeParse(body);
      if (error) throw invalidShape(error);
      if (data.filter(isInMenu).length > maxMessageCommands) {
        throw invalidForm(['type'], 'There are too many message commands.', 'APPLICATION_COMMANDS_MAX');
      }
      const duplicate = repeated(data.map(({ type, name }) => `${type} ${name}`));
      if (duplicate !== undefined) {
        throw invalidForm(['name'], `Two commands are called ${duplicate}.`, 'APPLICATION_COMMANDS_DUPLICATE_NAME');
      }
      writes += 1;
      commands = data.map((command) => {
        const known = commands.find(({ type, name }) => type === command.type && name === command.name);
        return stored(command, known?.id ?? nextId(), nextId(), applicationId);
      });
      return commands;
    },
    find: (word) => commands.find(({ type, name }) => type === ApplicationCommandType.ChatInput && name === word),
    inMenu: (word, locale) =>
      commands.find((command) => command.type === ApplicationCommandType.Message && nameIn(locale, command) === word),
    get writes() {
      return writes;
    },
  };
}

const isTrue = (word: string | null) => word !== null && ['true', '1'].includes(word.toLowerCase());

function withoutLocalizations({ options, ...command }: APIApplicationCommand): object {
  const { name_localizations, description_localizations, ...rest } = command;
  return options === undefined
    ? rest
    : { ...rest, options: options.map(({ description_localizations, ...option }) => option) };
}

/** What a translation says that differs from the original; Discord ignores the others. */
function telling(translated: Readonly<Partial<Record<Locale, string>>> | null | undefined, original: string) {
  const different = Object.entries(translated ?? {}).filter(([, words]) => words !== original);
  return different.length === 0 ? null : Object.fromEntries(different);
}

const translationsOf = ({ description, description_localizations }: Described) =>
  telling(description_localizations, description);

/** The locale that is shown to those in whose own nothing is said. */
const fallbacks: Readonly<Partial<Record<Locale, Locale>>> = {
  'en-US': Locale.EnglishGB,
  'en-GB': Locale.EnglishUS,
  'es-419': Locale.SpanishES,
};

/** How a client in `locale` calls a command in a menu. */
function nameIn(locale: Locale, { name, name_localizations: names }: APIApplicationCommand): string {
  const fallback = fallbacks[locale];
  return names?.[locale] ?? (fallback && names?.[fallback]) ?? name;
}

/** What a client in `locale` shows of a command or an option. */
export function descriptionIn(
  locale: Locale,
  {
    description,
    description_localizations: translations,
  }: Pick<APIApplicationCommand, 'description' | 'description_localizations'>,
): string {
  const fallback = fallbacks[locale];
  return translations?.[locale] ?? (fallback && translations?.[fallback]) ?? description;
}

/** Discord adds what was left out, drops what says nothing, and orders as it likes. */
function stored(command: Command, id: string, version: string, applicationId: string): APIApplicationCommand {
  const common = {
    id,
    version,
    application_id: applicationId,
    name: command.name,
    default_member_permissions: command.default_member_permissions ?? null,
    dm_permission: true,
    nsfw: command.nsfw ?? false,
    contexts: command.contexts?.toReversed() ?? null,
    integration_types: command.integration_types ?? [0],
  };
  if (command.type === 3) {
    const name_localizations = telling(command.name_localizations, command.name);
    const menu = { type: ApplicationCommandType.Message, name_localizations };
    return { ...common, ...menu, description: '', description_localizations: null };
  }
  const options = (command.options ?? []).map(({ required, ...option }) => ({
    ...option,
    description_localizations: translationsOf(option),
    ...(required ? { required } : {}),
  }));
  return {
    ...common,
    type: ApplicationCommandType.ChatInput,
    name_localizations: null,
    description: command.description,
    description_localizations: translationsOf(command),
    ...(options.length === 0 ? {} : { options: options as APIApplicationCommand['options'] & object }),
  };
}
