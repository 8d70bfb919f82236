import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type REST,
  type RequestData,
  Routes,
} from 'discord.js';
import type { Acknowledgement } from './acknowledge.ts';
import type { Interaction } from './interaction.ts';
import { firstAnswerMaxMs, tokenMaxAgeMs } from './limits.ts';
import type { RenderedMessage } from './render.ts';

/** An interaction, when it came, and the connection it can be answered through. */
export interface Arrival {
  readonly interaction: Interaction;
  readonly at: Date;
  readonly rest: REST;
}

/** Tells Discord within its three seconds that an answer will follow. */
export function sendAcknowledgement(arrival: Arrival, how: Acknowledgement): Promise<unknown> {
  return sendFirst(
    arrival,
    how === 'update'
      ? { body: { type: InteractionResponseType.DeferredMessageUpdate } }
      : {
          body: {
            type: InteractionResponseType.DeferredChannelMessageWithSource,
            data: { flags: MessageFlags.Ephemeral },
          },
        },
  );
}

/** Opens a modal, as the first answer. */
export function sendModal(arrival: Arrival, data: APIModalInteractionResponseCallbackData): Promise<unknown> {
  return sendFirst(arrival, { body: { type: InteractionResponseType.Modal, data } });
}

/** Changes the message that the interaction came from, as the first answer. */
export function sendUpdate(arrival: Arrival, { body, files }: RenderedMessage): Promise<unknown> {
  return sendFirst(arrival, {
    body: { type: InteractionResponseType.UpdateMessage, data: body },
    files: [...files],
  });
}

/** Suggests values for the option that a person types into. */
export function sendSuggestions(
  arrival: Arrival,
  choices: readonly APIApplicationCommandOptionChoice[],
): Promise<unknown> {
  return sendFirst(arrival, {
    body: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } },
  });
}

/**
 * Where a message goes: to where the acknowledgement announced it, which others see too where that was an update of what
 * they see; or below, beside what is there, for nobody else.
 */
export type Position = 'announced' | 'further';

/** Says `message` after the acknowledgement. */
export function sendMessage(
  arrival: Arrival,
  { body, files }: RenderedMessage,
  position: Position,
  now: Date,
): Promise<unknown> {
  const { interaction, rest } = arrival;
  const options: RequestData = {
    // The interaction's own token does; a refusal of it must not make the library forget the bot's.
    auth: false,
    files: [...files],
    signal: AbortSignal.timeout(Math.max(0, tokenMaxAgeMs - ageMs(arrival, now))),
  };
  return position === 'announced'
    ? rest.patch(Routes.webhookMessage(interaction.application_id, interaction.token), { ...options, body })
    : rest.post(Routes.webhook(interaction.application_id, interaction.token), {
        ...options,
        body: { ...body, flags: body.flags | MessageFlags.Ephemeral },
      });
}

/** How long ago an interaction came. */
export function ageMs({ at }: Arrival, now: Date): number {
  return now.getTime() - at.getTime();
}

/** No first answer is repeated for longer than Discord takes one. */
function sendFirst({ interaction, rest }: Arrival, options: RequestData): Promise<unknown> {
  return rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    ...options,
    auth: false,
    signal: AbortSignal.timeout(firstAnswerMaxMs),
  });
}
