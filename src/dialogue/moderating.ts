import type { Petition } from '../domain/petition.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Input } from './input.ts';
import { type ModeratorAction, moderatorDeeds } from './moderator-action.ts';
import { personally, petitionNamed } from './personally.ts';
import { unknownPetition } from './refusals.ts';
import type { Scene } from './scene.ts';
import { mannerOf, type Step, tellPlace } from './step.ts';

/** Whether only a petition's moderators may give an input. Who is one is asked whenever they give it. */
export function concernsModerators(input: Input): boolean {
  if (input.kind === 'command') return input.command === 'moderate';
  return input.kind === 'press' && moderatorDeeds.has(input.action.do);
}

/** Somebody wants to see what waits for a look: of the petition of that name, or of the one that is meant. */
export function review(conversation: Conversation | undefined, named: string | undefined, scene: Scene): Step {
  const petition = petitionNamed(scene, named);
  return petition === undefined
    ? tellPlace(conversation, scene, unknownPetition(scene, named))
    : moderate(conversation, { do: 'review', petition: petition.slug, page: 0 }, scene);
}

/** Does what a moderator wants, where nobody else reads along. */
export function moderate(conversation: Conversation | undefined, action: ModeratorAction, scene: Scene): Step {
  return personally(conversation, scene, action, (petition) => ({ conversation, effect: effectOf(action, petition) }));
}

function effectOf(action: ModeratorAction, petition: Petition): Effect {
  switch (action.do) {
    case 'review':
      return { do: 'review', petition, page: Math.max(1, action.page), manner: mannerOf(action.page) };
    case 'moderate': {
      const { deed, numbers, page } = action;
      return { do: 'moderate', petition, deed, numbers, page: Math.max(1, page) };
    }
    case 'undo':
      return { do: 'undo', petition, batch: action.batch };
    case 'showDeeds':
      return { do: 'showDeeds', petition, before: action.before, manner: 'replaces' };
  }
}
