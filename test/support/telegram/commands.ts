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

type List = z.infer<typeof Commands>['commands'];

/** Somebody who types a slash in a chat of the bot. */
export interface Typing {
  /** Two letters. */
  readonly language: string;
  /** They do so in a group of which they are an administrator. */
  readonly isAdministrator?: boolean;
}

/** The lists of commands that people are shown, one for each scope and language. */
export function createCommandLists() {
  const lists = new Map<string, List>();
  return {
    get: (parameters: unknown) => lists.get(placeKey(Place.parse(parameters))) ?? [],
    /** The narrower scope comes first, and within it the reader's language. */
    shown: ({ language, isAdministrator = false }: Typing): List => {
      const scopes = isAdministrator ? ['all_chat_administrators', 'default'] : ['default'];
      const places = scopes.flatMap((type) => [language, ''].map((code) => ({ scope: { type }, language_code: code })));
      return places.map((place) => lists.get(placeKey(place)) ?? []).find(({ length }) => length > 0) ?? [];
    },
    set: (parameters: unknown): true => {
      const { commands, ...place } = Commands.parse(parameters);
      const key = placeKey(place);
      if (commands.length > commandsMax) throw badRequest('BOT_COMMANDS_TOO_MUCH');
      for (const { command, description } of commands) {
        if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
        if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
      }
      lists.set(key, commands);
      return true;
    },
  };
}

function placeKey(place: z.infer<typeof Place>): string {
  if (!/^(?:[a-z]{2})?$/.test(place.language_code)) throw badRequest('invalid language code specified');
  return JSON.stringify([place.scope.type, place.scope.chat_id ?? '', place.language_code]);
}
