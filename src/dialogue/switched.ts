import type { Petition } from '../domain/petition.ts';
import { type Conversation, ended } from './conversation.ts';
import type { OutcomeOf } from './effect.ts';
import { refuse } from './moderated.ts';
import type { Scene } from './scene.ts';
import { type Step, tell } from './step.ts';
import { switches } from './views/switches.ts';

/** What a moderator sees of a petition's switches. */
export function toldSwitches(
  conversation: Conversation | undefined,
  { petition, outcome }: OutcomeOf<'showSwitches'>,
  scene: Scene,
): Step {
  if ('refused' in outcome) return refuse(conversation, scene, outcome);
  return tell(conversation, scene, switches(scene, current(scene, petition), outcome), 'replaces');
}

/** What a moderator sees who has set a switch, by a press or with the words of a banner. */
export function switched(
  conversation: Conversation | undefined,
  { petition, outcome }: OutcomeOf<'setSwitch'>,
  scene: Scene,
): Step {
  const after = conversation && ended(conversation, 'finished');
  if ('refused' in outcome) return refuse(after, scene, outcome);
  const text = scene.speech.text(outcome.changed ? 'switches.done' : 'switches.already');
  const message = switches(scene, current(scene, petition), outcome, [{ kind: 'plain', text }]);
  return tell(after, scene, message, 'replaces');
}

/** The petition as it is by now: the effect was named before its switch was set. */
const current = ({ petitions }: Scene, petition: Petition): Petition =>
  petitions.find(({ id }) => id === petition.id) ?? petition;
