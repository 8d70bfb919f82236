import { conclude } from './conclude.ts';
import type { Conversation } from './conversation.ts';
import type { Outcome } from './effect.ts';
import { concernsManagers } from './following.ts';
import { hear } from './hear.ts';
import type { Input } from './input.ts';
import { asksModerator, isModeratorAction } from './moderating.ts';
import type { Scene } from './scene.ts';
import type { Step } from './step.ts';

/** What the dialogue is told: something a person did, or how an effect turned out. */
export type Event =
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** Runs every conversation: the next step from where it stands, what has happened and what may be known. */
export function converse(conversation: Conversation | undefined, event: Event, scene: Scene): Step {
  return event.kind === 'input' ? hear(conversation, event.input, scene) : conclude(conversation, event.outcome, scene);
}

/** Whether an input can go on in a conversation, or begin one. For all others none need be read. */
export function concernsConversation(input: Input): boolean {
  switch (input.kind) {
    case 'answers':
    case 'text':
      return true;
    case 'press':
      if (isModeratorAction(input.action)) return asksModerator(input.action);
      return input.action.do !== 'show' && !concernsManagers(input);
    case 'command':
      return ['sign', 'withdraw', 'report', 'cancel'].includes(input.command);
    case 'unreadable':
    case 'stale':
      return false;
  }
}
