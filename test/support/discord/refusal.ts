import type { ZodError } from 'zod';

/** Discord's answer to a request that it does not take. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** The bot's token is missing or wrong. */
export const unauthorized = () => new Refusal(401, 0, '401: Unauthorized');
/** There is no such address. */
export const notFound = () => new Refusal(404, 0, '404: Not Found');
/** The interaction never was, or its three seconds are over. */
export const unknownInteraction = () => new Refusal(404, 10_062, 'Unknown interaction');
/** The token belongs to no interaction that was answered. */
export const unknownWebhook = () => new Refusal(404, 10_015, 'Unknown Webhook');
/** There is no message there. */
export const unknownMessage = () => new Refusal(404, 10_008, 'Unknown Message');
/** There is no channel there. */
export const unknownChannel = () => new Refusal(404, 10_003, 'Unknown Channel');
/** The bot does not see the channel. */
export const missingAccess = () => new Refusal(403, 50_001, 'Missing Access');
/** The bot may not do that in the channel. */
export const missingPermissions = () => new Refusal(403, 50_013, 'Missing Permissions');
/** The message is somebody else's. */
export const foreignMessage = () => new Refusal(403, 50_005, 'Cannot edit a message authored by another user');
/** It is no channel for messages. */
export const notForText = () => new Refusal(400, 50_008, 'Cannot send messages in a non-text channel');
/** Nothing can be changed in a thread that nobody wrote in for long. */
export const archivedThread = () => new Refusal(400, 50_083, 'Thread is archived');
/** Only those who manage threads speak in this one. */
export const lockedThread = () => new Refusal(400, 160_005, 'Thread is locked');
/** No more can be pinned in the channel. */
export const tooManyPins = () => new Refusal(400, 30_003, 'Maximum number of pins reached for the channel (250)');
/** The fifteen minutes of the token are over. */
export const invalidWebhookToken = () => new Refusal(401, 50_027, 'Invalid Webhook Token');
/** The interaction has had its first answer. */
export const alreadyAcknowledged = () => new Refusal(400, 40_060, 'Interaction has already been acknowledged.');
/** The message holds nothing. */
export const emptyMessage = () => new Refusal(400, 50_006, 'Cannot send an empty message');
/** A bot that a person brought along has said enough. */
export const tooManyFollowUps = () =>
  new Refusal(400, 40_094, 'Maximum number of follow-up messages has been reached for this interaction');

/** One thing wrong in a body, in Discord's nested form: `{ data: { title: { _errors: [{ code, message }] } } }`. */
export function invalidForm(path: readonly PropertyKey[], message: string, code = 'BASE_TYPE_BAD'): Refusal {
  const errors = path.reduceRight<object>((inner, key) => ({ [key]: inner }), { _errors: [{ code, message }] });
  return new Refusal(400, 50_035, 'Invalid Form Body', errors);
}

/** The first thing that a schema found wrong. */
export function invalidShape(error: ZodError, under: readonly PropertyKey[] = []): Refusal {
  const [issue] = error.issues;
  return invalidForm([...under, ...(issue?.path ?? [])], issue?.message ?? 'It has another shape.', issue?.code);
}
