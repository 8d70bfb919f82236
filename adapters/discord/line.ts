import { type Client, DefaultRestOptions, REST } from 'discord.js';

/** What the bot speaks through of its own accord, while it is connected. */
export interface Line {
  /** What Discord told of servers; its own requests are waited for and repeated. */
  readonly client: Client;
  /** For what must be neither waited for nor repeated unseen. */
  readonly speech: Speech;
}

/** Requests with the bot's token. */
export type Speech = Pick<REST, 'post' | 'patch'>;

/**
 * Requests that are never repeated here, so that what is known of each attempt is not covered by what became of the next,
 * and that hand every limit back at once, so that nobody else's announcement waits for it.
 */
export function createSpeech(token: string, apiUrl: string | undefined): Speech {
  const rest = new REST({
    api: apiUrl ?? DefaultRestOptions.api,
    retries: 0,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    rejectOnRateLimit: () => true,
    // By itself the library forgets a token that was refused once, and then fails in a way that looks like another one.
    headers: { Authorization: `Bot ${token}` },
  });
  return {
    post: (route, options) => rest.post(route, { ...options, auth: false }),
    patch: (route, options) => rest.patch(route, { ...options, auth: false }),
  };
}
