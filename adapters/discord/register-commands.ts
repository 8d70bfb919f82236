import { ApplicationCommandType, type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

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
        channel_types: numbers,
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
