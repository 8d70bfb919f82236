import { ApplicationCommandType, type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

const numbers = z
  .array(z.number())
  .nullish()
  .transform((list) => [...(list ?? [])].sort((a, b) => a - b));

const translations = z.record(z.string(), z.string()).nullish();
const translatable = { description: z.string(), description_localizations: translations };
type Translatable = z.infer<z.ZodObject<typeof translatable>>;

/** Discord ignores a translation that says the same as the description, or as the name. */
const telling = (translated: z.infer<typeof translations>, original: string) =>
  Object.entries(translated ?? {})
    .filter(([, words]) => words !== original)
    .sort(([one], [other]) => one.localeCompare(other));

function withTranslations<T extends Translatable>({ description_localizations, ...rest }: T) {
  return { ...rest, translations: telling(description_localizations, rest.description) };
}

function withNames<T extends { readonly name: string; readonly name_localizations?: z.infer<typeof translations> }>({
  name_localizations,
  ...rest
}: T) {
  return { ...rest, names: telling(name_localizations, rest.name) };
}

const Option = z
  .object({
    type: z.number(),
    name: z.string(),
    ...translatable,
    required: z.boolean().default(false),
    autocomplete: z.boolean().default(false),
    channel_types: numbers,
  })
  .transform(withTranslations);

/** What of a command can differ from what is wanted; Discord adds ids, versions and defaults of its own. */
const Comparable = z
  .object({
    type: z.number().default(ApplicationCommandType.ChatInput),
    name: z.string(),
    name_localizations: translations,
    ...translatable,
    // A command in the menu of messages has none, and an empty one once it is registered.
    description: z.string().default(''),
    default_member_permissions: z.string().nullable().default(null),
    contexts: numbers,
    integration_types: numbers,
    options: z.array(Option).default([]),
  })
  .transform((command) => withNames(withTranslations(command)));

function isSame(registered: unknown, wanted: unknown): boolean {
  const [a, b] = [registered, wanted].map((commands) => {
    const { data } = z.array(Comparable).safeParse(commands);
    return data && JSON.stringify(data.sort((one, other) => one.name.localeCompare(other.name)));
  });
  return a !== undefined && a === b;
}

/** Without it, Discord leaves out all translations but one. */
const withLocalizations = new URLSearchParams({ with_localizations: 'true' });

/** Registers `wanted` for all servers, unless just these commands are registered already. Answers whether it did. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  wanted: RESTPutAPIApplicationCommandsJSONBody,
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  if (isSame(await rest.get(route, { query: withLocalizations }), wanted)) return false;
  await rest.put(route, { body: wanted });
  return true;
}
