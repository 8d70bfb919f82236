import { InteractionType } from 'discord.js';
import type { Interaction } from './interaction.ts';
import { publicOrigin } from './read.ts';

/**
 * How an interaction is acknowledged before the work begins: `update` keeps the message it came from open to be
 * replaced, `reply` announces a new message that only this person sees.
 */
export type Acknowledgement = 'update' | 'reply';

/** Messages that only one person sees may be replaced; what others see too is left alone. */
export function acknowledgement(interaction: Interaction): Acknowledgement {
  switch (interaction.type) {
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return interaction.message === undefined || publicOrigin(interaction) !== undefined ? 'reply' : 'update';
    default:
      return 'reply';
  }
}
