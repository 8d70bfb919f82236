import { DiscordAPIError } from 'discord.js';
import { z } from 'zod';
import { describeFault } from '../../src/index.ts';

const Code = z.number().optional().catch(undefined);
const Refusal = z.object({ name: z.string(), code: Code, status: Code });

/**
 * What may be logged of an error of a request: its kind and codes. Its message, address and body may not: they hold
 * the tokens of interactions and what people wrote.
 */
export function describeRefusal(error: unknown): object {
  const { data } = Refusal.safeParse(error);
  if (data === undefined) return describeFault(error);
  // The library's names carry the code, and the route of a rate limit.
  return { ...describeFault(error), name: data.name.split('[')[0], code: data.code, status: data.status };
}

const badRequestStatus = 400;
const tooLargeStatus = 413;

/** Whether Discord refused what a message holds, and not that there is one. */
export function isRefusedContent(error: unknown): boolean {
  return error instanceof DiscordAPIError && [badRequestStatus, tooLargeStatus].includes(error.status);
}
