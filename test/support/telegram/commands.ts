import { z } from 'zod';
import { badRequest } from './refusal.ts';

const commandsMax = 100;
const Place = z.object({
  scope: z
    .object({ type: z.string(), chat_id: z.union([z.number(), z.string()]).optional() })
    .default({ type: 'default' }),
  language_code: z.string().default(''),
});
const Commands = Place.extend({ commands: z.array(z.object({ command: z.string(), description: z.string() })) });

/** The lists of commands that people are shown, one for each scope and language. */
export function createCommandLists() {
  const lists = new Map<string, readonly { command: string; description: string }[]>();
  return {
    get: (parameters: unknown) => lists.get(placeKey(Place.parse(parameters))) ?? [],
    set: (parameters: unknown): true => {
      const { commands, ...place } = Commands.parse(parameters);
      if (place.language_code !== '' && !/^[a-z]{2}$/.test(place.language_code)) {
        throw badRequest('invalid language code specified');
      }
      if (commands.length > commandsMax) throw badRequest('BOT_COMMANDS_TOO_MUCH');
      for (const { command, description } of commands) {
        if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
        if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
      }
      lists.set(placeKey(place), commands);
      return true;
    },
  };
}

function placeKey(place: z.infer<typeof Place>): string {
  return JSON.stringify([place.scope.type, place.scope.chat_id ?? '', place.language_code]);
}
