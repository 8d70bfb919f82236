import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';

/** A thread, as far as it matters whether one can speak in it. */
export interface Thread {
  /** The channel that it belongs to, and that decides who may do what in it. */
  readonly parent: string;
  /** Only those who manage threads speak in it. */
  readonly isLocked: boolean;
}

const Fetched = z
  .object({ parent_id: z.string(), thread_metadata: z.object({ locked: z.boolean().default(false) }) })
  .transform(({ parent_id, thread_metadata }): Thread => ({ parent: parent_id, isLocked: thread_metadata.locked }));

/** A thread by its id. `hidden`: the bot does not see it. `unknown`: Discord does not say. */
export async function fetchThread(rest: REST, id: string): Promise<Thread | 'noTopic' | 'hidden' | 'unknown'> {
  try {
    // What is a channel and no thread would be known without asking, if it were in the server.
    return Fetched.safeParse(await rest.get(Routes.channel(id))).data ?? 'noTopic';
  } catch (error) {
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    if (code === RESTJSONErrorCodes.UnknownChannel) return 'noTopic';
    return code === RESTJSONErrorCodes.MissingAccess ? 'hidden' : 'unknown';
  }
}
