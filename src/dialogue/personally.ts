import type { Petition } from '../domain/petition.ts';
import type { Action } from './action.ts';
import type { Conversation } from './conversation.ts';
import { nobody, notHere, unknownPetition } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tell, tellPlace } from './step.ts';

/** The petition that is called so, or the one that is meant where none is named. */
export function petitionNamed(scene: Scene, slug: string | undefined): Petition | undefined {
  if (slug === undefined) return scene.meant;
  const wanted = slug.trim().toLowerCase();
  return scene.petitions.find((petition) => petition.slug === wanted);
}

/**
 * Goes on only where nobody else reads along and somebody is there who can sign. Everywhere else `action` is offered to
 * go on with in private, or a look at the petition. The petition is the action's own, or the one that is meant.
 */
export function personally(
  conversation: Conversation | undefined,
  scene: Scene,
  action: Action | undefined,
  goOn: (petition: Petition) => Step,
): Step {
  const slug = action !== undefined && 'petition' in action ? action.petition : undefined;
  const petition = petitionNamed(scene, slug);
  if (petition === undefined) return tellPlace(conversation, scene, unknownPetition(scene, slug));
  if (!scene.occasion.alone) {
    const instead: Action = { do: 'show', view: 'petition', petition: petition.slug, page: 0 };
    return tellPlace(conversation, scene, notHere(scene, action ?? instead));
  }
  if (scene.occasion.person === undefined) return tell(conversation, scene, nobody(scene));
  return goOn(petition);
}
