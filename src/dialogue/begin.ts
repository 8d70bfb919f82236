import { suggestName } from '../domain/name.ts';
import { type Petition, petitionState } from '../domain/petition.ts';
import type { FlowName } from './action.ts';
import { type Conversation, conversationId, expiry } from './conversation.ts';
import { ask, openQuestions } from './form.ts';
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

/** A conversation that has just been opened under `id`. */
export function fresh(flow: FlowName, petition: Petition, scene: Scene, id: string): Conversation {
  const { now, profileName } = scene.occasion;
  return {
    id,
    flow,
    petition: petition.slug,
    community: scene.community,
    answers: {},
    written: {},
    suggestion: suggestName(profileName),
    done: false,
    expiresAt: expiry(now),
  };
}

/** Opens a flow and asks its first question. */
export function open(before: Conversation | undefined, flow: FlowName, petition: Petition, scene: Scene): Step {
  if (flow === 'sign' && petitionState(petition, scene.occasion.now) !== 'open') {
    return tell(before, scene, notOpen(scene, petition));
  }
  const conversation = fresh(flow, petition, scene, conversationId(scene.occasion.now));
  const [first, ...others] = openQuestions(scene.speech, conversation);
  if (first === undefined) throw new Error(`The flow ${flow} has no questions.`);
  return tell(conversation, scene, ask(scene, petition, conversation, [first, ...others]));
}
