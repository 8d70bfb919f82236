import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { CommandDescription, CommandName } from '../../src/index.ts';
import { commandDescriptionMaxUnits } from './limits.ts';
import { petitionOption } from './read.ts';
import { managerRights } from './rights.ts';
import { shorten } from './shorten.ts';

const aboutOnePetition: ReadonlySet<CommandName> = new Set<CommandName>([
  'petition',
  'letter',
  'sign',
  'progress',
  'signatures',
  'mysignature',
  'withdraw',
  'follow',
  'share',
]);

/** Those that only managers of a server use, and only there. */
const forManagers: ReadonlySet<CommandName> = new Set<CommandName>(['follow', 'unfollow']);

const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];

/** The commands as Discord registers them. `start` has no use where nobody follows a link into a chat. */
export function commandDefinitions(
  commands: readonly CommandDescription[],
  optionDescription: string,
): RESTPutAPIApplicationCommandsJSONBody {
  return commands
    .filter(({ name }) => name !== 'start')
    .map(({ name, description }) => ({
      type: ApplicationCommandType.ChatInput,
      name,
      description: shorten(description, commandDescriptionMaxUnits),
      contexts: forManagers.has(name) ? [InteractionContextType.Guild] : everywhere,
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      ...(forManagers.has(name) ? { default_member_permissions: managerRights } : {}),
      options: aboutOnePetition.has(name)
        ? [
            {
              type: ApplicationCommandOptionType.String,
              name: petitionOption,
              description: shorten(optionDescription, commandDescriptionMaxUnits),
              required: false,
              autocomplete: true,
            },
          ]
        : [],
    }));
}

const numbers = z
  .array(z.number())
  .nullish()
  .transform((list) => [...(list ?? [])].sort((a, b) => a - b));

/** What of a command can differ from what is wanted; Discord adds ids, versions and defaults of its own. */
const Comparable = z.object({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
  description: z.string(),
  default_member_permissions: z.string().nullable().default(null),
  contexts: numbers,
  integration_types: numbers,
  options: z
    .array(
      z.object({
        type: z.number(),
        name: z.string(),
        description: z.string(),
        required: z.boolean().default(false),
        autocomplete: z.boolean().default(false),
      }),
    )
    .default([]),
});

function isSame(registered: unknown, wanted: unknown): boolean {
  const [a, b] = [registered, wanted].map((commands) => {
    const { data } = z.array(Comparable).safeParse(commands);
    return data && JSON.stringify(data.sort((one, other) => one.name.localeCompare(other.name)));
  });
  return a !== undefined && a === b;
}

/** Registers `wanted` for all servers, unless just these commands are registered already. Answers whether it did. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  wanted: RESTPutAPIApplicationCommandsJSONBody,
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  if (isSame(await rest.get(route), wanted)) return false;
  await rest.put(route, { body: wanted });
  return true;
}
