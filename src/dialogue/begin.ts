import { suggestName } from '../domain/name.ts';
import { type Petition, petitionState } from '../domain/petition.ts';
import type { FlowName } from './action.ts';
import { type Conversation, conversationId, expiry, openedAt } from './conversation.ts';
import { ask } from './form.ts';
import { personally, petitionNamed } from './personally.ts';
import { notOpen, unknownPetition } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tell, tellPlace } from './step.ts';

/** Begins a flow: first it is looked up whether this person has signed. */
export function begin(
  conversation: Conversation | undefined,
  flow: FlowName,
  named: string | undefined,
  scene: Scene,
): Step {
  const petition = petitionNamed(scene, named);
  if (petition === undefined) return tellPlace(conversation, scene, unknownPetition(scene, named));
  return personally(conversation, scene, { do: 'begin', flow, petition: petition.slug }, () => ({
    conversation,
    effect: { do: 'recall', petition, next: { begin: flow } },
  }));
}

/** A conversation as it was when it was opened under `id`. */
export function fresh(flow: FlowName, petition: Petition, scene: Scene, id: string): Conversation {
  return {
    id,
    flow,
    petition: petition.slug,
    community: scene.community,
    answers: {},
    written: {},
    suggestion: suggestName(scene.occasion.profileName),
    expiresAt: expiry(openedAt({ id })),
  };
}

/** Opens a flow and asks its first question. */
export function open(before: Conversation | undefined, flow: FlowName, petition: Petition, scene: Scene): Step {
  if (flow === 'sign' && petitionState(petition, scene.occasion.now) !== 'open') {
    return tell(before, scene, notOpen(scene, petition));
  }
  const conversation = fresh(flow, petition, scene, conversationId(scene.occasion.now));
  const question = ask(scene, petition, conversation);
  if (question === undefined) throw new Error(`The flow ${flow} has no questions.`);
  return tell(conversation, scene, question);
}
