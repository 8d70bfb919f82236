import { suggestName } from '../domain/name.ts';
import { type Petition, takesSignatures } from '../domain/petition.ts';
import type { About } from './about.ts';
import type { FlowName } from './action.ts';
import { type Conversation, conversationId, expiry, openedAt } from './conversation.ts';
import { ask } from './form.ts';
import { beginAsModerator, isForModerators } from './moderating.ts';
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
  if (isForModerators(flow)) return beginAsModerator(conversation, flow, petition, scene);
  return personally(conversation, scene, { do: 'begin', flow, petition: petition.slug }, () => ({
    conversation,
    effect: { do: 'recall', petition, next: { begin: flow } },
  }));
}

/** A conversation as it was when it was opened under `id`. */
export function fresh(
  flow: FlowName,
  petition: Petition,
  scene: Scene,
  id: string,
  about?: About | undefined,
): Conversation {
  return {
    id,
    flow,
    petition: petition.slug,
    community: scene.community,
    about: about?.petition === petition.id ? about : undefined,
    answers: {},
    written: {},
    suggestion: suggestions[flow]?.(scene),
    expiresAt: expiry(openedAt({ id })),
  };
}

const ownName = ({ occasion }: Scene) => suggestName(occasion.profileName);

/** What could be the answer to a flow's first question. */
const suggestions: Readonly<Partial<Record<FlowName, (scene: Scene) => string | undefined>>> = {
  sign: ownName,
  rename: ownName,
  reason: ({ speech }) => speech.words('reason.spam'),
};

/** Opens a flow and asks its first question. `known` is what was looked up for it. */
export function open(
  before: Conversation | undefined,
  flow: FlowName,
  petition: Petition,
  scene: Scene,
  about?: About | undefined,
  known: Pick<Conversation, 'wasRemoved' | 'suggestion'> = {},
): Step {
  if (flow === 'sign' && !takesSignatures(petition, scene.occasion.now)) {
    return tell(before, scene, notOpen(scene, petition));
  }
  const conversation = { ...fresh(flow, petition, scene, conversationId(scene.occasion.now), about), ...known };
  const question = ask(scene, petition, conversation);
  if (question === undefined) throw new Error(`The flow ${flow} has no questions.`);
  return tell(conversation, scene, question);
}
