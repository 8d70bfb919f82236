import type { Petition } from '../domain/petition.ts';
import type { About } from './about.ts';
import type { FlowName } from './action.ts';
import { fresh } from './begin.ts';
import { type Conversation, ended, openedAt } from './conversation.ts';
import { petitionNamed } from './personally.ts';
import { expired, stale, unknownPetition } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tell } from './step.ts';

/** Which run of which flow an answer is for. */
export interface Asked {
  readonly flow: FlowName;
  readonly petition: string;
  readonly id: string;
  /** What a moderator was asked about. */
  readonly about?: About | undefined;
}

/**
 * Goes on in the conversation that an answer is for: the stored one, or one that was opened without being stored, as a
 * Discord form is. An answer for an earlier, an ended or an expired conversation changes nothing.
 */
export function within(
  stored: Conversation | undefined,
  asked: Asked,
  scene: Scene,
  goOn: (conversation: Conversation, petition: Petition) => Step,
): Step {
  const petition = petitionNamed(scene, asked.petition);
  if (petition === undefined) return tell(stored, scene, unknownPetition(scene, asked.petition));
  const own = isFor(stored, asked, petition) ? stored : undefined;
  if (own?.end === 'finished' || own?.end === 'cancelled') return repeatEnd(own, petition);
  if (own === undefined && !couldBeNext(stored, asked, scene)) return tell(stored, scene, stale(scene, petition));
  const conversation = own ?? fresh(asked.flow, petition, scene, asked.id, asked.about);
  if (conversation.expiresAt > scene.occasion.now) return goOn(conversation, petition);
  return tell(own ? ended(own, 'expired') : stored, scene, expired(scene, asked.flow, petition));
}

/** Says again what a conversation ended with. */
export function repeatEnd(conversation: Conversation, petition: Petition): Step {
  return { conversation, effect: { do: 'recall', petition, next: { repeat: conversation } } };
}

function isFor(stored: Conversation | undefined, { flow, id }: Asked, { slug }: Petition): boolean {
  return stored?.id === id && stored.flow === flow && stored.petition === slug;
}

/** A process's clock may be ahead of another's by so much. */
const clockToleranceMs = 60_000;

/** Whether a conversation that is not the stored one was opened after it, and not in a future that no clock has seen. */
function couldBeNext(stored: Conversation | undefined, asked: Asked, { occasion }: Scene): boolean {
  const opened = openedAt(asked).getTime();
  const isLater = stored === undefined || opened > openedAt(stored).getTime();
  return isLater && opened <= occasion.now.getTime() + clockToleranceMs;
}
